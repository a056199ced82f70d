import type { Language } from "../../shared/grouping/instance/faults.ts";

const en = `Forms groups so that people meet as many others as can be.

  npm run -s groups -- INSTANCE.json [options]
  npm run -s groups -- ROSTER.csv --rounds 5 [options]

INSTANCE.json, or - for standard input: the format is in docs/groups.md.
Prints the plan as JSON: {"rounds":[[["ann","bob"],["eve","max"]], ...]}.

  --text            the plan as tables for people, with what it is worth and why
  --explain         what can be said about the plan, as JSON, instead of the plan
  --instance        the instance as JSON, instead of a plan
  --seconds 1       how long to search; counted in steps, so equal on every machine
  --seed 1          any text: another seed gives another plan, the same seed the same
  --lang en         en or nl
  --help            this

With a roster, every row after the headings is a person:
  --rounds 5        how many rounds (needed)
  --max 5           largest group, 2 to 8
  --groups 5        how many groups, or one number for each round: 5,5,6
  --name COLUMN     the name; may be given again (first and last name); guessed otherwise
  --apart COLUMN    people with the same value are kept apart      (may be given again)
  --together COLUMN people with the same value are kept together   (may be given again)
  --mix COLUMN      spread the values over the groups, as a wish   (may be given again)
  --cluster COLUMN  bring the values together, as a wish           (may be given again)
  --delimiter ;     comma, semicolon or tab; guessed otherwise

Ends with 0 when there is a plan, 2 when the input is not right (one sentence says why).`;

const nl = `Maakt groepen waarin mensen zo veel mogelijk anderen ontmoeten.

  npm run -s groups -- OPGAVE.json [opties]
  npm run -s groups -- LIJST.csv --rounds 5 [opties]

OPGAVE.json, of - voor standaardinvoer: hoe die eruitziet staat in docs/groups.md.
Geeft het plan als JSON: {"rounds":[[["ann","bob"],["eva","max"]], ...]}.

  --text            het plan als tabellen voor mensen, met wat het waard is en waarom
  --explain         wat er over het plan te zeggen is, als JSON, in plaats van het plan
  --instance        de opgave als JSON, in plaats van een plan
  --seconds 1       hoe lang zoeken; geteld in stappen, dus overal gelijk
  --seed 1          een tekst: met een andere komt er een ander plan, met dezelfde hetzelfde
  --lang nl         en of nl
  --help            dit

Met een deelnemerslijst, waarin elke rij onder de koppen een persoon is:
  --rounds 5        hoeveel rondes (nodig)
  --max 5           grootste groep, 2 tot en met 8
  --groups 5        hoeveel groepen, of een getal voor elke ronde: 5,5,6
  --name KOLOM      de naam; mag vaker (voornaam en achternaam); anders geraden
  --apart KOLOM     wie er hetzelfde heeft staan komt niet bij elkaar   (mag vaker)
  --together KOLOM  wie er hetzelfde heeft staan blijft bij elkaar      (mag vaker)
  --mix KOLOM       verdeelt de waarden over de groepen, als wens       (mag vaker)
  --cluster KOLOM   brengt gelijke waarden bij elkaar, als wens         (mag vaker)
  --delimiter ;     comma, semicolon of tab; anders geraden

Eindigt met 0 als er een plan is, met 2 als de invoer niet klopt (één zin zegt waarom).`;

export const helpIn = (language: Language): string => (language === "nl" ? nl : en);
