import type { Grouping, Member } from "../../../shared/network/state.ts";
import { fold } from "../../../shared/roster/search.ts";

export const wishKinds = ["mix", "cluster"] as const;
export type WishKind = (typeof wishKinds)[number];
export type Wish = { readonly kind: WishKind; readonly attribute: string };

/** How attributes begin that are a column of the intake form. */
export const intakePrefix = "intake:";

function valuesOf(members: readonly Member[], attribute: string): string[] {
  return members
    .map((member) => {
      if (attribute === "role") return member.role;
      if (attribute === "organisation") return member.organisation;
      const heading = attribute.slice(intakePrefix.length);
      return member.contact?.intake.find((row) => row.heading === heading)?.text ?? "";
    })
    .map(fold)
    .filter(Boolean);
}

/** Something to mix by is shared by some and not by all; an open answer is nobody else's. */
function tellsApart(values: readonly string[]): boolean {
  const different = new Set(values).size;
  return different > 1 && different < values.length;
}

/** @returns what the roster has to wish by: role, organisation, then headings of the intake form */
export function attributesOf(members: readonly Member[]): string[] {
  const headings = new Set(
    members.flatMap((member) => member.contact?.intake.map((row) => row.heading) ?? []),
  );
  const all = ["role", "organisation", ...[...headings].map((one) => intakePrefix + one)];
  return all.filter((attribute) => tellsApart(valuesOf(members, attribute)));
}

/** @returns the wishes of a block in the order in which they are said */
export function wishesOf(grouping: Grouping): Wish[] {
  return wishKinds.flatMap((kind) =>
    (grouping[kind] ?? []).map((attribute) => ({ kind, attribute })),
  );
}

/**
 * To mix by something and to put together by it at once means nothing: the last wish about it
 * holds.
 */
export function withWish(wishes: readonly Wish[], wish: Wish): Wish[] {
  return [...wishes.filter((one) => one.attribute !== wish.attribute), wish];
}

/** @returns what changes in the grouping of a block */
export function wished(wishes: readonly Wish[]): { mix: string[]; cluster: string[] } {
  const of = (kind: WishKind) =>
    wishes.filter((one) => one.kind === kind).map((one) => one.attribute);
  return { mix: of("mix"), cluster: of("cluster") };
}
