import { agendaById } from "../../shared/content/library.ts";
import type { BlockKind } from "../../shared/network/state.ts";
import { addDays, dateIn, formatTime } from "../../shared/time/zone.ts";
import { Facilitator } from "../people/facilitator.ts";
import { Refused } from "../people/http.ts";
import { rosterMembers } from "./cast.ts";
import type { Pace } from "./pace.ts";

const agendaId = "so-plg-1";
const timeZone = "Europe/Amsterdam";
/** People of whom the intake says that they would rather not share a table. */
const apart = [
  ["Noor Bouzid", "Pieter-Bas van 't Veer"],
  ["Kaatje Vermeulen", "Rinke Vermeulen"],
];

/** Makes the session of today, with everybody on the roster, and opens the door. */
export async function prepare(url: string, now: number): Promise<Facilitator> {
  const date = dateIn(now, timeZone);
  const nextDate = addDays(date, daysBetween(agendaId, "so-plg-2"));
  const desk = await Facilitator.make(url, {
    name: "S&O leergemeenschap, sessie 1 (demo)",
    ...{ date, nextDate, agendaId },
    start: formatTime(now, timeZone, "nl"),
  });
  await desk.importRoster(rosterMembers());
  for (const names of apart) {
    const found = desk.network.members.filter(({ name }) => names.includes(name));
    const memberIds = found.map(({ id }) => id);
    await desk.order("AddGroupRule", { kind: "apart", memberIds });
  }
  await desk.open();
  return desk;
}

/** As many days as there were between the real meetings, so that dates lie ahead of today. */
function daysBetween(agenda: string, next: string): number {
  const [from, to] = [agenda, next].map((id) => Date.parse(agendaById(id)?.date ?? ""));
  return Math.round(((to ?? NaN) - (from ?? NaN)) / 86_400_000);
}

type Step = { readonly at: number; readonly kind: BlockKind };
const steps: readonly Step[] = [
  { at: 22, kind: "welcome" },
  { at: 29, kind: "checkin" },
  { at: 41, kind: "inspiration" },
  { at: 52, kind: "interaction" },
];

/** Takes the session to its interaction, unless the person at the desk is further already. */
export async function conduct(desk: Facilitator, pace: Pace, say: (line: string) => void) {
  for (const { at, kind } of steps) {
    await pace.at(at);
    try {
      await advance(desk, kind, say);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      say(`Aan het bureau ging iemand je voor (${error.refusal.refused})`);
    }
  }
}

async function advance(desk: Facilitator, kind: BlockKind, say: (line: string) => void) {
  const { blocks } = desk.session;
  const running = blocks.findIndex(({ id }) => id === desk.runningBlock?.id);
  const index = blocks.findIndex((block) => block.kind === kind);
  const block = blocks[index];
  if (!block || index < running || desk.session.phase === "closed") return;
  if (index > running) {
    await desk.startBlock(block.id);
    say(`Blok: ${typeof block.title === "string" ? block.title : block.title.nl}`);
  }
  const formed = desk.session.groups.some(({ blockId }) => blockId === block.id);
  if (block.grouping.kind === "plenary" || formed) return;
  await desk.formGroups(block.id);
  const groups = desk.session.groups.find(({ blockId }) => blockId === block.id)?.groups ?? [];
  say(`Groepen gevormd: ${groups.length} tafels`);
}
