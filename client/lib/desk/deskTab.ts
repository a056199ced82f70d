/** The pages of the facilitator's desk that share its header and its connection. */
export type DeskTab = "prepare" | "desk" | "next" | "runsheet";
