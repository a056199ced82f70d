/** Own methods are told from the library's by their id. */
export const ownPrefix = "own-";
export const isOwn = (id: string): boolean => id.startsWith(ownPrefix);
