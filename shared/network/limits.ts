/** What fits, in graphemes, items or minutes. Screens show these numbers; `parse` keeps them. */
export const limits = {
  name: 80,
  organisation: 120,
  role: 120,
  email: 254,
  phone: 40,
  learningQuestion: 1_000,
  intakeHeading: 120,
  intakeText: 2_000,
  intakeColumns: 12,
  title: 120,
  assignment: 600,
  assemblyPoint: 300,
  what: 500,
  firstStep: 300,
  withWhom: 120,
  notice: 300,
  minutesMin: 1,
  minutesMax: 600,
  blocksMax: 39,
  addMinutesMax: 60,
  /** A break is no break when it is shorter, minutes. */
  breakMin: 10,
  /** How long an order of the clock can be taken back, ms. */
  undoMs: 10_000,
  /** How much longer it is honoured, ms: for the way of the tap, and a finger that rests on the bar. */
  undoGraceMs: 5_000,
  groupSizeMin: 2,
  groupSizeMax: 8,
  members: 1_000,
  ruleMembers: 25,
  rules: 200,
  /** Methods of its own, of one network. */
  methods: 40,
  /** Attributes to mix groups by, and as many to cluster them by. */
  wishes: 4,
  /** Rounds after this one that a plan may look ahead. */
  ahead: 9,
  /** A plan for later rounds is kept for networks of up to this many people. */
  draftMembers: 200,
  /** Of one network: four or five a year for a long time. */
  sessions: 60,
  /** Action points of one person in one session. */
  entriesPerMember: 20,
  question: 300,
  /** Questions to the speaker of one person in one session. */
  questionsPerMember: 10,
  /** Devices of one person; the oldest is forgotten. */
  devicesPerMember: 5,
} as const;
