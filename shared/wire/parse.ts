import * as v from "valibot";
import { commandSchemas, type Command, type CommandType } from "../network/commands.ts";
import { refuse, type Refusal } from "../network/refusal.ts";
import { shapeFault } from "./shape.ts";

/** A command as it travels: its id, made by the device and kept over retries, its type, its fields. */
export type Envelope = { readonly id: string; readonly command: Command };

const commandId = /^[A-Za-z0-9_-]{8,64}$/;
const schemas = new Map(Object.entries(commandSchemas)) as Map<string, v.GenericSchema<object>>;

/** Step 2 of the road of one tap: unknown in, a typed command or a refusal out. Never throws. */
export function parseEnvelope(input: unknown): Envelope | Refusal {
  const fault = shapeFault(input);
  if (fault) return fault;
  if (!isRecord(input)) return refuse("malformed");
  const { id, type, body } = input;
  if (Object.keys(input).some((key) => key !== "id" && key !== "type" && key !== "body")) {
    return refuse("malformed");
  }
  if (typeof id !== "string" || !commandId.test(id)) return refuse("malformed", "id");
  if (typeof type !== "string") return refuse("malformed", "type");
  const command = parseCommand(type, body);
  return "refused" in command ? command : { id, command };
}

/** @param body the fields of the command, shape already checked */
export function parseCommand(type: string, body: unknown): Command | Refusal {
  const schema = schemas.get(type);
  if (!schema) return refuse("malformed", "type");
  const parsed = parseWith(schema, body);
  if ("refused" in parsed) return parsed as Refusal;
  return { type: type as CommandType, ...parsed } as Command;
}

/** @returns what the schema makes of the input, or a refusal that names the first wrong field */
export function parseWith<T extends object>(
  schema: v.GenericSchema<unknown, T>,
  input: unknown,
): T | Refusal {
  const result = v.safeParse(schema, input, { abortEarly: true });
  return result.success ? result.output : faultOf(result.issues[0]);
}

type Issue = Pick<v.BaseIssue<unknown>, "message" | "path" | "received">;

/** The messages that the fields give: see `fields.ts`. */
function faultOf(issue: Issue): Refusal {
  const field = issue.path?.map((item) => String(item.key)).join(".") || undefined;
  const [code = "", limit = ""] = issue.message.split(/:(.*)/s);
  switch (code) {
    case "missing":
      return refuse("field_missing", field);
    case "text":
      return refuse("field_bad_text", field);
    case "long":
      return refuse("field_too_long", field, Number(limit));
    case "many":
      return refuse("field_too_many", field, Number(limit));
    case "range":
      return refuse("field_out_of_range", field, limit);
    case "date":
      return refuse("field_bad_date", field);
    case "time":
      return refuse("field_bad_time", field);
    default:
      return refuse("malformed", field);
  }
}

function isRecord(input: unknown): input is Record<string, unknown> {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}
