import { nanoid } from "nanoid";
import { pick, share, type Random } from "../../shared/grouping/random.ts";
import type { ActionPoint } from "../../shared/network/state.ts";
import type { Answer, Sent } from "../../shared/wire/messages.ts";
import type { Device } from "../people/device.ts";
import type { Person, Words } from "../people/person.ts";
import { markOfWithdrawal, type Ledger } from "./ledger.ts";

/** Commands that one member has under way at once. */
const window = 6;
/** Action points of one member; the product allows 20, so that a lost count shows as a refusal. */
const mostEntries = 12;

/** A member who writes, revises and withdraws without a pause, on one phone or on two. */
export class Driver {
  readonly phones: readonly Person[];
  readonly #ledger: Ledger;
  readonly #random: Random;
  readonly #nextMark: () => string;
  /** Entries with a command under way, and those that are withdrawn. */
  readonly #untouchable = new Map<string, number>();
  #writing = 0;
  /** Where the log has what was written; the phone may not show all of it yet. */
  #written: readonly number[] = [];
  #underWay = 0;
  #going = false;
  #idle: (() => void)[] = [];

  constructor(phones: readonly Person[], ledger: Ledger, random: Random, nextMark: () => string) {
    this.phones = phones;
    this.#ledger = ledger;
    this.#random = random;
    this.#nextMark = nextMark;
  }

  get #first(): Person {
    const [first] = this.phones;
    if (!first) throw new Error("a driver needs a phone");
    return first;
  }

  release(): void {
    this.#going = true;
    while (this.#going && this.#underWay < window) this.#giveOne();
  }

  /** Sends nothing new. Resolves when everything that was sent has its answer. */
  hold(): Promise<void> {
    this.#going = false;
    if (this.#underWay === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  #giveOne(): void {
    const free = this.#first.actionPoints.filter(({ id }) => !this.#untouchable.has(id));
    const entry = free[pick(Math.max(1, free.length), this.#random)];
    const chance = share(this.#random);
    const shown = this.#first.device.version;
    this.#written = this.#written.filter((version) => version > shown);
    const count = this.#first.actionPoints.length + this.#writing + this.#written.length;
    if (!entry || (count < mostEntries && chance < 0.25)) return this.#write();
    return chance > 0.85 ? this.#withdraw(entry) : this.#revise(entry);
  }

  #write(): void {
    const mark = this.#nextMark();
    const { sessionId, id: ownerId } = this.#first;
    const body = { sessionId, ownerId, ...this.#words(mark) };
    this.#writing += 1;
    this.#give(mark, { id: nanoid(), type: "WriteActionPoint", body }, (answers) => {
      this.#writing -= 1;
      const versions = answers.flatMap((answer) => ("version" in answer ? answer.version : []));
      this.#written = [...this.#written, ...versions.slice(0, 1)];
    });
  }

  #revise(entry: ActionPoint): void {
    const mark = this.#nextMark();
    const body = { entryId: entry.id, ...this.#words(mark) };
    this.#touch(entry.id, 1);
    this.#give(mark, { id: nanoid(), type: "ReviseActionPoint", body }, () =>
      this.#touch(entry.id, -1),
    );
  }

  #withdraw({ id: entryId }: ActionPoint): void {
    this.#touch(entryId, 1);
    const sent: Sent = { id: nanoid(), type: "WithdrawActionPoint", body: { entryId } };
    this.#give(markOfWithdrawal(entryId), sent, () => {});
  }

  /** On two phones some commands go over both at once, as when a slow screen is tapped twice. */
  #give(mark: string, sent: Sent, done: (answers: readonly Answer[]) => void): void {
    const line = this.#ledger.add(mark);
    const twice = this.phones.length > 1 && share(this.#random) < 0.5;
    const devices = (twice ? this.phones : [this.#first]).map(({ device }) => device);
    this.#underWay += 1;
    const give = async (device: Device) => {
      const answer = await device.give(sent);
      this.#ledger.answered(line, answer, twice ? null : device.beganAt);
      return answer;
    };
    void Promise.all(devices.map(give)).then((answers) => {
      done(answers);
      this.#underWay -= 1;
      if (this.#underWay === 0) for (const idle of this.#idle.splice(0)) idle();
      if (this.#going) this.release();
    });
  }

  #touch(entryId: string, by: number): void {
    const count = (this.#untouchable.get(entryId) ?? 0) + by;
    if (count > 0) this.#untouchable.set(entryId, count);
    else this.#untouchable.delete(entryId);
  }

  #words(mark: string): Words {
    const chance = share(this.#random);
    return {
      what: `Ik bel de school, ${mark}`,
      byWhen: "2030-01-31",
      firstStep: chance < 0.5 ? "Het nummer opzoeken" : null,
      withWhom: null,
      notice: null,
      audience: chance < 0.2 ? "network" : chance < 0.6 ? "group" : "member",
    };
  }
}
