import { createContext } from "svelte";

/** The network on the desk and the facilitator's key to it, for what goes by HTTP. */
export type Holder = { readonly networkId: string; readonly key: string };

export const [useHolder, provideHolder] = createContext<Holder>();
