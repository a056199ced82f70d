import type { Grouping } from "../network/state.ts";
import type { LibraryGrouping } from "./types.ts";

const plenary: Grouping = { kind: "plenary", size: 5, splitOrganisations: false };
const pairs: Grouping = { kind: "pairs", size: 2, splitOrganisations: false };
const mixed: Grouping = { kind: "mixed", size: 5, splitOrganisations: false };
const circles: Grouping = { kind: "circles", size: 5, splitOrganisations: false };
const splitTrios: Grouping = { kind: "mixed", size: 3, splitOrganisations: true };

/** The nearest of our groupings for each of the library's. */
export const groupingOf: Readonly<Record<LibraryGrouping, Grouping>> = {
  plenary,
  "whole-group": plenary,
  solo: plenary,
  "free-seating": plenary,
  stations: plenary,
  pairs,
  "school-duo": pairs,
  "mixed-max5": mixed,
  "cluster-max5": mixed,
  "mixed-roles-max5": mixed,
  "region-tables": mixed,
  "tour-groups": mixed,
  "same-as-last-interaction": { kind: "same", size: 5, splitOrganisations: false },
  "fixed-intervision": circles,
  "fixed-intervision-duo-split": { ...circles, splitOrganisations: true },
  "role-separated": circles,
  "role-separated-max5": circles,
  "trios-duo-split": splitTrios,
  "mixed-roles-trios": splitTrios,
};
