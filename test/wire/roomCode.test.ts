import fc from "fast-check";
import * as assert from "uvu/assert";
import {
  codeBytes,
  codeLength,
  makeCode,
  readCode,
  showCode,
  spellCode,
} from "../../shared/wire/roomCode.ts";
import { suite } from "../support/suite.ts";

const test = suite("room code");
const alphabet = "BCDFGHJKMNPQRTVWXY346789";
const codes = fc
  .uint8Array({ minLength: codeBytes, maxLength: codeBytes })
  .filter((bytes) => bytes.filter((byte) => byte < 240).length >= 6)
  .map(makeCode);

test("CODE1 a made code is seven characters of the alphabet and reads back", () => {
  fc.assert(
    fc.property(codes, (code) => {
      assert.is(code.length, codeLength);
      assert.ok([...code].every((character) => alphabet.includes(character)));
      assert.equal(readCode(code), { code });
      assert.equal(readCode(showCode(code)), { code });
    }),
  );
});

test("CODE1 every character comes equally often from equally frequent bytes", () => {
  const counts = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    const code = makeCode(Uint8Array.of(byte, 0, 0, 0, 0, 0, 0));
    if (byte < 240) counts.set(code.charAt(0), (counts.get(code.charAt(0)) ?? 0) + 1);
    else assert.is(code.slice(0, 6), "BBBBBB", "a byte that would favour some is passed over");
  }
  assert.equal([...counts.values()], Array(24).fill(10));
  assert.throws(() => makeCode(new Uint8Array(40).fill(255)), /32 random bytes/);
});

test("CODE2 every single wrong character is caught", () => {
  fc.assert(
    fc.property(codes, (code) => {
      for (let at = 0; at < code.length; at += 1)
        for (const other of alphabet)
          if (other !== code.charAt(at))
            assert.equal(readCode(code.slice(0, at) + other + code.slice(at + 1)), {
              fault: "mistyped",
            });
    }),
    { numRuns: 50 },
  );
});

test("CODE2 neighbours in the wrong order are caught, but for the pair B and 9", () => {
  fc.assert(
    fc.property(codes, fc.nat(codeLength - 2), (code, at) => {
      const pair = code.slice(at, at + 2);
      const swapped = pair.charAt(1) + pair.charAt(0);
      fc.pre(pair !== swapped && pair !== "B9" && pair !== "9B");
      assert.equal(readCode(code.slice(0, at) + swapped + code.slice(at + 2)), {
        fault: "mistyped",
      });
    }),
  );
});

test("CODE3 capitals, spaces, hyphens, dots and full-width letters make no difference", () => {
  const code = makeCode(Uint8Array.of(0, 1, 2, 3, 4, 5));
  assert.is(code.slice(0, 6), "BCDFGH");
  const wide = [...code].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join("");
  const typed = [
    code.toLowerCase(),
    `  ${showCode(code)}\n`,
    showCode(code).replaceAll("-", " – "),
    [...code].join("."),
    [...code].join("\u00a0"),
    `\u200b${code}\ufeff`,
    wide,
    wide.toLowerCase(),
  ];
  for (const text of typed) assert.equal(readCode(text), { code }, JSON.stringify(text));
});

test("CODE3 a look-alike that can mean one character only is read as that one", () => {
  const code = makeCode(Uint8Array.of(14, 1, 5, 7, 18, 14)); // V C H K 3 V
  assert.is(code.slice(0, 6), "VCHK3V");
  assert.equal(readCode(code.replaceAll("V", "u")), { code });
  assert.equal(readCode(code.replace("C", "с").replace("H", "Н").replace("3", "З")), { code });
  for (const unclear of "0O1IL2Z5SAE")
    assert.equal(readCode(unclear + code.slice(1)), { fault: "mistyped" }, unclear);
});

test("CODE3 a code that is not finished is incomplete, one that is too long is mistyped", () => {
  const code = makeCode(new Uint8Array(6));
  for (let length = 0; length < codeLength; length += 1)
    assert.equal(readCode(code.slice(0, length)), { fault: "incomplete" });
  assert.equal(readCode(" - "), { fault: "incomplete" });
  assert.equal(readCode(`${code}B`), { fault: "mistyped" });
  assert.equal(readCode("B".repeat(1_000_000)), { fault: "mistyped" });
  assert.equal(readCode("BC!"), { fault: "mistyped" });
});

test("CODE4 a code is shown in threes", () => {
  assert.is(showCode("BCDFGHJ"), "BCD-FGH-J");
  assert.is(showCode("BCD"), "BCD");
});

test("CODE4 each character has a word of its own to say in both languages", () => {
  assert.equal(spellCode("BQ3", "nl"), ["Bernhard", "Quotiënt", "drie"]);
  assert.equal(spellCode("BQ3", "en"), ["Bravo", "Quebec", "three"]);
  for (const language of ["nl", "en"] as const) {
    const words = spellCode(alphabet, language);
    assert.is(new Set(words).size, alphabet.length);
    for (const [index, letter] of [...alphabet.slice(0, 18)].entries())
      assert.is(words[index]?.charAt(0), letter);
  }
});

test.run();
