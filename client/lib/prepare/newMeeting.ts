import { limits } from "../../../shared/network/limits.ts";
import { refuse, type Refusal } from "../../../shared/network/refusal.ts";
import { countGraphemes } from "../../../shared/text/clean.ts";

/** What the form for a new meeting holds. Dates and times are empty until they are filled in. */
export type NewMeeting = {
  /** Id of an agenda, `blank` for an empty one, or empty: not chosen yet. */
  readonly agenda: string;
  readonly name: string;
  readonly date: string;
  readonly start: string;
  readonly nextDate: string;
};
export type NewMeetingField = keyof NewMeeting;
/** What somebody typed stays when another agenda is chosen. */
export type Typed = { readonly start: boolean; readonly name: boolean };
export const blankAgenda = "blank";
export const emptyMeeting: NewMeeting = { agenda: "", name: "", date: "", start: "", nextDate: "" };

/** @returns the agenda as the server knows it; null: a blank one */
export function agendaIdOf({ agenda }: NewMeeting): string | null {
  return agenda === blankAgenda ? null : agenda;
}

/** @returns what is not right yet, by field; empty when the server can be asked */
export function meetingFaults(form: NewMeeting): Partial<Record<NewMeetingField, Refusal>> {
  const faults: Partial<Record<NewMeetingField, Refusal>> = {};
  if (form.agenda === "") faults.agenda = refuse("field_missing", "agendaId");
  if (form.name.trim() === "") faults.name = refuse("field_missing", "name");
  else if (countGraphemes(form.name.trim()) > limits.title)
    faults.name = refuse("field_too_long", "name", limits.title);
  if (form.date === "") faults.date = refuse("field_missing", "date");
  if (form.start === "") faults.start = refuse("field_missing", "start");
  if (form.nextDate !== "" && form.date !== "" && form.nextDate <= form.date)
    faults.nextDate = refuse("field_bad_date", "nextDate");
  return faults;
}

/** @returns the field of the form that a refusal is about; undefined: about the whole */
export function refusedField(refusal: Refusal): NewMeetingField | undefined {
  const fields: Record<string, NewMeetingField> = {
    agendaId: "agenda",
    name: "name",
    title: "name",
    date: "date",
    start: "start",
    nextDate: "nextDate",
  };
  return refusal.field === undefined ? undefined : fields[refusal.field];
}

/** @param start `HH:MM` @returns the clock `minutes` later, past midnight from 00:00 */
export function clockAfter(start: string, minutes: number): string {
  const [hour = 0, minute = 0] = start.split(":").map(Number);
  const at = (((hour * 60 + minute + minutes) % 1_440) + 1_440) % 1_440;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(at / 60))}:${two(at % 60)}`;
}
