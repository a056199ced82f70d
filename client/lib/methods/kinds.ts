import type { MethodKind } from "../../../shared/content/types.ts";
import type { BlockKind } from "../../../shared/network/state.ts";

/** The kind of block whose colour, icon and shape a kind of method has. */
export const blockKindOf: Readonly<Record<MethodKind, BlockKind>> = {
  intervision: "intervision",
  interaction: "interaction",
  inspiration: "inspiration",
  checkin: "checkin",
  checkout: "closing",
  harvest: "harvest",
};
