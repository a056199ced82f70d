import type { JoinBody } from "$lib/live/api.ts";
import { newCommandId, newKey } from "$lib/live/id.ts";
import type { Known } from "$lib/live/keys.ts";
import { localShelf } from "$lib/live/outbox.ts";

const shelf = (code: string) => localShelf(`bijeen.try.${code}`);

function kept(code: string): JoinBody | null {
  try {
    return JSON.parse(shelf(code).read() ?? "null") as JoinBody | null;
  } catch {
    return null;
  }
}

/**
 * The attempt to join, kept until it is answered: asking again for the same person has the same id
 * and token, so that a lost answer leaves no second device behind.
 * @param known who this phone was at an earlier session: that person goes on with that token, and
 *   nobody else gets it
 */
export function joinTry(code: string, who: JoinBody["who"], known: Known | null): JoinBody {
  const before = kept(code);
  if (before && JSON.stringify(before.who) === JSON.stringify(who)) return before;
  const theirs = who.as === "member" && who.memberId === known?.memberId;
  const spare = before?.token === known?.token ? undefined : before?.token;
  const token = theirs ? known.token : (spare ?? newKey("lm"));
  const attempt = { id: newCommandId(), token, who };
  shelf(code).write(JSON.stringify(attempt));
  return attempt;
}

export function endTry(code: string): void {
  shelf(code).write(null);
}
