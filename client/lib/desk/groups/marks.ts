import type { GroupRule, MemberId } from "../../../../shared/network/state.ts";
import { belong } from "./consequences.ts";
import type { Earlier, Meeting } from "./earlier.ts";
import type { BrokenView, Table } from "./groups.ts";

/** What a table card has to show: who meets again here, and which rules do not hold here. */
export type Marks = {
  readonly again: readonly {
    readonly memberIds: readonly [MemberId, MemberId];
    readonly meetings: readonly Meeting[];
  }[];
  readonly broken: readonly BrokenView[];
};

/** @param broken of the whole block: a table shows those that name somebody who sits there */
export function marksOf(
  table: Table,
  rules: readonly GroupRule[],
  broken: readonly BrokenView[],
  earlier: Earlier,
): Marks {
  const ids = table.seats.map((one) => one.memberId);
  const again = ids.flatMap((one, at) =>
    ids.slice(at + 1).flatMap((other) => {
      const meetings = earlier(one, other);
      if (meetings.length === 0 || belong(rules, one, other)) return [];
      return [{ memberIds: [one, other] as const, meetings }];
    }),
  );
  return {
    again,
    broken: broken.filter((rule) => {
      const sitting = rule.memberIds.filter((id) => ids.includes(id)).length;
      return sitting > (rule.kind === "together" ? 0 : 1);
    }),
  };
}
