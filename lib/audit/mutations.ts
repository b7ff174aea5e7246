import 'server-only'
import { GENESIS, sealHash } from '@/lib/audit/rules'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'

const SEAL_BATCH = 2000

/**
 * Entries younger than this wait: a transaction that took a lower id may still be about to commit. Transactions end
 * after one minute at the latest.
 */
const SETTLE_MS = 120_000

/**
 * Seals the settled entries that no seal covers yet into the next link of the hash chain. Runs as a system job under the
 * scheduler's lock; sealing is the trail's own work and writes no entry about itself.
 * @returns number of entries sealed; call again while it is not 0
 */
export async function sealAuditEntries(_viewer: Viewer): Promise<number> {
  return db().$transaction(async (tx) => {
    const last = await tx.auditSeal.findFirst({ orderBy: { id: 'desc' }, select: { toId: true, hash: true } })
    const at = now()
    const entries = await tx.auditEntry.findMany({
      where: { id: { gt: last?.toId ?? 0n }, at: { lt: new Date(at.getTime() - SETTLE_MS) } },
      orderBy: { id: 'asc' },
      take: SEAL_BATCH,
    })
    const [first, final] = [entries[0], entries.at(-1)]
    if (!first || !final) return 0
    const previous = last?.hash ?? GENESIS
    await tx.auditSeal.create({
      data: {
        at,
        fromId: first.id,
        toId: final.id,
        entries: entries.length,
        previous,
        hash: sealHash(previous, entries),
      },
    })
    return entries.length
  })
}
