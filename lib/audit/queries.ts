import 'server-only'
import type { JsonObject } from '@prisma/client/runtime/client'
import { type ChainFault, checkSeal, type Seal } from '@/lib/audit/rules'
import type { AuditListParams } from '@/lib/audit/schema'
import type { AuditRow } from '@/lib/audit/types'
import { endOfDay, startOfDay } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, requireCountyId, type Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'

/**
 * The audit trail of the auditor's county, newest first. Entries without a county (sign-ins) are those of people who
 * hold a post in it.
 * @throws AppError FORBIDDEN for everybody but the auditor
 */
export async function listAuditEntries(viewer: Viewer, params: AuditListParams): Promise<Page<AuditRow>> {
  assertMay(viewer, 'audit:read')
  const countyId = requireCountyId(viewer)
  const members = await db().assignment.findMany({
    where: { OR: [{ unitId: countyId }, { unit: { countyId } }] },
    distinct: ['userId'],
    select: { userId: true },
  })
  // Prisma passes % and _ on to LIKE as they are.
  const pattern = params.q.replace(/[\\%_]/g, '\\$&')
  const where: Prisma.AuditEntryWhereInput = {
    AND: [
      { OR: [{ countyId }, { countyId: null, userId: { in: members.map((member) => member.userId) } }] },
      pattern ? { OR: [{ userName: { contains: pattern } }, { targetLabel: { contains: pattern } }] } : {},
    ],
    event: params.event,
    at: {
      gte: params.from ? startOfDay(params.from) : undefined,
      lt: params.to ? endOfDay(params.to) : undefined,
    },
  }
  const [rows, total] = await Promise.all([
    db().auditEntry.findMany({
      where,
      orderBy: { id: 'desc' },
      ...pageWindow(params),
      select: {
        id: true,
        at: true,
        userName: true,
        role: true,
        ip: true,
        event: true,
        ok: true,
        targetType: true,
        targetLabel: true,
        before: true,
        after: true,
      },
    }),
    db().auditEntry.count({ where }),
  ])
  return {
    rows: rows.map((row) => ({
      ...row,
      id: row.id.toString(),
      before: row.before as JsonObject | null,
      after: row.after as JsonObject | null,
    })),
    total,
    page: params.page,
    perPage: params.perPage,
  }
}

/** Every fault of the hash chain, in order; empty when no sealed entry was changed or removed. */
export async function verifyAuditChain(_viewer: Viewer): Promise<{ seals: number; faults: ChainFault[] }> {
  const seals = await db().auditSeal.findMany({ orderBy: { id: 'asc' } })
  const faults: ChainFault[] = []
  let before: Seal | null = null
  for (const seal of seals) {
    // One read a seal keeps memory bounded: a seal covers at most SEAL_BATCH entries.
    const entries = await db().auditEntry.findMany({
      where: { id: { gte: seal.fromId, lte: seal.toId } },
      orderBy: { id: 'asc' },
    })
    const fault = checkSeal(seal, before, entries)
    if (fault) faults.push(fault)
    before = seal
  }
  return { seals: seals.length, faults }
}
