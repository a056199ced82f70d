import { messages } from "./messages.ts";

const pairsNl = (count: number) => (count === 1 ? "1 paar" : `${count} paren`);
const pairsEn = (count: number) => (count === 1 ? "1 pair" : `${count} pairs`);
const groupsNl = (count: number) => (count === 1 ? "1 groep" : `${count} groepen`);
const groupsEn = (count: number) => (count === 1 ? "1 group" : `${count} groups`);

/** Seatings to choose from, on the desk. */
export const deskProposals = messages({
  nl: {
    title: "Voorstellen",
    horizon: {
      label: "Denk vooruit",
      session: "Deze bijeenkomst",
      year: "Rest van het jaar",
      rounds: "Rondes hierna",
      what: "Bijeen kiest nu zo, dat latere rondes ook weinig herhaling geven.",
    },
    searching: "Zoekt de beste groepen",
    stop: "Stop met zoeken",
    offline: "Geen verbinding. Het zoeken begint zodra die terug is.",
    refused: "Er zijn geen voorstellen",
    retry: "Zoek opnieuw",
    outdated: "Er is iemand gekomen of weggegaan. Zoek opnieuw.",
    kind: {
      fewest: "Minste herhaling",
      more: "Eén groep meer",
      fewer: "Eén groep minder",
      nearest: "Dichtst bij nu",
    },
    fewestOf: (groups: number) => `Minste herhaling met ${groupsNl(groups)}`,
    price: {
      none: "Niemand zit opnieuw bij elkaar",
      asked: "Alleen wie volgens een regel samen zit, treft elkaar opnieuw",
      again: (count: number) =>
        count === 1 ? "1 paar treft elkaar opnieuw" : `${count} paren treffen elkaar opnieuw`,
      least: "minder kan niet",
      atLeast: (count: number) => `minder dan ${count} kan niet`,
      broken: (count: number) => (count === 1 ? "1 regel gaat niet" : `${count} regels gaan niet`),
    },
    shape: (count: number, sizes: string) => `${groupsNl(count)}: ${sizes}`,
    moved: (count: number) =>
      count === 1 ? "1 persoon wisselt van tafel" : `${count} mensen wisselen van tafel`,
    stay: "Iedereen blijft zitten",
    why: (count: number) => `Wie opnieuw, en waarom (${pairsNl(count)})`,
    whyBroken: (count: number) =>
      count === 1 ? "Welke regel niet gaat" : "Welke regels niet gaan",
    pair: (names: string, meetings: number) => `${names} (${meetings}e keer)`,
    reason: {
      asked: (rules: string) => `Dat vraagt een regel: ${rules}.`,
      rule: (rules: string) => `Dat komt door een regel: ${rules}.`,
      slots: "Er zijn te weinig mensen die elkaar nog niet troffen.",
      crossing: "Er zijn te weinig groepen om iedereen nieuw te mengen.",
      design: "Voor zoveel rondes zonder herhaling bestaat geen indeling.",
      search: "Misschien kan het anders. Laat gerust nog eens zoeken.",
    },
    clash: (rules: string) => `Gaat niet samen met: ${rules}.`,
    noRoom: "Daar zijn te weinig groepen of plaatsen voor.",
    forecast: {
      free: (rounds: number) =>
        rounds === 1
          ? "Daarna 1 ronde zonder herhaling, als iedereen komt."
          : `Daarna ${rounds} rondes zonder herhaling, als iedereen komt.`,
      first: (round: number, pairs: number) =>
        `${round === 1 ? "In de ronde hierna" : `In ronde ${round} hierna`} ${pairs === 1 ? "treft 1 paar" : `treffen ${pairs} paren`} elkaar opnieuw.`,
    },
    sizes: {
      nobody: (groups: number, now: number) =>
        `Met ${groupsNl(groups)} in plaats van ${now} hoeft niemand elkaar opnieuw te treffen.`,
      less: (groups: number, now: number, bound: number, boundNow: number) =>
        `Met ${groupsNl(groups)} in plaats van ${now} is minder herhaling nodig: minstens ${bound} in plaats van ${boundNow}.`,
      more: (groups: number, now: number, bound: number) =>
        `Met ${groupsNl(groups)} in plaats van ${now} treffen mensen elkaar minstens ${bound} keer opnieuw.`,
    },
    choose: "Kies dit",
    chooseOf: (kind: string) => `Kies dit: ${kind}`,
    only: "Meer verschillende voorstellen zijn er niet.",
  },
  en: {
    title: "Proposals",
    horizon: {
      label: "Look ahead",
      session: "This meeting",
      year: "Rest of the year",
      rounds: "Rounds after this",
      what: "Bijeen chooses now so that later rounds have few repeats too.",
    },
    searching: "Looking for the best groups",
    stop: "Stop looking",
    offline: "No connection. The search begins when it is back.",
    refused: "There are no proposals",
    retry: "Look again",
    outdated: "Somebody came or left. Look again.",
    kind: {
      fewest: "Fewest repeats",
      more: "One group more",
      fewer: "One group fewer",
      nearest: "Closest to now",
    },
    fewestOf: (groups) => `Fewest repeats with ${groupsEn(groups)}`,
    price: {
      none: "Nobody sits together again",
      asked: "Only people whom a rule puts together meet again",
      again: (count) => (count === 1 ? "1 pair meets again" : `${count} pairs meet again`),
      least: "fewer is not possible",
      atLeast: (count) => `fewer than ${count} is not possible`,
      broken: (count) => (count === 1 ? "1 rule cannot hold" : `${count} rules cannot hold`),
    },
    shape: (count, sizes) => `${groupsEn(count)}: ${sizes}`,
    moved: (count) => (count === 1 ? "1 person changes tables" : `${count} people change tables`),
    stay: "Everybody stays",
    why: (count) => `Who again, and why (${pairsEn(count)})`,
    whyBroken: (count) => (count === 1 ? "Which rule cannot hold" : "Which rules cannot hold"),
    pair: (names, meetings) => `${names} (time ${meetings})`,
    reason: {
      asked: (rules) => `A rule asks for it: ${rules}.`,
      rule: (rules) => `A rule causes it: ${rules}.`,
      slots: "There are too few people who have not met yet.",
      crossing: "There are too few groups to mix everybody anew.",
      design: "No plan exists for so many rounds without repeats.",
      search: "Perhaps it can be otherwise. Feel free to look again.",
    },
    clash: (rules) => `Cannot hold together with: ${rules}.`,
    noRoom: "There are too few groups or seats for it.",
    forecast: {
      free: (rounds) =>
        rounds === 1
          ? "Then 1 round without repeats, if everybody comes."
          : `Then ${rounds} rounds without repeats, if everybody comes.`,
      first: (round, pairs) =>
        `${round === 1 ? "In the next round" : `In round ${round} after this`} ${pairs === 1 ? "1 pair meets" : `${pairs} pairs meet`} again.`,
    },
    sizes: {
      nobody: (groups, now) =>
        `With ${groupsEn(groups)} instead of ${now} nobody needs to meet again.`,
      less: (groups, now, bound, boundNow) =>
        `With ${groupsEn(groups)} instead of ${now} fewer repeats are needed: at least ${bound} instead of ${boundNow}.`,
      more: (groups, now, bound) =>
        `With ${groupsEn(groups)} instead of ${now} people meet again at least ${bound} times.`,
    },
    choose: "Choose this",
    chooseOf: (kind) => `Choose this: ${kind}`,
    only: "There are no more different proposals.",
  },
});
