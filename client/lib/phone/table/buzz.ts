/**
 * One short buzz, for who does not look at the phone. Browsers allow it after a first touch only,
 * and some never: then it stays still.
 */
export function buzz(): void {
  if ("vibrate" in navigator && navigator.userActivation?.hasBeenActive) navigator.vibrate(250);
}
