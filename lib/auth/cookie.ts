import { createHash, randomBytes } from 'node:crypto'
import { isHttps } from '@/lib/core/env'

/** 30 minutes without a request end a session, 12 hours end it in any case. */
export const IDLE_MINUTES = 30
export const ABSOLUTE_HOURS = 12

/** Name of the session cookie: with the `__Host-` prefix over https, which browsers refuse over plain http. */
export function sessionCookieName(): string {
  return isHttps() ? '__Host-linli.session' : 'linli.session'
}

/** Flags of the session cookie; they follow the scheme of APP_URL. */
export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isHttps() }
}

/** A new random token of 256 bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
