import { createHash } from 'node:crypto'
import type { JsonValue } from '@prisma/client/runtime/client'

/** What a seal covers of one entry: every column, so that no edit of any of them stays unseen. */
export type SealedEntry = {
  id: bigint
  at: Date
  userId: string | null
  userName: string
  role: string | null
  ip: string | null
  requestId: string | null
  event: string
  ok: boolean
  targetType: string
  targetId: string | null
  targetLabel: string
  countyId: string | null
  centerId: string | null
  before: JsonValue
  after: JsonValue
}

export type Seal = { fromId: bigint; toId: bigint; entries: number; previous: string; hash: string }

/** What stands before the first seal. */
export const GENESIS = '0'.repeat(64)

/** JSON with sorted keys, so that the same value has one text. */
function canonical(value: unknown): string {
  if (typeof value === 'bigint') return value.toString()
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
      .join(',')}}`
  return JSON.stringify(value ?? null)
}

/** SHA-256 over the previous hash and the entries in order of their ids. Rule: GB/T 22239 audit clause c. */
export function sealHash(previous: string, entries: readonly SealedEntry[]): string {
  const hash = createHash('sha256').update(previous)
  for (const entry of entries) hash.update('\n').update(canonical(entry))
  return hash.digest('hex')
}

export type ChainFault = { fromId: bigint; toId: bigint; fault: 'GAP' | 'PREVIOUS' | 'COUNT' | 'HASH' }

/**
 * Checks one link: it continues the chain, covers as many entries as it says, and their hash is the recorded one.
 * Returns null when all holds.
 */
export function checkSeal(
  seal: Seal,
  before: Seal | null,
  entries: readonly SealedEntry[],
): ChainFault | null {
  const at = { fromId: seal.fromId, toId: seal.toId }
  if (before && seal.fromId <= before.toId) return { ...at, fault: 'GAP' }
  if (seal.previous !== (before?.hash ?? GENESIS)) return { ...at, fault: 'PREVIOUS' }
  if (entries.length !== seal.entries) return { ...at, fault: 'COUNT' }
  return sealHash(seal.previous, entries) === seal.hash ? null : { ...at, fault: 'HASH' }
}
