import fc from "fast-check";
import * as assert from "uvu/assert";
import type { Event } from "../../shared/network/events.ts";
import { redactEvent, redactNetwork } from "../../shared/network/redact.ts";
import type { Viewer } from "../../shared/network/rights.ts";
import type { Network } from "../../shared/network/state.ts";
import { sharedPart } from "../../shared/wire/snapshot.ts";
import { play, speakersOf, steps } from "../support/arbitrary.ts";
import { suite } from "../support/suite.ts";

const test = suite("speaker's law");
const runs = { numRuns: 50, endOnFailure: true };
/** All that is ever sent to this viewer. */
const toSpeaker = (events: readonly Event[], network: Network, viewer: Viewer) => [
  sharedPart(network, viewer),
  events.map((event) => redactEvent(event, viewer)),
];

test("LAW10 of people, groups and what is not an inspiration nothing is sent to the speaker", () => {
  fc.assert(
    fc.property(steps(), (history) => {
      const { events, network } = play(history);
      const viewers = speakersOf(events);
      const sent = JSON.stringify(viewers.map((viewer) => toSpeaker(events, network, viewer)));
      const others = network.sessions
        .flatMap(({ blocks }) => blocks)
        .filter(({ kind }) => kind !== "inspiration")
        .map(({ title }) => title);
      // the made-up texts stand between ‹ and ›
      const secret = [...others.map(String), ...network.sessions.map(({ code }) => code)];
      for (const text of secret.filter((one) => one.includes("‹") || one.startsWith("CODE"))) {
        assert.not(sent.includes(text), text);
      }
      for (const member of network.members) assert.not(sent.includes(`"${member.name}"`));
      for (const viewer of viewers) {
        const { members, entries, circles, rules } = redactNetwork(network, viewer);
        assert.equal([members, entries, circles, rules], [[], [], [], []]);
      }
      for (const session of network.sessions) {
        for (const { groups } of session.groups) {
          for (const { id } of groups) assert.not(sent.includes(`"${id}"`));
        }
      }
    }),
    runs,
  );
});

test("LAW11 for the speaker of one session the other sessions and their questions do not exist", () => {
  fc.assert(
    fc.property(steps(), (history) => {
      const { events, network } = play(history);
      for (const viewer of speakersOf(events)) {
        const seen = redactNetwork(network, viewer);
        const own = network.sessions.filter(({ id }) => id === viewer.sessionId);
        assert.equal(
          seen.sessions.map(({ id }) => id),
          own.map(({ id }) => id),
        );
        assert.ok(seen.questions.every(({ sessionId }) => sessionId === viewer.sessionId));
        const sent = JSON.stringify(toSpeaker(events, network, viewer));
        for (const { id } of network.sessions) {
          assert.is(sent.includes(`"${id}"`), id === viewer.sessionId, id);
        }
        const asked = events.flatMap((one) => (one.type === "QuestionAsked" ? one.question : []));
        for (const { id, sessionId } of asked) {
          if (sessionId !== viewer.sessionId) assert.not(sent.includes(`"${id}"`), id);
        }
      }
    }),
    runs,
  );
});

test.run();
