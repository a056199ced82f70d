/** Loaded before a program: its date is ahead by `CLOCK_AHEAD` ms. */
const ahead = Number(process.env["CLOCK_AHEAD"]);
const real = Date;
const now = () => real.now() + ahead;
globalThis.Date = new Proxy(real, {
  construct: (made, given) => Reflect.construct(made, given.length === 0 ? [now()] : given),
  get: (made, name) => (name === "now" ? now : Reflect.get(made, name)),
});
