import type { Method, MethodRole } from "../../../shared/content/types.ts";

/** @returns the roles of the library, each once, the most used first */
export function knownRoles(methods: readonly Method[]): readonly MethodRole[] {
  const roles = methods.flatMap((method) => method.roles);
  const used = (id: string) => roles.filter((role) => role.id === id).length;
  const first = roles.filter((role, at) => roles.findIndex(({ id }) => id === role.id) === at);
  return first.toSorted((a, b) => used(b.id) - used(a.id));
}
