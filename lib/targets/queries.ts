import 'server-only'
import { fromDbDate, fromDbDateOrNull, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, requireCountyId, type Viewer } from '@/lib/core/viewer'
import { targetScope, writableCounties } from '@/lib/targets/policy'
import { stateOn } from '@/lib/targets/rules'
import type { TargetListParams } from '@/lib/targets/schema'
import type { TargetDetail, TargetInForce, TargetRow } from '@/lib/targets/types'
import type { Prisma } from '@/prisma/generated/client'

const ROW = {
  id: true,
  countyId: true,
  metric: true,
  operator: true,
  category: true,
  kind: true,
  facility: true,
  townshipId: true,
  value: true,
  effectiveFrom: true,
  effectiveTo: true,
  basis: true,
  version: true,
} as const satisfies Prisma.TargetSelect

type Stored = Prisma.TargetGetPayload<{ select: typeof ROW }>

function toValues({ value, effectiveFrom, effectiveTo, ...row }: Stored) {
  return {
    ...row,
    value: value.toFixed(2),
    effectiveFrom: fromDbDate(effectiveFrom),
    effectiveTo: fromDbDateOrNull(effectiveTo),
  }
}

async function withNames(rows: readonly Stored[]): Promise<TargetRow[]> {
  const ids = rows.flatMap((row) => row.townshipId ?? [])
  const codes = rows.flatMap((row) => row.facility ?? [])
  const [townships, types] = await Promise.all([
    ids.length === 0
      ? []
      : db().orgUnit.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
    codes.length === 0
      ? []
      : db().zoneType.findMany({
          where: { code: { in: codes }, countyId: { in: rows.map((row) => row.countyId) } },
          select: { code: true, countyId: true, name: true },
        }),
  ])
  return rows.map((row) => {
    const { countyId, ...values } = toValues(row)
    return {
      ...values,
      state: stateOn(values, today()),
      townshipName: townships.find((unit) => unit.id === row.townshipId)?.name ?? null,
      facilityName:
        types.find((type) => type.code === row.facility && type.countyId === countyId)?.name ?? null,
    }
  })
}

function stateWhere(state: TargetListParams['state']): Prisma.TargetWhereInput {
  const day = toDbDate(today())
  if (state === 'COMING') return { effectiveFrom: { gt: day } }
  if (state === 'ENDED') return { effectiveTo: { lte: day } }
  if (state === 'ALL') return {}
  return { effectiveFrom: { lte: day }, OR: [{ effectiveTo: null }, { effectiveTo: { gt: day } }] }
}

/**
 * The targets of the viewer's county, one page, by metric and from the newest.
 * @throws AppError FORBIDDEN
 */
export async function listTargets(viewer: Viewer, params: TargetListParams): Promise<Page<TargetRow>> {
  assertMay(viewer, 'center:read')
  const where: Prisma.TargetWhereInput = {
    AND: [targetScope(viewer), stateWhere(params.state), { metric: params.metric }],
  }
  const [rows, total] = await Promise.all([
    db().target.findMany({
      where,
      orderBy: [{ metric: 'asc' }, { kind: 'asc' }, { effectiveFrom: 'desc' }, { id: 'asc' }],
      ...pageWindow(params),
      select: ROW,
    }),
    db().target.count({ where }),
  ])
  return { rows: await withNames(rows), total, page: params.page, perPage: params.perPage }
}

/**
 * One target of the viewer's county.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getTarget(viewer: Viewer, { id }: { id: string }): Promise<TargetDetail> {
  assertMay(viewer, 'center:read')
  const found = await db().target.findFirst({ where: { AND: [{ id }, targetScope(viewer)] }, select: ROW })
  const [row] = found ? await withNames([found]) : []
  if (!found || !row) throw new AppError('NOT_FOUND')
  return { ...row, canWrite: writableCounties(viewer).includes(found.countyId) }
}

/**
 * What a new target can be narrowed to: the townships and facilities of the county.
 * @throws AppError FORBIDDEN, NOT_FOUND (no post in a county)
 */
export async function getTargetChoices(
  viewer: Viewer,
): Promise<{ townships: { id: string; name: string }[]; facilities: { code: string; name: string }[] }> {
  assertMay(viewer, 'target:write')
  const countyId = requireCountyId(viewer)
  const [townships, facilities] = await Promise.all([
    db().orgUnit.findMany({
      where: { countyId, level: 'TOWNSHIP', closedOn: null },
      orderBy: { code: 'asc' },
      select: { id: true, name: true },
    }),
    db().zoneType.findMany({
      where: { countyId, retiredOn: null },
      orderBy: { order: 'asc' },
      select: { code: true, name: true },
    }),
  ])
  return { townships, facilities }
}

/** Every target of a county, whenever it applies. The caller has checked the scope. */
export async function loadTargetsIn(
  tx: Tx,
  { countyIds }: { countyIds: readonly string[] },
): Promise<TargetInForce[]> {
  const rows = await tx.target.findMany({ where: { countyId: { in: [...countyIds] } }, select: ROW })
  return rows.map((row) => {
    const { id: _, version: __, ...values } = toValues(row)
    return values
  })
}
