import { type NextRequest, NextResponse } from 'next/server'

function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
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

/** For files that people have uploaded: whatever they hold, it can do nothing. */
const FILE_POLICY =
  "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

/**
 * A convenience: sends visitors without a session cookie to the sign-in page and gives each answer its nonce (the other
 * security headers come from scripts/serve.mjs). No page, action or route relies on it: each asks for its viewer itself.
 */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID())
  const { pathname } = request.nextUrl
  const policy = pathname.startsWith('/api/attachments/') ? FILE_POLICY : contentSecurityPolicy(nonce)
  const isPublic =
    pathname === '/login' ||
    pathname === '/screen' ||
    pathname === '/offline/tally' ||
    pathname.startsWith('/api/') ||
    pathname.startsWith('/_next/')
  const hasCookie = request.cookies.has('linli.session') || request.cookies.has('__Host-linli.session')

  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  const response =
    isPublic || hasCookie
      ? NextResponse.next({ request: { headers } })
      : NextResponse.redirect(new URL(loginPath(request), request.url))
  response.headers.set('content-security-policy', policy)
  return response
}

function loginPath(request: NextRequest): string {
  const { pathname, search } = request.nextUrl
  if (pathname === '/') return '/login'
  return `/login?next=${encodeURIComponent(`${pathname}${search}`.slice(0, 400))}`
}

export const config = { matcher: ['/((?!_next/static|favicon.ico|icon.svg|menu-icons.svg).*)'] }
