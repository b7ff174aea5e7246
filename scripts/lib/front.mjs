// What the server in front of Next decides by the address alone. Nothing of it guards anything: each page, action and
// route asks for its viewer itself.

/** Pages and files that ask for no session; each route answers for itself. */
const PUBLIC_PAGES = new Set([
  '/login',
  '/screen',
  '/offline/tally',
  '/favicon.ico',
  '/icon.svg',
  '/menu-icons.svg',
])
const PUBLIC_FOLDERS = ['/api/', '/_next/']
const SESSION_COOKIE = /(?:^|;\s*)(?:__Host-)?linli\.session=/
const LONGEST_ADDRESS = 400

/** For files that people have uploaded: whatever they hold, it can do nothing. */
const FILE_POLICY =
  "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

/**
 * The Content-Security-Policy of an answer; null for a part of the build, which is no page and travels with every page.
 * @param {string} pathname
 * @param {string} nonce that the scripts of the page carry
 */
export function policyOf(pathname, nonce) {
  if (pathname.startsWith('/_next/static/')) return null
  if (pathname.startsWith('/api/attachments/')) return FILE_POLICY
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    // Charts and the component library set style attributes; scripts stay bound to the nonce.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * Where to send a visitor who has no session cookie, with the address to come back to; null when the address asks for no
 * session.
 * @param {string} address path and query as they were asked for
 * @param {string | undefined} cookies
 */
export function signInAddress(address, cookies) {
  const [pathname = '/', query] = address.split('?')
  if (PUBLIC_PAGES.has(pathname) || PUBLIC_FOLDERS.some((folder) => pathname.startsWith(folder))) return null
  return SESSION_COOKIE.test(cookies ?? '') ? null : loginAddress(pathname, query)
}

/**
 * @param {string} pathname
 * @param {string | undefined} query
 */
function loginAddress(pathname, query) {
  const params = new URLSearchParams(query)
  // The framework's own mark of a part of a page.
  params.delete('_rsc')
  const search = params.size > 0 ? `?${params}` : ''
  const next = `${pathname}${search}`.slice(0, LONGEST_ADDRESS)
  return next === '/' ? '/login' : `/login?next=${encodeURIComponent(next)}`
}
