/**
 * Lets the tally page of a telephone open without a network. It answers for that page alone: its own shell, which was fetched
 * without any cookie and so holds nothing of anybody, and the scripts and styles of that shell. Whatever people have entered
 * never passes through here; signing out removes all of it.
 */
const CACHE = 'linli-tally'
const SHELL = '/offline/tally'
const PAGE = '/visits/tally'
/** A network that has not answered by then is taken for none. */
const PATIENCE_MS = 8000

/** The files that a shell names; every one carries a hash of its content in its name. */
function filesOf(html) {
  return [...new Set(html.match(/\/_next\/static\/[\w./~-]+\.(?:js|css)/g) ?? [])]
}

/** Fetches the shell as nobody, with its files, and forgets the files of an older one. */
async function keepShell() {
  const answer = await fetch(SHELL, { credentials: 'omit', cache: 'no-store', redirect: 'error' })
  if (!answer.ok) return
  const files = filesOf(await answer.clone().text())
  const cache = await caches.open(CACHE)
  const known = (await cache.keys()).map((request) => new URL(request.url).pathname)
  await cache.addAll(files.filter((file) => !known.includes(file)))
  await cache.put(SHELL, answer)
  const left = known.filter((file) => file !== SHELL && !files.includes(file))
  await Promise.all(left.map((file) => cache.delete(file)))
}

/** The page from the server; its shell when there is no network. */
async function openPage(request) {
  try {
    const patience = new AbortController()
    const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
    const answer = await fetch(request, { signal: patience.signal })
    clearTimeout(timer)
    return answer
  } catch (error) {
    const shell = await (await caches.open(CACHE)).match(SHELL)
    if (shell) return shell
    throw error
  }
}

async function openFile(request) {
  const kept = await (await caches.open(CACHE)).match(request)
  return kept ?? fetch(request)
}

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('message', (event) => {
  // A telephone whose network goes meanwhile keeps the shell that it has.
  if (event.data === 'keep') event.waitUntil(keepShell().catch(() => undefined))
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && pathname === PAGE) event.respondWith(openPage(request))
  else if (pathname.startsWith('/_next/static/')) event.respondWith(openFile(request))
})
