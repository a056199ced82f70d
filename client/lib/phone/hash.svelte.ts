/** What stands behind the `#` of the address, as a rune: "back" on a phone moves between the tabs. */
export class Hash {
  current = $state.raw(location.hash);
  readonly #read = () => (this.current = location.hash);

  constructor() {
    addEventListener("hashchange", this.#read);
  }

  close(): void {
    removeEventListener("hashchange", this.#read);
  }
}
