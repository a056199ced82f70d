import { localShelf } from "./outbox.ts";

/** What this device may do in one network. */
export type Holding = {
  readonly networkId: string;
  readonly key: string;
  /** For the list on the home page. */
  readonly title: string;
  /** ms UTC by this device's clock: the list shows the latest first. */
  readonly at: number;
};
type Kind = "facilitator" | "supervisor" | "screen" | "speaker";

const shelf = (kind: Kind) => localShelf(`bijeen.${kind}`);

/** @returns the networks that this device holds a key of, latest first */
export function holdings(kind: Kind): readonly Holding[] {
  try {
    const list: unknown = JSON.parse(shelf(kind).read() ?? "[]");
    return Array.isArray(list) ? (list as Holding[]) : [];
  } catch {
    return [];
  }
}

export function holding(kind: Kind, networkId: string): Holding | undefined {
  return holdings(kind).find((one) => one.networkId === networkId);
}

export function keep(kind: Kind, one: Holding): void {
  const others = holdings(kind).filter((other) => other.networkId !== one.networkId);
  shelf(kind).write(JSON.stringify([one, ...others].slice(0, 50)));
}

export function forget(kind: Kind, networkId: string): void {
  const others = holdings(kind).filter((other) => other.networkId !== networkId);
  shelf(kind).write(others.length === 0 ? null : JSON.stringify(others));
}

/**
 * A link carries its key behind the `#`, which browsers never send. It is kept on this device and
 * taken out of the address bar, which may be on a projector.
 * @returns the key of the link, or the one that this device kept
 */
export function keyFromLink(kind: Kind, networkId: string): string | null {
  const fromLink = /^#(l[fspk]_[A-Za-z0-9_-]{43})$/.exec(location.hash)?.[1];
  const known = holding(kind, networkId);
  if (!fromLink) return known?.key ?? null;
  keep(kind, { networkId, key: fromLink, title: known?.title ?? "", at: Date.now() });
  history.replaceState(history.state, "", location.pathname + location.search);
  return fromLink;
}

/** Only what is behind the `#` differs when a link is pasted over a page without its key. */
export function followLink(): void {
  if (location.hash.startsWith("#l")) location.reload();
}

/** The place of this phone in a session. */
export type Place = {
  readonly networkId: string;
  readonly sessionId: string;
  readonly token: string;
};

export function placeOf(code: string): Place | null {
  try {
    return JSON.parse(localShelf(`bijeen.place.${code}`).read() ?? "null") as Place | null;
  } catch {
    return null;
  }
}

/** Who this phone was last in a network, so that a later session can greet them. */
export type Known = { readonly memberId: string; readonly token: string };

export function knownIn(networkId: string): Known | null {
  try {
    return JSON.parse(localShelf(`bijeen.known.${networkId}`).read() ?? "null") as Known | null;
  } catch {
    return null;
  }
}

export function keepKnown(networkId: string, known: Known | null): void {
  localShelf(`bijeen.known.${networkId}`).write(known && JSON.stringify(known));
}

export function keepPlace(code: string, place: Place | null): void {
  localShelf(`bijeen.place.${code}`).write(place && JSON.stringify(place));
}
