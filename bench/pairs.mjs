// The groups behind docs/performance.md: Bijeen next to bare Socket.IO in the same round.
const pin = { pinServer: 0, pinClient: 1 };
const bare = (server) => ({ server: { wire: 'sio', ...server } });
const bijeen = (label, m = {}) => ({ label, adapter: './adapters/bijeen.mjs', ...m });

const saturate = async (b, m) => {
  await b.prepare({ cards: 0 });
  await b.connect(m.n);
  return { saturate: await b.saturate({ secs: 4, warm: 1.5, window: 64 }) };
};
const quiet = async (b, m) => {
  await b.prepare({ cards: 0 });
  await b.connect(m.n);
  return { fanout: await b.fanout({ rate: 10, secs: 8, warm: 2, settleMs: 1000 }) };
};
const n300 = (label, m) => ({ label, n: 300, ...m });

export const groups = {
  saturate: { rounds: 3, opts: pin, run: saturate, members: [n300('bare', { opts: bare() }), n300('bare tick 10', { opts: bare({ emit: 'tick:10' }) }), n300('bare + SQLite FULL', { opts: bare({ store: 'sqlite', sync: 'FULL' }) }), { ...bijeen('bijeen'), n: 300 }] },
  quiet: { rounds: 3, opts: pin, run: quiet, members: [n300('bare', { opts: bare() }), n300('bare + SQLite FULL', { opts: bare({ store: 'sqlite', sync: 'FULL' }) }), { ...bijeen('bijeen'), n: 300 }] },
  memory: {
    rounds: 2, opts: { ...pin, width: 256, people: 25 },
    run: async (b) => { await b.prepare({ cards: 0 }); return { memory: (await b.memory({ counts: [2000] })).points[0] }; },
    members: [{ label: 'bare', opts: bare() }, bijeen('bijeen', { opts: { people: 25 } })],
  },
  join: {
    rounds: 3, opts: { ...pin, width: 256 },
    run: async (b, m) => { await b.prepare({ cards: 100 }); return { connect: await b.connect(m.n) }; },
    members: [{ label: 'bare', n: 1000, cards: 100, opts: bare() }, bijeen('bijeen, 25 people', { n: 1000, cards: 100, opts: { people: 25, entries: 25 } }), bijeen('bijeen, 300 people', { n: 1000, cards: 100, opts: { people: 300, entries: 100 } })],
  },
};
