import type { Event } from "../events.ts";
import type { Network } from "../state.ts";

type MethodEvent = Extract<Event, { type: "MethodKept" | "MethodRemoved" }>;

/** The methods that a network has beside the library; one that is kept again stays in its place. */
export function evolveMethods(network: Network, event: MethodEvent): Network {
  if (event.type === "MethodRemoved") {
    return { ...network, methods: network.methods.filter(({ id }) => id !== event.methodId) };
  }
  const { method } = event;
  const at = network.methods.findIndex(({ id }) => id === method.id);
  const methods = at < 0 ? [...network.methods, method] : network.methods.with(at, method);
  return { ...network, methods };
}
