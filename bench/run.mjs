// npm run bench [-- --rounds 3 --only quiet,join]: runs the pairs of pairs.mjs, Bijeen next to bare
// Socket.IO round after round, prints the ratios and writes them into docs/performance.md.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { groups } from './pairs.mjs';

const here = import.meta.dirname;
const { values: a } = parseArgs({ options: { rounds: { type: 'string' }, only: { type: 'string' } } });
const only = a.only?.split(',') ?? Object.keys(groups);
mkdirSync(`${here}/results`, { recursive: true });
const out = `${here}/results/pairs.jsonl`;
rmSync(out, { force: true });
for (const group of only) {
  execFileSync(process.execPath, ['suite.mjs', group, '--groups', 'pairs.mjs', '--out', out, ...(a.rounds ? ['--rounds', a.rounds] : [])], { cwd: here, stdio: 'inherit' });
}

const rows = readFileSync(out, 'utf8').trim().split('\n').map((l) => JSON.parse(l));
const get = (o, p) => p.split('.').reduce((x, k) => x?.[k], o);
const median = (v) => { const s = [...v].sort((x, y) => x - y), m = s.length >> 1; return s.length % 2 ? s[m] : (s[m - 1] + s[m]) / 2; };
const show = (x) => (x >= 1000 ? Math.round(x).toLocaleString('en') : String(Number(x.toPrecision(3))));
// what | group | figure | our label | against | aim as a ratio
const figures = [
  ['deliveries per second at saturation, 300 recipients', 'saturate', 'saturate.deliveriesPerSec', 'bijeen', 'bare', '≥ 8'],
  ['CPU per delivery at saturation, µs', 'saturate', 'saturate.cpuUsPerDelivery', 'bijeen', 'bare', ''],
  ['quiet room, entry to last of 300, p50 ms', 'quiet', 'fanout.lastOfN.p50', 'bijeen', 'bare', '≤ 1.3'],
  ['acknowledgement, p50 ms', 'quiet', 'fanout.ack.p50', 'bijeen', 'bare + SQLite FULL', '≤ 1.3'],
  ['memory per idle phone, kB (after a collection)', 'memory', 'memory.kbPerConnAfterGc', 'bijeen', 'bare', '≤ 1.2'],
  ['memory per idle phone, kB (as it stands)', 'memory', 'memory.kbPerConn', 'bijeen', 'bare', '≤ 1.2'],
  ['1,000 phones join a session of 50 people with 100 entries, ms', 'join', 'connect.allMs', 'bijeen, 50 people', 'bare', '≤ 1.5'],
  ['… of 300 people', 'join', 'connect.allMs', 'bijeen, 300 people', 'bare', '≤ 1.5'],
  ['bytes of a snapshot, 50 people', 'join', 'connect.snapshotBytes', 'bijeen, 50 people', 'bare', ''],
];
const lines = ['| figure | bare | Bijeen | ratio: median [least – most] | aim | rounds |', '| --- | --- | --- | --- | --- | --- |'];
for (const [what, group, field, ours, theirs, aim] of figures) {
  const pairs = rows
    .filter((r) => r.group === group && r.label === ours)
    .map((r) => ({ us: get(r, field), them: get(rows.find((q) => q.group === group && q.label === theirs && q.round === r.round) ?? {}, field) }))
    .filter((p) => p.us != null && p.them);
  if (pairs.length === 0) continue;
  const ratios = pairs.map((p) => p.us / p.them);
  lines.push(`| ${what} | ${show(median(pairs.map((p) => p.them)))} | ${show(median(pairs.map((p) => p.us)))} | ×${show(median(ratios))} [${show(Math.min(...ratios))} – ${show(Math.max(...ratios))}] | ${aim} | ${pairs.length} |`);
}
const failed = rows.filter((r) => r.error);
for (const r of failed) console.error(`${r.group} ${r.label} round ${r.round}: ${r.error}`);
console.log(lines.join('\n'));
if (!a.only && failed.length === 0) {
  const file = `${here}/../docs/performance.md`, text = readFileSync(file, 'utf8');
  const head = `Measured ${new Date().toISOString().slice(0, 10)} on ${cpus().length} cores (${cpus()[0].model.trim()}), Node ${process.version}; server and generator each on a core of its own.`;
  writeFileSync(file, text.replace(/<!-- figures -->[\s\S]*<!-- \/figures -->/, () => `<!-- figures -->\n\n${head}\n\n${lines.join('\n')}\n\n<!-- /figures -->`));
}
process.exit(failed.length > 0 ? 1 : 0);
