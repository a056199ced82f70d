const stored = "bijeen.desk.keys";

/** Whether this device gives orders by keys; on until somebody turns it off. */
export class KeysOn {
  on = $state(read());

  turn(): void {
    this.on = !this.on;
    try {
      localStorage.setItem(stored, this.on ? "on" : "off");
    } catch {
      // lasts as long as the page
    }
  }

  /** @returns the key of a button, as long as it works */
  of<K extends string>(key: K): { readonly key?: K } {
    return this.on ? { key } : {};
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(stored) !== "off";
  } catch {
    return true;
  }
}
