/**
 * Keeps the projector awake where the browser can. The lock goes whenever the page is hidden, so it
 * is asked for again at every return. A refusal (low battery) is no fault: the picture stays.
 * @returns lets the device sleep again
 */
export function stayAwake(): () => void {
  if (!("wakeLock" in navigator)) return () => {};
  let lock: WakeLockSentinel | null = null;
  let done = false;
  const ask = async () => {
    if (document.visibilityState !== "visible" || done) return;
    lock = await navigator.wakeLock.request("screen").catch(() => null);
    if (done) void lock?.release();
  };
  document.addEventListener("visibilitychange", ask);
  void ask();
  return () => {
    done = true;
    document.removeEventListener("visibilitychange", ask);
    void lock?.release();
  };
}
