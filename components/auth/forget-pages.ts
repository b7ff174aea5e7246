/**
 * Forgets the pages that this browser keeps for times without a network. The server asks for that when somebody signs out;
 * a page that was just being kept then may come after it, so whoever signs in next begins with none again.
 */
export async function forgetPages(): Promise<void> {
  // Over plain http browsers offer neither, and so keep nothing.
  if ('serviceWorker' in navigator) {
    const workers = await navigator.serviceWorker.getRegistrations()
    await Promise.all(workers.map((worker) => worker.unregister()))
  }
  if ('caches' in window) {
    const names = await window.caches.keys()
    await Promise.all(names.map((name) => window.caches.delete(name)))
  }
}
