import { existsSync } from "node:fs";
import type { Instance, Plan } from "../../shared/grouping/instance/types.ts";

/** What another program than ours says about a plan; only the figures that both have. */
export type OtherJudge = {
  readonly evaluate: (
    plan: Plan,
    instance: Instance,
  ) => {
    readonly valid: boolean;
    readonly sizes: readonly string[];
    readonly unevenRounds: number;
    readonly singles: number;
    readonly overMax: number;
    readonly hard: {
      readonly apart: number;
      readonly apartUnavoidable: number;
      readonly together: number;
      readonly pinned: number;
    };
    readonly repeats: number;
    readonly repeatPairs: number;
    readonly maxMeetings: number;
    readonly sumC2: number;
    readonly newPairs: number;
    readonly boundC2: number;
  };
  readonly compileInstance: (instance: Instance) => object;
  readonly bounds: (compiled: object) => { readonly bestC2: number; readonly apartForced: number };
};

/** Where an evaluator and open instances may lie: beside the repository, not in it. */
export const besideRepository = new URL("../../../shared/groups/", import.meta.url);

/** @returns the evaluator beside the repository, or null, saying so, where there is none */
export async function otherJudge(): Promise<OtherJudge | null> {
  const file = new URL("evaluate.mjs", besideRepository);
  if (!existsSync(file)) {
    console.log("(no evaluator beside the repository: nothing is compared with it)");
    return null;
  }
  return (await import(file.href)) as OtherJudge;
}
