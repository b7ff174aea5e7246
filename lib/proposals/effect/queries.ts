import 'server-only'
import { centerScope, inForceOn } from '@/lib/centers/policy'
import { type CalendarDate, fromDbDate, fromDbDateOrNull } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { assertMay, scopesOf, type Viewer } from '@/lib/core/viewer'
import { type RateEffect, rateEffects, standingAfter, type Yardstick } from '@/lib/proposals/effect/rules'
import type { Basis } from '@/lib/proposals/types'
import { listStandings } from '@/lib/standings/queries'
import type { TargetRule } from '@/lib/standings/rules'
import type { StandingRow } from '@/lib/standings/types'
import type { CenterCategory } from '@/prisma/generated/enums'

async function findYardstick(countyId: string, on: CalendarDate): Promise<Yardstick> {
  const county = await db().orgUnit.findUnique({
    where: { id: countyId },
    select: {
      settings: { select: { reportingCategories: true } },
      targets: {
        where: { metric: 'FLOOR_AREA' },
        select: {
          category: true,
          kind: true,
          townshipId: true,
          value: true,
          effectiveFrom: true,
          effectiveTo: true,
        },
      },
      serviceItemLists: { where: inForceOn(on), select: { id: true }, take: 1 },
    },
  })
  return {
    on,
    reportingCategories: county?.settings?.reportingCategories ?? [],
    hasList: (county?.serviceItemLists.length ?? 0) > 0,
    targets: (county?.targets ?? []).map(({ effectiveFrom, effectiveTo, value, ...target }) => ({
      ...target,
      value: value.toFixed(2),
      from: fromDbDate(effectiveFrom),
      to: fromDbDateOrNull(effectiveTo),
    })),
  }
}

/** The standings of one county's centers in reach; a person may hold posts in several counties. */
async function listCountyStandings(
  viewer: Viewer,
  { countyId, on }: { countyId: string; on: CalendarDate },
): Promise<StandingRow[]> {
  const centers = await db().center.findMany({
    where: { AND: [{ countyId }, centerScope(viewer, 'proposal:read')] },
    select: { id: true },
  })
  const centerIds = centers.map((center) => center.id)
  return listStandings(viewer, { asOf: on, permission: 'proposal:read', centerIds })
}

/** What a change of one center does to its own standings and to the rates of its township and county. */
export type Effect = {
  before: StandingRow
  after: StandingRow
  /** null where the viewer does not see the whole township or county. */
  township: RateEffect[] | null
  county: RateEffect[] | null
}

type Asked = { centerId: string; facts: Basis; isExempted: boolean; on: CalendarDate }

/**
 * The standings of a center in reach on a day, as they are and as they would be with other facts. The rates of township and
 * county are for those who see all of their centers.
 * @throws AppError FORBIDDEN, NOT_FOUND (out of reach, or not in the register on the day)
 */
export async function getEffect(viewer: Viewer, { centerId, facts, isExempted, on }: Asked): Promise<Effect> {
  assertMay(viewer, 'proposal:read')
  const center = await db().center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, 'proposal:read')] },
    select: {
      countyId: true,
      townshipId: true,
      exemptions: { where: inForceOn(on), select: { id: true } },
    },
  })
  if (!center) throw new AppError('NOT_FOUND')
  const { countyId, townshipId, exemptions } = center
  const [yardstick, rows] = await Promise.all([
    findYardstick(countyId, on),
    listCountyStandings(viewer, { countyId, on }),
  ])
  const before = rows.find((row) => row.centerId === centerId)
  if (!before) throw new AppError('NOT_FOUND')
  const after = standingAfter(
    before,
    { ...facts, isExempted: isExempted || exemptions.length > 0 },
    yardstick,
  )
  const wholes = scopesOf(viewer, 'proposal:read')
  const seesCounty = wholes.some((scope) => scope.unitId === countyId)
  const seesTownship = seesCounty || wholes.some((scope) => scope.unitId === townshipId)
  return {
    before,
    after,
    township:
      seesTownship && townshipId
        ? rateEffects(
            rows.filter((row) => row.townshipId === townshipId),
            after,
          )
        : null,
    county: seesCounty ? rateEffects(rows, after) : null,
  }
}

/** What a planned renovation of one center is judged by. */
export type WhatIfBasis = {
  category: CenterCategory
  townshipId: string | null
  targets: TargetRule[]
}

/**
 * The targets that can apply to a center in reach, for trying out areas and kinds.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getWhatIfBasis(
  viewer: Viewer,
  { centerId, on }: { centerId: string; on: CalendarDate },
): Promise<WhatIfBasis> {
  assertMay(viewer, 'center:read')
  const center = await db().center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, 'center:read')] },
    select: {
      countyId: true,
      townshipId: true,
      periods: { orderBy: { effectiveFrom: 'desc' }, select: { category: true }, take: 1 },
    },
  })
  const [period] = center?.periods ?? []
  if (!center || !period) throw new AppError('NOT_FOUND')
  const { targets } = await findYardstick(center.countyId, on)
  const { townshipId } = center
  return {
    category: period.category,
    townshipId,
    targets: targets.filter((target) => target.townshipId === null || target.townshipId === townshipId),
  }
}
