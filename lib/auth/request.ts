import 'server-only'
import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'
import { env } from '@/lib/core/env'

/** Set by scripts/serve.mjs from the socket; whatever a client sends under this name is overwritten there. */
const PEER_HEADER = 'x-linli-peer'

/**
 * The address that a request came from: the socket's peer, or, if that is a trusted proxy, the last address of
 * X-Forwarded-For that is not one.
 */
export function clientIp(requestHeaders: { get(name: string): string | null }): string | null {
  const peer = requestHeaders.get(PEER_HEADER)?.replace(/^::ffff:/, '') ?? null
  const trusted = new Set(
    env()
      .TRUSTED_PROXIES.split(',')
      .map((ip) => ip.trim())
      .filter(Boolean),
  )
  if (!peer || !trusted.has(peer)) return peer
  const forwarded = (requestHeaders.get('x-forwarded-for') ?? '').split(',').map((ip) => ip.trim())
  return forwarded.reverse().find((ip) => ip && !trusted.has(ip)) ?? peer
}

/** Address and number of the present request. */
export async function requestContext(): Promise<{ ip: string | null; requestId: string }> {
  const requestHeaders = await headers()
  return { ip: clientIp(requestHeaders), requestId: randomUUID() }
}

/**
 * Whether a state-changing request comes from our own pages: Fetch metadata must not name another site and an Origin,
 * if sent, must be ours (`null` never is).
 */
export function isSameOrigin(requestHeaders: { get(name: string): string | null }): boolean {
  const site = requestHeaders.get('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') return false
  const origin = requestHeaders.get('origin')
  if (origin === null) return true
  if (origin === 'null' || !URL.canParse(origin)) return false
  return new URL(origin).host === requestHeaders.get('host')
}
