/**
 * Members that had a live connection while this desk looked. The server tells nobody which devices
 * a person has, so this is how the desk knows a sleeping phone from none at all. Kept over a reload.
 */
export class Seen {
  ids = $state.raw<readonly string[]>([]);
  readonly #name: string;

  constructor(sessionId: string) {
    this.#name = `bijeen.seen.${sessionId}`;
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(this.#name) ?? "[]");
      if (Array.isArray(kept)) this.ids = kept.map(String);
    } catch {
      // without storage it begins again after a reload
    }
  }

  add(connected: readonly string[]): void {
    const fresh = connected.filter((id) => !this.ids.includes(id));
    if (fresh.length === 0) return;
    this.ids = [...this.ids, ...fresh];
    try {
      sessionStorage.setItem(this.#name, JSON.stringify(this.ids));
    } catch {
      // as above
    }
  }
}
