import { nanoid } from "nanoid";
import * as assert from "uvu/assert";
import type { Refusal } from "../../shared/network/refusal.ts";
import type { ProposalProgress, ProposalRequest, Proposals } from "../../shared/wire/proposals.ts";
import type { Device } from "../support/device.ts";
import { inOneWindow } from "../support/oneWindow.ts";
import { startServer, type TestServer } from "../support/server.ts";
import { ask, closeEvenings, openEvening } from "../support/session.ts";
import { suite } from "../support/suite.ts";

const test = suite("flow proposals");
let server: TestServer;
test.before(async () => {
  server = await startServer();
});
test.after(async () => {
  closeEvenings();
  await server.stop();
  assert.equal(server.bugs, []);
});

const mixed = (size: number, more: object = {}) => ({
  ...{ kind: "interaction", title: "In groepjes", minutes: 20, slack: 0 },
  ...{ assignment: null, methodId: null },
  grouping: { kind: "mixed", size, splitOrganisations: false, ...more },
});

/** An evening with so many people here, and a block for groups of five. */
async function gathered(people: number, url = server.url, more: object = {}) {
  const evening = await openEvening(url);
  const { networkId, sessionId } = evening.made;
  const members = Array.from({ length: people }, (_, index) => ({
    ...{ name: `Naam ${index}`, organisation: `School ${index % 7}`, role: "leraar" },
    ...{ learningQuestion: null, contact: null },
  }));
  const imported = await ask(
    `${url}/api/networks/${networkId}/commands`,
    { id: nanoid(), type: "ImportRoster", body: { members } },
    { headers: { authorization: `Bearer ${evening.key}` } },
  );
  assert.is(imported.status, 200);
  const { desk } = evening;
  await desk.send("AddBlock", { sessionId, block: mixed(5, more) as never, index: 1 });
  await desk.until(({ network }) => (network.sessions[0]?.blocks.length ?? 0) > 1);
  const blockId = desk.network.sessions[0]?.blocks[1]?.id ?? "";
  await desk.until(({ network }) => network.members.length === people);
  return { evening, desk, sessionId, blockId };
}
type Room = Awaited<ReturnType<typeof gathered>>;
const propose = (device: Device, request: unknown): Promise<Proposals | Refusal> =>
  device.socket.emitWithAck("propose", request as ProposalRequest);
const request = ({ sessionId, blockId }: Room, more: Partial<ProposalRequest> = {}) => ({
  ...{ id: nanoid(), sessionId, blockId, ahead: 2, effort: "quick" },
  ...more,
});
const underWay = (device: Device, id: string) =>
  new Promise<void>((resolve) => {
    const hear = (progress: ProposalProgress) => {
      if (progress.id !== id) return;
      device.socket.off("proposing", hear);
      resolve();
    };
    device.socket.on("proposing", hear);
  });
const refusalOf = (answer: object) => ("refused" in answer ? answer.refused : null);

/** Wishes keep a search busy to its end: this one takes seconds, unless somebody ends it. */
const busy = { mix: ["role"], cluster: ["organisation"] };

test("PROP10 the desk asks, sees how far it is, and takes one: everybody gets that table", async () => {
  const here = await gathered(18);
  const { desk, evening, sessionId, blockId } = here;
  const wanted = request(here, { effort: "thorough" });
  const begun = underWay(desk, wanted.id);
  const answer = (await propose(desk, wanted)) as Proposals;
  await begun;
  assert.is(answer.id, wanted.id);
  assert.ok(answer.version > 0 && answer.version <= (desk.copy?.version ?? 0));
  const [first] = answer.proposals;
  assert.is(first?.groups.flat().length, 18);
  const groups = (first?.groups ?? []).map((group) => [...group]);
  const draft = (first?.draft ?? []).map((round) => round.map((group) => [...group]));
  const done = await desk.send("SeatGroups", { sessionId, blockId, groups, draft });
  await desk.reached(done);
  const formed = desk.network.sessions[0]?.groups[0];
  assert.equal(
    formed?.groups.map(({ memberIds }) => memberIds),
    groups,
  );
  assert.is(formed?.draft?.length, 2);
  const other = await evening.connect(server.url, { key: evening.key }).ready();
  assert.equal(other.network.sessions[0]?.groups[0]?.draft, formed?.draft);
});

