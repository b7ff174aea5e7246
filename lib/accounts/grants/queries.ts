import 'server-only'
import type { GrantListParams } from '@/lib/accounts/grants/schema'
import type { GrantRow } from '@/lib/accounts/grants/types'
import { administeredCountyId } from '@/lib/accounts/policy'
import { fromDbDate, fromDbDateOrNull } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { NO_VALUE } from '@/lib/core/format/number'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'

/**
 * The guarded posts asked for in the viewer's county, newest first.
 * @throws AppError FORBIDDEN
 */
export async function listGrants(viewer: Viewer, params: GrantListParams): Promise<Page<GrantRow>> {
  assertMay(viewer, 'grant:confirm')
  const where = { countyId: administeredCountyId(viewer, 'grant:confirm'), state: params.state }
  const [rows, total] = await Promise.all([
    db().grantRequest.findMany({
      where,
      orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
      ...pageWindow(params),
      include: { user: { select: { name: true, username: true } } },
    }),
    db().grantRequest.count({ where }),
  ])
  const people = rows.flatMap((row) => [row.requestedById, ...(row.decidedById ? [row.decidedById] : [])])
  const [users, units] = await Promise.all([
    db().user.findMany({ where: { id: { in: people } }, select: { id: true, name: true } }),
    db().orgUnit.findMany({
      where: { id: { in: rows.map((row) => row.unitId) } },
      select: { id: true, name: true },
    }),
  ])
  const names = new Map([...users, ...units].map((row) => [row.id, row.name]))
  return {
    rows: rows.map((row) => ({
      id: row.id,
      userName: row.user.name,
      username: row.user.username,
      role: row.role,
      unitName: names.get(row.unitId) ?? NO_VALUE,
      from: fromDbDate(row.validFrom),
      to: fromDbDateOrNull(row.validTo),
      state: row.state,
      requestedBy: names.get(row.requestedById) ?? NO_VALUE,
      requestedAt: row.requestedAt,
      decidedBy: row.decidedById && (names.get(row.decidedById) ?? NO_VALUE),
      decidedAt: row.decidedAt,
      canDecide:
        row.state === 'PENDING' && row.requestedById !== viewer.userId && row.userId !== viewer.userId,
    })),
    total,
    page: params.page,
    perPage: params.perPage,
  }
}
