import { outcomesReport } from "../../shared/outcomes/report.ts";
import { json } from "../../server/outcomes/json.ts";
import { markdown } from "../../server/outcomes/markdown.ts";
import { suite } from "../support/suite.ts";
import { at, hostile, member, network } from "./network.ts";
import * as assert from "uvu/assert";

const test = suite("outcomes as Markdown and JSON");
const report = outcomesReport(network, at("16:00"), 42);

test("OUT15 the document says that it holds personal data, and of which version it is", () => {
  const nl = markdown(report, "nl");
  assert.match(nl.body, "# Opbrengst: Leernetwerk Verzónnen \\& Co\n");
  assert.match(nl.body, "bevat persoonsgegevens");
  assert.match(nl.body, "Gemaakt op donderdag 5 februari 2026 om 16:00.");
  assert.match(nl.body, "Versie: 42.");
  assert.is(nl.fileName, "leernetwerk-verzonnen-co-opbrengst-2026-02-05-v42.md");
  const en = markdown(report, "en");
  assert.match(en.body, "contains personal data");
  assert.match(en.body, "Version: 42.");
});

test("OUT16 the document shows action points, attendance, groups and times", () => {
  const { body } = markdown(report, "nl");
  assert.match(
    body,
    [
      "- **Amal Voorbeeld, De Verzonnen School**: Eerst dit.\\",
      "  Dan dat.",
      "  - Uiterlijk op: donderdag 2 april 2026",
      "  - Eerste stap: Nummer opzoeken",
    ].join("\n"),
  );
  assert.match(body, "hebben: 1\n");
  assert.match(body, "Gekomen: 3 · Aanwezig: 2 · Weggegaan: 1 · Niet gekomen: 1 · Afgemeld: 1");
  assert.match(body, "| Bo Proef |  |  | Weggegaan | 14:05 | 15:00 |");
  assert.match(body, "  - Tafel 1: Amal Voorbeeld, Bo Proef");
  assert.match(body, "| Onderdeel b2 | Interactie | 14:20 | 14:50 | 30 | 14:20 | 15:00 | 38 | 5 |");
});

test("OUT17 typed text makes no heading, link, picture, table or HTML in the document", () => {
  const plain = markdown(outcomesReport(network, at("16:00"), 1), "nl").body;
  for (const text of hostile) {
    const rough = {
      ...network,
      name: text,
      members: network.members.map((one) =>
        member(one.id, text, { organisation: text, role: text, guest: one.guest }),
      ),
      entries: network.entries.map((one) => ({ ...one, what: `a\n${text}`, firstStep: text })),
    };
    const { body } = markdown(outcomesReport(rough, at("16:00"), 1), "nl");
    const bare = body.replace(/\\[!-/:-@[-`{-~]/gu, "");
    assert.not.match(bare, /[<[\]`~]|https?:\/\//u, text);
    const count = (pattern: RegExp, of: string) => of.match(pattern)?.length ?? 0;
    assert.is(count(/^#+ /gmu, body), count(/^#+ /gmu, plain), text);
    assert.is(count(/^\|.*\|$/gmu, bare), count(/^\|.*\|$/gmu, plain), text);
    assert.is(count(/\|/gu, bare), count(/\|/gu, plain), text);
    assert.is(count(/\n\n/gu, body), count(/\n\n/gu, plain), text);
  }
});

test("OUT18 a network without sessions gives a document that says so", () => {
  const empty = outcomesReport({ ...network, sessions: [] }, at("16:00"), 1);
  assert.match(markdown(empty, "nl").body, "Er is nog geen bijeenkomst geweest.");
});

test("OUT19 the JSON has its format, its version and moments that a program can read", () => {
  const { body, contentType, fileName } = json(report, "nl");
  const read = JSON.parse(body);
  assert.is(contentType, "application/json; charset=utf-8");
  assert.is(fileName, "leernetwerk-verzonnen-co-opbrengst-2026-02-05-v42.json");
  const { sessions, ...head } = read;
  assert.equal(head, {
    format: 1,
    containsPersonalData: true,
    language: "nl",
    version: 42,
    exportedAt: "2026-02-05T15:00:00.000Z",
    timeZone: "Europe/Amsterdam",
    network: { name: "Leernetwerk Verzónnen & Co" },
  });
  const [session] = sessions;
  assert.equal(Object.keys(session), [
    ...["id", "title", "date", "phase", "plannedEnd", "closedAt", "timing", "blocks"],
    ...["attendance", "actionPoints", "withoutActionPoint", "questions"],
  ]);
  assert.equal(session.blocks[0], {
    kind: "inspiration",
    title: "Onderdeel b1",
    planned: {
      start: "2026-02-05T14:00:00+01:00",
      end: "2026-02-05T14:20:00+01:00",
      minutes: 20,
    },
    agreed: {
      start: "2026-02-05T14:00:00+01:00",
      end: "2026-02-05T14:20:00+01:00",
      minutes: 20,
    },
    real: {
      start: "2026-02-05T14:02:00+01:00",
      end: "2026-02-05T14:20:00+01:00",
      minutes: 18,
      pausedMinutes: 0,
    },
    ...{ state: "ran", origin: "planned", splitFrom: null, mergedInto: null, difference: -2 },
    groups: [],
  });
  assert.is(session.actionPoints[0].what, "Eerst dit.\nDan dat.");
});

test.run();
