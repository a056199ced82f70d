import { messages } from "./messages.ts";

/** Words of the sound that goes with the signals of the clock. */
export const signalWords = messages({
  nl: {
    sound: "Geluid als de tijd bijna om is",
    on: "Geluid staat aan",
    off: "Geluid staat uit",
  },
  en: {
    sound: "Sound when time is nearly up",
    on: "Sound is on",
    off: "Sound is off",
  },
});
