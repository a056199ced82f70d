import * as v from "valibot";
import type { PersonId } from "./types.ts";

/** What a field should hold: the message of each schema here. `faults.ts` has the words. */
export type Should =
  | "people"
  | "id"
  | "ids"
  | "lists"
  | "rounds"
  | "maxSize"
  | "groups"
  | "attendance"
  | "absent"
  | "history"
  | "pinned"
  | "pin"
  | "round"
  | "closed"
  | "wishes"
  | "wish"
  | "attr"
  | "weight";

const told = (should: Should) => should;
const whole = (least: number, most: number, should: Should) =>
  v.custom<number>(
    (input) => Number.isInteger(input) && Number(input) >= least && Number(input) <= most,
    should,
  );

const id = v.custom<PersonId>(
  (input) => (typeof input === "string" && input.trim() !== "") || Number.isFinite(input),
  told("id"),
);
const ids = v.array(id, told("ids"));
const lists = v.array(ids, told("lists"));
const row = v.looseObject({ id }, told("id"));
const person = v.lazy((input) => (typeof input === "object" ? row : id));
const pin = v.strictObject(
  { round: whole(0, 99, "round"), ids, closed: v.optional(v.boolean(told("closed"))) },
  told("pin"),
);
const wish = v.strictObject(
  {
    attr: v.custom<string>((input) => typeof input === "string" && input !== "", told("attr")),
    weight: v.optional(
      v.custom<number>(
        (input) => typeof input === "number" && input >= 0 && input <= 100,
        told("weight"),
      ),
      1,
    ),
  },
  told("wish"),
);
const wishes = v.array(wish, told("wishes"));
const count = whole(1, Number.MAX_SAFE_INTEGER, "groups");

/** The shape of an instance; whether its parts fit each other is for `checks.ts`. */
export const instanceSchema = v.strictObject({
  people: v.lazy((input) =>
    Array.isArray(input)
      ? v.pipe(v.array(person), v.minLength(1, told("people")))
      : whole(1, Number.MAX_SAFE_INTEGER, "people"),
  ),
  rounds: whole(1, 40, "rounds"),
  maxSize: v.optional(whole(2, 8, "maxSize")),
  groups: v.optional(v.lazy((input) => (Array.isArray(input) ? v.array(count) : count))),
  attendance: v.optional(v.array(v.nullable(ids), told("attendance"))),
  absent: v.optional(v.record(v.string(), ids, told("absent"))),
  history: v.optional(v.array(v.array(ids, told("lists")), told("history"))),
  together: v.optional(lists),
  apart: v.optional(lists),
  pinned: v.optional(v.array(pin, told("pinned"))),
  mix: v.optional(wishes),
  cluster: v.optional(wishes),
});

/** What each field that can be missing should hold. */
export const requiredFields: Readonly<Record<string, Should>> = {
  people: "people",
  rounds: "rounds",
  id: "id",
  round: "round",
  ids: "ids",
  attr: "attr",
};

/** The names that are known, for a field that is not one of them. */
export const knownFields: Readonly<Record<"instance" | "pin" | "wish", readonly string[]>> = {
  instance: Object.keys(instanceSchema.entries),
  pin: Object.keys(pin.entries),
  wish: Object.keys(wish.entries),
};
