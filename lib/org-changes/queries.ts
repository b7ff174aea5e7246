import 'server-only'
import { randomUUID } from 'node:crypto'
import { listHistoryIn } from '@/lib/centers/history/record/queries'
import type { HistoryRow } from '@/lib/centers/history/types'
import { firstDay, fromDbDate, monthOf, toDbDate } from '@/lib/core/calendar'
import { now, today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, requireCountyId, type Viewer } from '@/lib/core/viewer'
import { unitScope } from '@/lib/org/policy'
import { planOrgChange } from '@/lib/org-changes/plan/rules'
import { toError } from '@/lib/org-changes/rules'
import type { OrgChangeInput, OrgChangeListParams } from '@/lib/org-changes/schema'
import { countChangesIn, findCountyIn, loadStateIn } from '@/lib/org-changes/state/queries'
import type { ChangeChoices, OrgChangeRow, OrgPlan, OrgPreview } from '@/lib/org-changes/types'
import { toPreview } from '@/lib/org-changes/view'
import { fromDetails } from '@/lib/org-changes/write/rules'
import type { Prisma } from '@/prisma/generated/client'

/** The most posts to be handed over that a dry run names. */
const MOST_PEOPLE = 100

const ROW = {
  id: true,
  kind: true,
  effectiveOn: true,
  documentNo: true,
  unitId: true,
  details: true,
  createdAt: true,
  createdBy: true,
  unit: { select: { name: true } },
} as const satisfies Prisma.OrgChangeSelect

function toRow({ unit, details, effectiveOn, ...row }: Prisma.OrgChangeGetPayload<{ select: typeof ROW }>) {
  const { before, after, centers } = fromDetails(details)
  return {
    ...row,
    unitName: unit.name,
    effectiveOn: fromDbDate(effectiveOn),
    before,
    after,
    centers: centers.length,
  }
}

/**
 * The changes of the units in reach, the latest first, one page.
 * @throws AppError FORBIDDEN, NOT_FOUND (no county)
 */
export async function listOrgChanges(
  viewer: Viewer,
  params: OrgChangeListParams,
): Promise<Page<OrgChangeRow>> {
  assertMay(viewer, 'org:read')
  const { kind, from, to, page, perPage } = params
  const where: Prisma.OrgChangeWhereInput = {
    countyId: requireCountyId(viewer),
    unit: unitScope(viewer, 'org:read'),
    kind,
    effectiveOn: { gte: from && toDbDate(from), lte: to && toDbDate(to) },
  }
  const [rows, total] = await Promise.all([
    db().orgChange.findMany({
      where,
      orderBy: [{ effectiveOn: 'desc' }, { id: 'desc' }],
      ...pageWindow(params),
      select: ROW,
    }),
    db().orgChange.count({ where }),
  ])
  return { rows: rows.map(toRow), total, page, perPage }
}

/**
 * Every change in which a unit in reach took part, as its main unit or beside it, the latest first.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listUnitChanges(viewer: Viewer, { id }: { id: string }): Promise<OrgChangeRow[]> {
  assertMay(viewer, 'org:read')
  const unit = await db().orgUnit.findFirst({
    where: { AND: [{ id }, unitScope(viewer, 'org:read')] },
    select: { countyId: true },
  })
  if (!unit) throw new AppError('NOT_FOUND')
  const rows = await db().orgChange.findMany({
    where: {
      countyId: unit.countyId ?? id,
      OR: [{ unitId: id }, { details: { path: ['unitIds'], array_contains: [id] } }],
    },
    orderBy: [{ effectiveOn: 'desc' }, { id: 'desc' }],
    select: ROW,
  })
  return rows.map(toRow)
}

/**
 * Who changed what of a unit in reach and when, newest first.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listUnitHistory(
  viewer: Viewer,
  { id, page, perPage }: { id: string; page: number; perPage: number },
): Promise<Page<HistoryRow>> {
  assertMay(viewer, 'org:read')
  const unit = await db().orgUnit.findFirst({
    where: { AND: [{ id }, unitScope(viewer, 'org:read')] },
    select: { id: true },
  })
  if (!unit) throw new AppError('NOT_FOUND')
  return listHistoryIn(db(), { type: 'unit', id, page, perPage })
}

/**
 * What the form of a change offers for a unit that the viewer may change.
 * @throws AppError FORBIDDEN, NOT_FOUND (also the county itself)
 */
