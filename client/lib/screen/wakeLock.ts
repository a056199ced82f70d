/** Between two tries, ms: a lock that was refused or taken away (low battery) may be given later. */
const askEvery = 60_000;

/**
 * Keeps the projector awake where the browser can. The lock goes whenever the page is hidden, so it
 * is asked for again at every return, and now and then. A refusal is no fault: the picture stays.
 * @returns lets the device sleep again
 */
export function stayAwake(): () => void {
  if (!("wakeLock" in navigator)) return () => {};
  let lock: WakeLockSentinel | null = null;
  let done = false;
  const ask = async () => {
    if (document.visibilityState !== "visible" || done || lock?.released === false) return;
    lock = await navigator.wakeLock.request("screen").catch(() => null);
    if (done) void lock?.release();
  };
  document.addEventListener("visibilitychange", ask);
  const timer = setInterval(() => void ask(), askEvery);
  void ask();
  return () => {
    done = true;
    clearInterval(timer);
    document.removeEventListener("visibilitychange", ask);
    void lock?.release();
  };
}