test("PROP11 only a desk may ask, with a question that is whole", async () => {
  const here = await gathered(4);
  const phone = await here.evening.phone("Gast Een");
  assert.equal(await propose(phone, request(here)), { refused: "not_allowed" });
  const { desk } = here;
  for (const [wrong, refused] of [
    [null, "malformed"],
    [{ ...request(here), more: 1 }, "malformed"],
    [request(here, { ahead: 10 }), "field_out_of_range"],
    [request(here, { ahead: 0.5 }), "malformed"],
    [request(here, { id: "x" }), "malformed"],
    [request(here, { effort: "endless" as "quick" }), "malformed"],
    [request(here, { sessionId: "nowhere" }), "unknown_session"],
    [request(here, { blockId: "nowhere" }), "unknown_block"],
  ] as const) {
    assert.is(refusalOf(await propose(desk, wrong)), refused, JSON.stringify(wrong));
  }
  desk.socket.emit("propose", request(here) as ProposalRequest, null as never);
  desk.socket.emit("stopProposing", { no: "id" } as never);
  phone.socket.emit("stopProposing", "anything");
  assert.is(refusalOf(await propose(desk, request(here))), null);
});

test("PROP12 a desk has one search at a time: a new one, a stop or leaving ends it", async () => {
  const here = await gathered(300, server.url, busy);
  const { desk, evening } = here;
  const long = () => request(here, { effort: "thorough" });
  const first = long();
  const begun = underWay(desk, first.id);
  const replaced = propose(desk, first);
  await begun;
  const second = long();
  const next = underWay(desk, second.id);
  const stopped = propose(desk, second);
  assert.equal(await replaced, { refused: "stopped" });
  await next;
  desk.socket.emit("stopProposing", "another-search");
  desk.socket.emit("stopProposing", second.id);
  assert.equal(await stopped, { refused: "stopped" });

  const leaving = await evening.connect(server.url, { key: evening.key }).ready();
  const third = long();
  const gone = underWay(leaving, third.id);
  void propose(leaving, third).catch(() => {});
  await gone;
  leaving.close();
  // the thread is free for others
  const elsewhere = await gathered(4);
  assert.is(refusalOf(await propose(elsewhere.desk, request(elsewhere))), null);
});

test("PROP13 a thousand people are searched for beside the commands of others", async () => {
  // the guest is the thousandth
  const here = await gathered(999, server.url, busy);
  const { desk, evening, sessionId } = here;
  const wanted = request(here, { effort: "thorough" });
  const begun = underWay(desk, wanted.id);
  let answered = false;
  const search = propose(desk, wanted).then((answer) => {
    answered = true;
    return answer;
  });
  await begun;
  const phone = await evening.phone("Gast Twee");
  const memberId = phone.welcome?.viewer.memberId ?? "";
  for (const view of ["board", "code", "block", "auto"] as const) {
    const turned = await desk.send("TurnScreen", { sessionId, view });
    assert.is(refusalOf(turned), null);
    await phone.reached(turned);
  }
  assert.ok(phone.network.members.some(({ id }) => id === memberId));
  assert.not(answered, "the search was still under way");
  desk.socket.emit("stopProposing", wanted.id);
  assert.equal(await search, { refused: "stopped" });
});

test("PROP14 a tap that is repeated after a lost answer forms the groups once", async () => {
  const here = await gathered(12);
  const { desk, sessionId, blockId } = here;
  for (const { id } of desk.network.members) {
    await desk.send("MarkAttendance", { sessionId, memberId: id, status: "here" });
  }
  const tap = nanoid();
  const [one, again] = await Promise.all([
    desk.send("FormGroups", { sessionId, blockId }, tap),
    desk.send("FormGroups", { sessionId, blockId }, tap),
  ]);
  assert.equal(one, again);
  await desk.reached(one);
  const formed = desk.network.sessions[0]?.groups[0];
  assert.equal(
    formed?.groups.map(({ memberIds }) => memberIds.length),
    [4, 4, 4],
  );
  assert.equal(await desk.send("FormGroups", { sessionId, blockId }, tap), one);
  const other = await desk.send("FormGroups", { sessionId, blockId: "elsewhere" }, tap);
  assert.equal(other, { refused: "idempotency_mismatch" });
  assert.is(desk.copy?.version, "version" in one ? one.version : -1);
});

test("PROP15 asking counts as a command", async () => {
  const strict = await startServer({ commandLimit: 1 });
  const wanted = { id: nanoid(), sessionId: "s", blockId: "b", ahead: 0, effort: "quick" };
  const answers = await inOneWindow(async () => {
    const { desk } = await openEvening(strict.url, false);
    const found: unknown[] = [];
    // one by one: a new search stops the one before
    while (found.length < 9) found.push(refusalOf(await propose(desk, wanted)));
    return found;
  });
  closeEvenings();
  await strict.stop();
  assert.equal(answers, [...Array<string>(8).fill("unknown_session"), "rate_limited"]);
});

test.run();
