/** The block for which somebody went to look for, or write, a method: where the road leads back. */
export type ForBlock = {
  readonly networkId: string;
  readonly blockId: string;
  readonly title: string;
};

const shelf = "bijeen.forBlock";
const ids = /^[\w-]{1,64}$/;

/** Kept in this tab, over reloads, until a page that prepares is there again. Null forgets it. */
export function rememberBlock(block: ForBlock | null): void {
  try {
    if (block) sessionStorage.setItem(shelf, JSON.stringify(block));
    else sessionStorage.removeItem(shelf);
  } catch {
    // a browser that keeps nothing: the way back is its own button
  }
}

/** Who goes to other pages than those about methods looks for no method any more. */
export function forgetBlock(pathname = "/"): void {
  if (!/^\/methods(\/|$)/.test(pathname)) rememberBlock(null);
}

/** @returns null when nobody came from a block, or what is kept cannot be read */
export function rememberedBlock(): ForBlock | null {
  try {
    return readBlock(sessionStorage.getItem(shelf));
  } catch {
    return null;
  }
}

/** @returns what was kept, when it leads somewhere */
export function readBlock(text: string | null): ForBlock | null {
  if (text === null) return null;
  const { networkId, blockId, title } = JSON.parse(text) as Partial<Record<string, unknown>>;
  if (typeof networkId !== "string" || typeof blockId !== "string") return null;
  if (!ids.test(networkId) || !ids.test(blockId)) return null;
  return { networkId, blockId, title: typeof title === "string" ? title : "" };
}

/** @param methodId the block gets it; left out it keeps what it has */
export function backTo({ networkId, blockId }: ForBlock, methodId?: string): string {
  const query = new URLSearchParams({ block: blockId, ...(methodId && { method: methodId }) });
  return `/n/${networkId}/prepare?${query}`;
}

/** What the address of the page that prepares asks for. */
export type Arrival = {
  readonly blockId: string;
  /** @returns the method for this block, once: later choices are not written over */
  readonly take: (blockId: string) => string | null;
};

/** @returns null when the page was not opened for a block */
export function arrivalOf(query: URLSearchParams): Arrival | null {
  const blockId = query.get("block");
  let methodId = query.get("method");
  if (blockId === null) return null;
  const take = (asking: string) => {
    if (asking !== blockId) return null;
    const taken = methodId;
    methodId = null;
    return taken;
  };
  return { blockId, take };
}
