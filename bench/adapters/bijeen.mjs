// Drives Bijeen itself through its public protocol: durable append (FULL), rights, redaction and
// resume as in use; only the limit per phone is off (COMMAND_LIMIT=0), because a few hundred phones
// stand in for the load of thousands. A command revises the sender's own action point: a board has
// a ceiling per person, revising has not, and every revision is appended and fanned out whole.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connectOnce } from '../lib/attach.mjs';
import { NODE, startProc, stopProc } from '../lib/proc.mjs';
import { sioClient } from '../lib/sio.mjs';

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
const secret = (prefix) => `${prefix}_${randomBytes(32).toString('base64url')}`;
let commandNumber = 0;
const commandId = () => `${process.pid}-${(commandNumber += 1)}-bench`;

async function start({ pin }) {
  const dir = mkdtempSync(join(tmpdir(), 'bijeen-bench-'));
  const boot = (port) =>
    startProc(NODE, ['--expose-gc', '--no-warnings', '--import', GC, MAIN, '--no-pages'], {
      pin,
      env: { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dir, COMMAND_LIMIT: '0', LOG_LEVEL: 'error', REDIS_URL: '', ORIGIN: '' },
      ready: /127\.0\.0\.1:\d+/,
    });
  let proc = await boot(0);
  const port = Number(/127\.0\.0\.1:(\d+)/.exec(proc.log)[1]);
  const pids = { server: [proc.pid], store: [] };
  return {
    pids,
    endpoints: [{ host: '127.0.0.1', port }],
    gc: async () => { process.kill(proc.pid, 'SIGUSR2'); await new Promise((r) => setTimeout(r, 300)); },
    kill9: () => stopProc(proc, 'SIGKILL'),
    restart: async () => { proc = await boot(port); pids.server[0] = proc.pid; },
    stop: async () => { await stopProc(proc); rmSync(dir, { recursive: true, force: true }); },
  };
}
// lets the generator ask for a garbage collection, as the bare servers do
const GC = `data:text/javascript,${encodeURIComponent("process.on('SIGUSR2',()=>globalThis.gc?.())")}`;

const io = sioClient({
  auth: (s, i) => ({ protocol: 2, network: s.networkId, role: i < 0 ? 'facilitator' : 'member', key: i < 0 ? s.key : s.people[i % s.people.length].token }),
});
const client = {
  ...io,
  open(conn, session, i) {
    const up = io.open(conn, session, i);
    conn.welcome = io.waitEvent(conn, 'welcome');
    return up;
  },
  async join(conn) {
    const { args, bytes } = await conn.welcome;
    return { bytes, version: args[0].version };
  },
  command(conn, session, text, done) {
    const { entryId } = session.people[conn.i % session.people.length];
    io.emitCb(conn, (buf, s, e) => (buf.latin1Slice(s, e).includes('refused') ? done(new Error('refused')) : done()), 'cmd', {
      id: commandId(), type: 'ReviseActionPoint',
      body: { entryId, what: text, byWhen: '2027-01-29', firstStep: null, withWhom: null, notice: null, audience: 'network' },
    });
  },
};

// people: opts.people (default 300), each with a device; `cards` of them, at least all who send,
// have an action point on the board
async function prepare({ endpoints, opts, cards, index }) {
  const [{ host, port }] = endpoints;
  const key = secret('lf'), count = opts.people ?? 300;
  const post = async (path, body, auth) => {
    const r = await fetch(`http://${host}:${port}/api${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...(auth ? { authorization: `Bearer ${auth}` } : {}) }, body: JSON.stringify(body) });
    const answer = await r.json();
    if (!r.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const made = await post('/networks', { id: commandId(), key, name: `Bench ${index}`, date: '2026-11-25', start: '14:00', nextDate: '2027-02-05', agendaId: 'so-plg-1' });
  const give = (type, body) => post(`/networks/${made.networkId}/commands`, { id: commandId(), type, body }, key);
  await give('OpenSession', { sessionId: made.sessionId });
  const people = [];
  for (let i = 0; i < count; i += 1) {
    const token = secret('lm');
    await post(`/sessions/${made.code}/join`, { id: commandId(), token, who: { as: 'guest', name: `Persoon ${i + 1}`, organisation: `School ${1 + (i % 40)}` } });
    people.push({ token });
  }
  const session = { ...made, key, people };
  const memberIds = (await look(endpoints[0], session)).members.map((m) => m.id);
  const writing = opts.entries ?? count;
  for (let i = 0; i < Math.max(cards ?? 0, writing); i += 1) {
    await give('WriteActionPoint', { sessionId: made.sessionId, ownerId: memberIds[i % memberIds.length], what: `Ik bel voor vrijdag één school en maak een afspraak over het rooster van januari (${i}).`, byWhen: '2027-01-29', firstStep: null, withWhom: null, notice: null, audience: 'network' });
  }
  const { entries } = await look(endpoints[0], session);
  people.forEach((person, i) => { person.entryId = entries.find((e) => e.ownerId === memberIds[i])?.id; });
  return session;
}
async function look(ep, session) {
  const conn = await connectOnce({ ...client, join: undefined }, ep, session, -1);
  const { args } = await conn.welcome;
  conn.ws.close();
  return JSON.parse(args[0].shared);
}

export default { name: 'bijeen', echo: true, server: { start }, client, prepare };
