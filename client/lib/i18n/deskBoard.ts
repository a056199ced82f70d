import { messages } from "./messages.ts";

/** The board on the desk. */
export const deskBoard = messages({
  nl: {
    title: "Bord",
    empty: "Nog geen actiepunten",
    emptyWhat: "Wat mensen met het hele netwerk delen, komt hier te staan.",
    points: (count: number) => (count === 1 ? "1 actiepunt" : `${count} actiepunten`),
    byTable: "Per tafel",
    count: (done: number, people: number) => `${done} van ${people}`,
    nothing: "nog niets",
    without: (count: number) =>
      count === 1
        ? "1 persoon heeft nog niets op het bord"
        : `${count} mensen hebben nog niets op het bord`,
    withoutWhat: "Alleen wat voor iedereen is, telt mee.",
    by: (day: string) => `uiterlijk ${day}`,
    firstStep: "Eerste stap",
    withWhom: "Met",
    notice: "Merken",
    hide: "Haal van het bord",
    hideOf: (name: string) => `Haal het actiepunt van ${name} van het bord`,
    show: "Zet terug",
    showOf: (name: string) => `Zet het actiepunt van ${name} terug op het bord`,
    hidden: "Niet op het bord",
    said: {
      hidden: "Het actiepunt is van het bord",
      shown: "Het actiepunt staat weer op het bord",
    },
  },
  en: {
    title: "Board",
    empty: "No action points yet",
    emptyWhat: "What people share with the whole network comes here.",
    points: (count) => (count === 1 ? "1 action point" : `${count} action points`),
    byTable: "By table",
    count: (done, people) => `${done} of ${people}`,
    nothing: "nothing yet",
    without: (count) =>
      count === 1
        ? "1 person has nothing on the board yet"
        : `${count} people have nothing on the board yet`,
    withoutWhat: "Only what is for everybody counts.",
    by: (day) => `by ${day}`,
    firstStep: "First step",
    withWhom: "With",
    notice: "Notice",
    hide: "Take off the board",
    hideOf: (name) => `Take the action point of ${name} off the board`,
    show: "Put back",
    showOf: (name) => `Put the action point of ${name} back on the board`,
    hidden: "Not on the board",
    said: {
      hidden: "The action point is off the board",
      shown: "The action point is back on the board",
    },
  },
});