export async function getChangeChoices(viewer: Viewer, { id }: { id: string }): Promise<ChangeChoices> {
  assertMay(viewer, 'org:write')
  const unit = await db().orgUnit.findFirst({
    where: {
      AND: [{ id, level: { in: ['TOWNSHIP', 'COMMUNITY'] } }, unitScope(viewer, 'org:write')],
    },
    select: {
      id: true,
      name: true,
      code: true,
      level: true,
      parentId: true,
      closedOn: true,
      countyId: true,
      children: { where: { closedOn: null }, orderBy: { code: 'asc' }, select: { id: true, name: true } },
      centers: { orderBy: { code: 'asc' }, select: { id: true, name: true } },
    },
  })
  if (!unit?.countyId) throw new AppError('NOT_FOUND')
  const { children, centers, countyId, closedOn, level, ...rest } = unit
  const [version, units] = await Promise.all([
    countChangesIn(db(), countyId),
    db().orgUnit.findMany({
      where: { countyId, closedOn: null, level: { in: ['TOWNSHIP', 'COMMUNITY'] } },
      orderBy: { code: 'asc' },
      select: { id: true, name: true, code: true, level: true, parent: { select: { name: true } } },
    }),
  ])
  return {
    version,
    unit: { ...rest, level: level === 'TOWNSHIP' ? 'TOWNSHIP' : 'COMMUNITY', isClosed: closedOn !== null },
    townships: units
      .filter((one) => one.level === 'TOWNSHIP' && one.id !== unit.parentId)
      .map(({ id: townshipId, name, code }) => ({ id: townshipId, name, code })),
    siblings: units
      .filter((one) => one.level === level && one.id !== id)
      .map(({ id: siblingId, name, code, parent }) => ({
        id: siblingId,
        name,
        code,
        parentName: level === 'COMMUNITY' ? (parent?.name ?? null) : null,
      })),
    items: [
      ...children.map((child) => ({ ...child, isUnit: true })),
      ...centers.map((center) => ({ ...center, isUnit: false })),
    ],
  }
}

/**
 * The dry run of a change: everything that it would touch, nothing written.
 * @throws AppError like `recordOrgChange`
 */
export async function previewOrgChange(viewer: Viewer, input: OrgChangeInput): Promise<OrgPreview> {
  assertMay(viewer, 'org:write')
  const county = await findCountyIn(db(), viewer, input.unitId)
  const state = await loadStateIn(db(), { viewer, county, input, now: now() })
  const outcome = planOrgChange(input, state, randomUUID)
  if ('fault' in outcome) throw toError(outcome.fault)
  return { ...toPreview(state, outcome.plan), ...(await loadImpact(outcome.plan)) }
}

async function loadImpact({ closed, centers, effectiveOn }: OrgPlan) {
  const day = toDbDate(today())
  const ids = closed.map((unit) => unit.id)
  const [posts, frozenReports, targets] = await Promise.all([
    db().assignment.findMany({
      where: { unitId: { in: ids }, OR: [{ validTo: null }, { validTo: { gt: day } }] },
      orderBy: [{ unit: { code: 'asc' } }, { id: 'asc' }],
      take: MOST_PEOPLE,
      select: {
        userId: true,
        role: true,
        user: { select: { name: true } },
        unit: { select: { name: true } },
      },
    }),
    db().monthlyReport.count({
      where: {
        centerId: { in: centers.map(({ center }) => center.id) },
        month: { gte: toDbDate(firstDay(monthOf(effectiveOn))) },
        state: { in: ['APPROVED', 'LOCKED'] },
      },
    }),
    db().target.count({
      where: { townshipId: { in: ids }, OR: [{ effectiveTo: null }, { effectiveTo: { gt: day } }] },
    }),
  ])
  const people = posts.map(({ userId, role, user, unit }) => ({
    userId,
    role,
    name: user.name,
    unitName: unit.name,
  }))
  return { people, frozenReports, targets }
}
