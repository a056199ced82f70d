import { play } from "./play.ts";
import { sentence, wrongs } from "./verdict.ts";

/** `npm run journey`: plays the whole session, leaves pictures, ends with one line of figures. */
const figures = await play((line) => console.log(`· ${line}`));
for (const complaint of figures.complaints) console.error(`! ${complaint}`);
console.log(sentence(figures));
const wrong = wrongs(figures);
for (const one of wrong) console.error(one);
process.exitCode = wrong.length > 0 ? 1 : 0;
