import type { Request, Response, Router } from "express";
import { redactNetwork } from "../../shared/network/redact.ts";
import { isRefusal, refuse, type Refusal } from "../../shared/network/refusal.ts";
import { outcomesReport } from "../../shared/outcomes/report.ts";
import type { Report } from "../../shared/outcomes/types.ts";
import type { Deps } from "../app.ts";
import { csv, type CsvKind } from "../outcomes/csv.ts";
import { json } from "../outcomes/json.ts";
import { markdown } from "../outcomes/markdown.ts";
import type { Export, Lang } from "../outcomes/words.ts";
import { attachment } from "./attachment.ts";
import { holderOf } from "./holder.ts";
import { problem } from "./problem.ts";

/** The names in the address, and the table of each. */
const parts: Readonly<Record<string, CsvKind>> = {
  "action-points": "actions",
  attendance: "attendance",
  groups: "groups",
  times: "times",
  questions: "questions",
};
const formats = ["csv", "markdown", "json"] as const;
const languages = ["nl", "en"] as const;

type Wish = {
  readonly format: (typeof formats)[number];
  readonly part: CsvKind;
  readonly lang: Lang;
};

/**
 * The outcomes of a network as a file: `?format=csv|markdown|json&part=action-points|attendance|
 * groups|times|questions&lang=nl|en`. `part` belongs to CSV, where it is `action-points` when left out. Made
 * from one moment of the log: the version of the header and of the file are the same.
 */
export function outcomeRoutes(router: Router, deps: Deps): void {
  router.get(
    "/networks/:id/outcomes",
    async (request: Request<{ id: string }>, response: Response) => {
      const holder = await holderOf(deps, request);
      if (isRefusal(holder)) return problem(response, holder);
      const { role } = holder.actor;
      if (role !== "supervisor" && role !== "facilitator") {
        return problem(response, refuse("not_allowed"));
      }
      const wish = readWish(request.query);
      if (isRefusal(wish)) return problem(response, wish);
      const { room, queue } = holder.live;
      // what was on its way when the file was asked for is in it
      await queue.settled();
      // and what another node acknowledged before that
      await queue.looked();
      const { state, version } = room;
      // a facilitator gets the supervisor's file: there is one outcome, whoever fetches it
      const seen = redactNetwork(state, { role: "supervisor" });
      const file = render(outcomesReport(seen, deps.now(), version), wish);
      response
        .status(200)
        .set({
          "Content-Type": file.contentType,
          "Content-Disposition": attachment(file.fileName),
          "X-Content-Type-Options": "nosniff",
          "X-Bijeen-Version": String(version),
        })
        .send(Buffer.from(file.body));
    },
  );
}

function readWish(query: Readonly<Record<string, unknown>>): Wish | Refusal {
  const unknown = Object.keys(query).find((name) => !["format", "part", "lang"].includes(name));
  if (unknown !== undefined) return refuse("malformed", unknown.slice(0, 40));
  const { format, part = "action-points", lang = "nl" } = query;
  if (format === undefined) return refuse("field_missing", "format", formats.join("|"));
  const knownFormat = formats.find((one) => one === format);
  if (!knownFormat) return refuse("malformed", "format", formats.join("|"));
  const partNames = Object.keys(parts);
  const partName = partNames.find((one) => one === part);
  const table = partName === undefined ? undefined : parts[partName];
  if (!table || (query["part"] !== undefined && knownFormat !== "csv")) {
    return refuse("malformed", "part", partNames.join("|"));
  }
  const language = languages.find((one) => one === lang);
  if (!language) return refuse("malformed", "lang", languages.join("|"));
  return { format: knownFormat, part: table, lang: language };
}

function render(report: Report, { format, part, lang }: Wish): Export {
  switch (format) {
    case "csv":
      return csv(report, lang, part);
    case "markdown":
      return markdown(report, lang);
    case "json":
      return json(report, lang);
  }
}
