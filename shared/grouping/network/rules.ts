import type { Block, GroupRule, Network } from "../../network/state.ts";
import { organisationRules } from "../organisations.ts";

/**
 * The rules that hold in a block: those of the network, those of this block alone, and "two of one
 * organisation never share a group" where the block asks.
 */
export function rulesFor(network: Network, block: Block): readonly GroupRule[] {
  const own = network.rules.filter(({ blockId }) => !blockId || blockId === block.id);
  if (!block.grouping.splitOrganisations) return own;
  return [...own, ...organisationRules(network.members)];
}
