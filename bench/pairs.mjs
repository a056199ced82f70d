// The groups behind docs/performance.md: Bijeen next to bare Socket.IO in the same round.
const pin = { pinServer: 0, pinClient: 1 };
const bare = (server) => ({ server: { wire: 'sio', ...server } });
const bijeen = (label, m = {}) => ({ label, adapter: './adapters/bijeen.mjs', ...m });

// a figure of connections that were refused is no figure
const sound = (figure) => { if (figure.errors) throw new Error(`${figure.errors} connections failed: ${figure.err}`); return figure; };

const saturate = async (b, m) => {
  await b.prepare({ cards: 0 });
  sound(await b.connect(m.n));
  return { saturate: await b.saturate({ secs: 4, warm: 1.5, window: 64 }) };
};
const quiet = async (b, m) => {
  await b.prepare({ cards: 0 });
  sound(await b.connect(m.n));
  return { fanout: await b.fanout({ rate: 10, secs: 8, warm: 2, settleMs: 1000 }) };
};
const n300 = (label, m) => ({ label, n: 300, ...m });

export const groups = {
  saturate: { rounds: 3, opts: pin, run: saturate, members: [n300('bare', { opts: bare() }), n300('bare tick 10', { opts: bare({ emit: 'tick:10' }) }), n300('bare + SQLite FULL', { opts: bare({ store: 'sqlite', sync: 'FULL' }) }), { ...bijeen('bijeen'), n: 300 }] },
  quiet: { rounds: 3, opts: pin, run: quiet, members: [n300('bare', { opts: bare() }), n300('bare + SQLite FULL', { opts: bare({ store: 'sqlite', sync: 'FULL' }) }), { ...bijeen('bijeen'), n: 300 }] },
  memory: {
    rounds: 2, opts: { ...pin, width: 256 },
    // 100 people with twenty sockets each: as many as a key may hold
    run: async (b) => { await b.prepare({ cards: 0 }); return { memory: sound((await b.memory({ counts: [2000] })).points[0]) }; },
    members: [{ label: 'bare', opts: bare() }, bijeen('bijeen', { opts: { people: 100 } })],
  },
  join: {
    rounds: 3, opts: { ...pin, width: 256 },
    run: async (b, m) => { await b.prepare({ cards: 100 }); return { connect: sound(await b.connect(m.n)) }; },
    members: [{ label: 'bare', n: 1000, cards: 100, opts: bare() }, bijeen('bijeen, 50 people', { n: 1000, cards: 100, opts: { people: 50, entries: 100 } }), bijeen('bijeen, 300 people', { n: 1000, cards: 100, opts: { people: 300, entries: 100 } })],
  },
};
