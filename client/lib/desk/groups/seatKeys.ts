/**
 * Arrow keys in the tables: up and down go from person to person, left and right to the table
 * beside. A seat is any element with `data-person`, a table any with `data-group`.
 */
export function walkSeats(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const seat = event.target instanceof HTMLElement ? event.target : null;
  if (!seat?.dataset["person"]) return;
  const tables = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-group]")];
  const table = tables.findIndex((one) => one.contains(seat));
  const seats = (at: number) => [
    ...(tables[at]?.querySelectorAll<HTMLElement>("[data-person]") ?? []),
  ];
  const place = seats(table).indexOf(seat);
  const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 0, ArrowLeft: 0 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  if (step !== 0) {
    const all = tables.flatMap((_, at) => seats(at));
    all.at((all.indexOf(seat) + step) % all.length)?.focus();
    return;
  }
  const beside = table + (event.key === "ArrowRight" ? 1 : -1);
  const others = seats((beside + tables.length) % tables.length);
  others[Math.min(place, others.length - 1)]?.focus();
}
