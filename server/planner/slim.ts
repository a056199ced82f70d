import {
  noSecrets,
  nothing,
  type Block,
  type Member,
  type Network,
} from "../../shared/network/state.ts";

/**
 * What forming groups needs of a network, and nothing else: copying a large one to the worker would
 * hold up the others. Intake answers come along only where a block asks for them.
 */
export function slim(network: Network, blockId: string): Network {
  const block = network.sessions
    .flatMap(({ blocks }) => blocks)
    .find((other) => other.id === blockId);
  const { mix = [], cluster = [] } = block?.grouping ?? {};
  const intake = [...mix, ...cluster].some((attribute) => attribute.startsWith("intake:"));
  const person = (member: Member): Member => ({
    ...member,
    name: "",
    learningQuestion: null,
    contact: intake && member.contact ? { ...member.contact, email: "", phone: "" } : null,
  });
  const untold = (one: Block): Block => ({ ...one, title: "", assignment: null });
  return {
    ...network,
    members: network.members.map(person),
    sessions: network.sessions.map((session) => ({
      ...session,
      blocks: session.blocks.map(untold),
    })),
    ...{ entries: [], questions: [], tables: nothing.tables },
    secrets: noSecrets,
  };
}
