import type { Text } from "./types.ts";

/**
 * What is going on, as a facilitator would say it, and the methods that help then. Put together
 * from the choice help of the field and the methods' own `useWhen`; in order of use.
 */
export type Situation = {
  readonly id: string;
  readonly name: Text;
  readonly methods: readonly string[];
};

const situation = (id: string, nl: string, en: string, methods: string): Situation => ({
  ...{ id, name: { nl, en }, methods: methods.split(" ") },
});

export const situations: readonly Situation[] = [
  situation(
    "arriving",
    "Mensen komen binnen",
    "People arrive",
    "terugblik-actiepunt twee-vragen weerbericht beeldkaart halen-en-brengen lijnopstelling " +
      "snelle-kennismaking speeddate",
  ),
  situation(
    "new-group",
    "De groep is nieuw",
    "The group is new",
    "snelle-kennismaking speeddate halen-en-brengen lijnopstelling intervisie-afspraken " +
      "vijfstappen leervragen-clusteren",
  ),
  situation(
    "new-knowledge",
    "Er is nieuwe kennis of een spreker",
    "There is new knowledge or a speaker",
    "gastspreker gastspreker-lang praktijkverhaal kijkronde netwerkpitches toepassing-per-persoon " +
      "een-twee-vier-allen expertgroepen",
  ),
  situation(
    "shared-picture",
    "We zoeken een gedeeld beeld",
    "We look for a shared picture",
    "placemat een-twee-vier-allen wereldcafe carrousel leervragen-clusteren leerkring samen-kiezen " +
      "vissenkom",
  ),
  situation(
    "learn-from-others",
    "Groepen willen van elkaar leren",
    "Groups want to learn from each other",
    "galerijronde markt-in-twee-helften vijfentwintig-tien carrousel wereldcafe praktijkverhaal " +
      "kijkronde netwerkpitches succesanalyse",
  ),
  situation(
    "everybody",
    "Iedereen wil een beurt",
    "Everybody wants a turn",
    "troika wijze-groep toepassing-per-persoon vijftien-procent terugblik-actiepunt stap-hardop",
  ),
  situation(
    "incident",
    "Er gebeurde net iets lastigs",
    "Something difficult just happened",
    "incidentmethode vijfstappen consultatie roddelmethode",
  ),
  situation(
    "stuck",
    "Iemand zit vast",
    "Somebody is stuck",
    "oplossingsgericht vijftien-procent vier-velden tienstappen wijze-raad roddelmethode",
  ),
  situation(
    "tension",
    "Er is spanning in de samenwerking",
    "There is tension at work",
    "balint roddelmethode wat-heb-ik-van-jou-nodig vier-velden",
  ),
  situation(
    "parties",
    "Veel partijen hebben ermee te maken",
    "Many parties are involved",
    "wijze-raad wat-heb-ik-van-jou-nodig vissenkom consultatie netwerkpitches",
  ),
  situation(
    "choice",
    "Iemand staat voor een moeilijke keuze",
    "Somebody faces a difficult choice",
    "helderheidskring consultatie vier-velden socratisch wijze-raad",
  ),
  situation(
    "asking",
    "De groep wil beter leren vragen",
    "The group wants to ask better questions",
    "tienstappen actieleren helderheidskring consultatie socratisch",
  ),
  situation(
    "low-energy",
    "De energie is laag",
    "Energy is low",
    "succesanalyse weerbericht lijnopstelling vijfentwintig-tien dank een-woord",
  ),
  situation(
    "action",
    "We maken een actiepunt",
    "We make an action point",
    "toepassing-per-persoon woop-actieplan duo-actieplan vijftien-procent expertgroepen actieleren " +
      "stap-hardop terugblik-actiepunt",
  ),
  situation(
    "ending",
    "We ronden af",
    "We round off",
    "oogst-per-groep wat-dus-nu samen-kiezen stap-hardop exitkaart plus-en-wens een-woord dank " +
      "brief-aan-mezelf",
  ),
];
