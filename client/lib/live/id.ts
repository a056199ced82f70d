import { nanoid } from "nanoid";

/** A command's id, kept over every retry. */
export const newCommandId = () => nanoid();

/** A key or token of 256 bits, made on this device. */
export const newKey = (prefix: "lf" | "lm") => `${prefix}_${nanoid(43)}`;
