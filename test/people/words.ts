import { addDays } from "../../shared/time/zone.ts";
import type { Words } from "./person.ts";

/** What project leaders of a school-and-surroundings coalition write. All of it is made up. */
type Idea = Partial<Pick<Words, "firstStep" | "withWhom" | "notice">> & {
  readonly what: string;
  /** Days after the session. */
  readonly days: number;
};

export const ideas: readonly Idea[] = [
  {
    what: "Ik bel de drie directeuren en vraag wat zij deze maand echt nodig hebben.",
    days: 9,
    firstStep: "Vanavond drie bellijntjes in mijn agenda zetten",
    notice: "Wij spreken over hun vraag en niet meer over mijn planning",
  },
  {
    what: "Als een partner twee keer niet komt, dan ga ik bij hem langs in plaats van te mailen.",
    days: 30,
    withWhom: "Mijn maatje uit de intervisie",
  },
  { what: "Ik schrap één overleg.", days: 14 },
  {
    what: "Ik maak met de conciërge een lijst: wie opent, wie sluit, wie belt er bij ziekte.",
    days: 12,
    firstStep: "Koffie drinken met de conciërge",
    withWhom: "De conciërge en het sportbedrijf",
    notice: "Ik word niet meer gebeld over sleutels",
  },
  {
    what: "Ik teken ons netwerk op één blad en vraag elke partner wat er niet klopt.",
    days: 20,
    firstStep: "Een groot vel en stiften klaarleggen",
  },
  {
    what: "Als ik merk dat ik zelf wil inspringen, dan tel ik tot tien en vraag ik eerst wie dit kan.",
    days: 28,
    notice: "Een ander staat voor de groep en ik sta erbij te kijken",
  },
  {
    what: "Ik vraag twee ouders mee te denken over het aanbod op woensdag.",
    days: 21,
    firstStep: "Op het plein twee ouders aanspreken",
    withWhom: "De buurtmoeders",
  },
  { what: "Elk verslag op één bladzijde. Meer niet.", days: 16, notice: "Mensen lezen het" },
  {
    what: "Ik spreek met de wethouder af welk resultaat wij volgend jaar willen zien.",
    days: 35,
    firstStep: "Een afspraak vragen bij het secretariaat",
    withWhom: "De beleidsmedewerker jeugd",
  },
  {
    what: "Ik begin het volgende overleg met een verhaal van een kind, niet met de begroting.",
    days: 15,
    notice: "Er wordt minder gezucht",
  },
  {
    what: "Als de muziekschool zegt dat iets niet kan, dan vraag ik: wat kan er wel?",
    days: 25,
    withWhom: "De muziekschool",
  },
  {
    what: "Ik zet alle geldstromen in één tabel: hoeveel, tot wanneer, wie tekent.",
    days: 32,
    firstStep: "De vijf beschikkingen opzoeken",
    withWhom: "De controller van het bestuur",
    notice: "Ik kan de vraag 'is er nog geld?' in één minuut beantwoorden",
  },
  { what: "Ik loop een middag mee met een begeleider.", days: 11 },
  {
    what: "Ik oefen het gesprek met mijn collega-directeur eerst in mijn intervisiegroep.",
    days: 40,
    firstStep: "Mijn vraag in twee zinnen opschrijven",
    withWhom: "Mijn intervisiegroep",
  },
  {
    what: "Ik regel een warme overdracht om 15.00 uur: vijf minuten samen in de gang.",
    days: 18,
    withWhom: "Een leerkracht van groep 6 en een begeleider",
    notice: "De kinderen rennen niet meer door de hal",
  },
  {
    what: "Ik stuur iedere vrijdag drie zinnen naar alle partners: wat lukte, wat niet, wat nu.",
    days: 10,
    firstStep: "De eerste drie zinnen deze vrijdag",
  },
  {
    what: "Als twee scholen elk iets anders willen, dan leg ik eerst vast waar zij het wél over eens zijn.",
    days: 45,
    notice: "Het overleg eindigt met een besluit",
  },
  { what: "Nee zeggen tegen één nieuwe subsidie.", days: 24 },
  {
    what: "Ik vraag de bibliotheek en de sportclub om samen één middag te maken.",
    days: 50,
    firstStep: "Beide coördinatoren dezelfde mail sturen",
    withWhom: "Bibliotheek en sportclub",
  },
  {
    what: "Ik maak een vervangrooster dat ook klopt als er twee mensen ziek zijn.",
    days: 22,
    withWhom: "De planner van het welzijn",
    notice: "Er valt een maand lang niets uit",
  },
  {
    what: "Als ik in een groot overleg word onderbroken, dan zeg ik rustig: ik maak mijn zin af.",
    days: 26,
    firstStep: "Een plek aan tafel kiezen waar iedereen mij ziet",
    notice: "Ik ben aan het eind van de middag minder moe",
  },
  {
    what: "Ik laat kinderen kiezen uit drie activiteiten en schrijf op wat zij zeggen.",
    days: 19,
    withWhom: "De leerlingenraad",
  },
  {
    what: "Ik vraag elk bestuur wat er moet gebeuren voordat zij een handtekening zetten voor na 2028.",
    days: 60,
    firstStep: "De vraag in één zin, zonder bijlage",
  },
  {
    what: "Een gezamenlijke kalender voor alle vier de scholen.",
    days: 29,
    withWhom: "De roostermakers",
  },
  {
    what: "Ik ga kijken bij een coalitie die een jaar verder is dan wij.",
    days: 55,
    firstStep: "In de pauze vragen wie er bezoek wil",
    withWhom: "Iemand van mijn tafel van vandaag",
    notice: "Ik neem één idee mee dat wij de week erna al doen",
  },
  {
    what: "Als er geen eigenaar is voor een afspraak, dan komt hij niet in het verslag.",
    days: 17,
    notice: "De lijst is korter en af",
  },
  {
    what: "Ik deel mijn taken in drieën: houden, delen, loslaten. Eén taak laat ik deze maand echt los.",
    days: 27,
    firstStep: "De lijst maken in de trein naar huis",
    withWhom: "Mijn leidinggevende",
  },
  {
    what: "Ik spreek met docenten en aanbieders drie zinnen af die wij allemaal zeggen bij onrust.",
    days: 38,
    withWhom: "Twee docenten van de onderbouw",
    notice: "De overgang naar de activiteit duurt vijf minuten",
  },
  { what: "Eerst bellen, dan pas mailen.", days: 8 },
  {
    what: "Ik nodig de zorgaanbieder uit om te vertellen wat zij wel mogen delen.",
    days: 33,
    firstStep: "Vragen welke dag haar past",
    withWhom: "De zorgaanbieder en de intern begeleider",
  },
  {
    what: "Als een vrijwilliger wil stoppen, dan vraag ik of hij eerst één ander wil inwerken.",
    days: 42,
  },
  {
    what: "Ik vraag aan gezinnen wat zij om vier uur nodig hebben, en pas ons aanbod op één punt aan.",
    days: 36,
    firstStep: "Donderdag aanschuiven bij de kookgroep",
    withWhom: "De kookgroep in het buurthuis",
    notice: "Er komen vijf kinderen bij die wij nog niet kenden",
  },
  { what: "Ik kies één ding dat maandag al anders kan en doe dat.", days: 7 },
  {
    what: "Ik schrijf op wat mijn voorganger alleen in haar hoofd had, en laat twee mensen het lezen.",
    days: 48,
    firstStep: "Haar bellen voor een wandeling van een uur",
  },
];

/** How somebody sharpens what they wrote before. */
const sharper: readonly string[] = [
  "Ik begin met één school.",
  "Ik vertel volgende keer hoe het ging.",
  "Als het niet lukt, dan vraag ik hulp in mijn groep.",
  "Het hoeft niet in één keer goed.",
];

/** @param date of the session, `YYYY-MM-DD` */
export function wordsFrom(idea: Idea, date: string, audience: Words["audience"]): Words {
  const { what, days, firstStep = null, withWhom = null, notice = null } = idea;
  return { what, byWhen: addDays(date, days), firstStep, withWhom, notice, audience };
}

/** @returns the same intention, said more exactly, a week later */
export function sharpened(words: Words, which: number): Words {
  const more = sharper[which % sharper.length] ?? "";
  return { ...words, what: `${words.what} ${more}`, byWhen: addDays(words.byWhen, 7) };
}
