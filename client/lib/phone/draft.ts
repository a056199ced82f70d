import type { CommandOf } from "../../../shared/network/commands.ts";
import { limits } from "../../../shared/network/limits.ts";
import { refuse, type Refusal } from "../../../shared/network/refusal.ts";
import type { ActionPoint, BlockKind } from "../../../shared/network/state.ts";
import { cleanText } from "../../../shared/text/clean.ts";

/** An action point as it stands in the form: every field a text, empty when not filled in. */
export type Draft = {
  what: string;
  /** `YYYY-MM-DD`; empty: the default day, until a person chooses or clears it. */
  byWhen: string;
  firstStep: string;
  withWhom: string;
  notice: string;
  audience: "network" | "group" | "member";
};
export type DraftBody = Omit<CommandOf<"ReviseActionPoint">, "type" | "entryId">;

const texts = ["what", "byWhen", "firstStep", "withWhom", "notice"] as const;

/** @returns who sees what is written while such a block runs, unless its writer chooses otherwise */
export const audienceIn = (kind: BlockKind | undefined): "member" | "network" =>
  kind === "intervision" ? "member" : "network";

/** @returns what a form begins with */
export function emptyDraft(byWhen: string, audience: Draft["audience"]): Draft {
  return { what: "", byWhen, firstStep: "", withWhom: "", notice: "", audience };
}

/** @returns the form for an action point that exists, or for a command that came back */
export function draftOf(point: DraftBody | ActionPoint): Draft {
  const { audience } = point;
  return {
    what: point.what,
    byWhen: point.byWhen,
    firstStep: point.firstStep ?? "",
    withWhom: point.withWhom ?? "",
    notice: point.notice ?? "",
    audience: typeof audience === "string" ? audience : audience.to,
  };
}

/** @returns what was kept on the device over `base`; anything that is no draft changes nothing */
export function readDraft(kept: string | null, base: Draft): Draft {
  if (kept === null) return base;
  try {
    const found: unknown = JSON.parse(kept);
    if (typeof found !== "object" || found === null) return base;
    const fields = found as Record<string, unknown>;
    const draft = { ...base };
    for (const field of texts) {
      const value = fields[field];
      if (typeof value === "string") draft[field] = value;
    }
    const { audience } = fields;
    if (audience === "network" || audience === "group" || audience === "member")
      draft.audience = audience;
    return draft;
  } catch {
    return base;
  }
}

/** @returns what goes on the wire: empty fields are null */
export function bodyOf(draft: Draft): DraftBody {
  const orNull = (text: string) => (text.trim() === "" ? null : text);
  return {
    what: draft.what,
    byWhen: draft.byWhen,
    firstStep: orNull(draft.firstStep),
    withWhom: orNull(draft.withWhom),
    notice: orNull(draft.notice),
    audience: draft.audience,
  };
}

/** @returns the first thing that the server would refuse, found before anything is sent */
export function faultOf(draft: Draft): Refusal | null {
  if (draft.what.trim() === "") return refuse("field_missing", "what");
  if (draft.byWhen === "") return refuse("field_missing", "byWhen");
  for (const field of ["what", "firstStep", "withWhom", "notice"] as const) {
    const rule = { max: limits[field], lines: field !== "withWhom" };
    const clean = cleanText(draft[field], rule);
    if ("fault" in clean) {
      return clean.fault === "field_too_long"
        ? refuse(clean.fault, field, rule.max)
        : refuse(clean.fault, field);
    }
  }
  return null;
}
