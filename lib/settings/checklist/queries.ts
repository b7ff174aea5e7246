import 'server-only'
import { fromDbDate, monthOf, toDbDate, yearOf } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { assertMay, requireCountyId, type Viewer } from '@/lib/core/viewer'
import { goLiveChecks } from '@/lib/settings/checklist/rules'
import type { Check } from '@/lib/settings/checklist/types'
import type { Prisma } from '@/prisma/generated/client'
import type { Role } from '@/prisma/generated/enums'

/**
 * What is ready in the viewer's county and what is left to do, and the communities with a center but without a secretary.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getChecklist(
  viewer: Viewer,
): Promise<{ checks: Check[]; withoutSecretary: { id: string; name: string; townshipName: string }[] }> {
  assertMay(viewer, 'settings:write')
  const countyId = requireCountyId(viewer)
  const day = toDbDate(today())
  const year = yearOf(today())
  const held = (role: Role): Prisma.AssignmentWhereInput => ({
    role,
    validFrom: { lte: day },
    user: { disabledAt: null },
    OR: [{ validTo: null }, { validTo: { gt: day } }],
  })
  const open: Prisma.OrgUnitWhereInput = {
    countyId,
    OR: [{ closedOn: null }, { closedOn: { gt: day } }],
  }
  const inForce = {
    countyId,
    effectiveFrom: { lte: day },
    OR: [{ effectiveTo: null }, { effectiveTo: { gt: day } }],
  }
  const holidays = (of: number) =>
    db().calendarDay.count({
      where: {
        kind: 'HOLIDAY',
        date: { gte: toDbDate(`${of}-01-01`), lte: toDbDate(`${of}-12-31`) },
      },
    })
  const people = (role: Role) =>
    db().user.count({ where: { assignments: { some: { AND: [held(role), { unitId: countyId }] } } } })
  const communities: Prisma.OrgUnitWhereInput = { AND: [open, { level: 'COMMUNITY' }] }
  const withCenter: Prisma.OrgUnitWhereInput = {
    AND: [communities, { centers: { some: { OR: [{ closedOn: null }, { closedOn: { gt: day } }] } } }],
  }
  const lacking: Prisma.OrgUnitWhereInput = {
    AND: [withCenter, { assignments: { none: held('SECRETARY') } }],
  }

  const [units, reviewed, centers, thisYear, nextYear, settings, list, targets, balances] = await Promise.all(
    [
      db().orgUnit.groupBy({ by: ['level'], where: open, _count: true }),
      db().orgUnit.count({
        where: { AND: [open, { level: 'TOWNSHIP' }, { assignments: { some: held('TOWNSHIP') } }] },
      }),
      db().center.count({ where: { countyId } }),
      holidays(year),
      holidays(year + 1),
      db().countySettings.findUnique({ where: { countyId }, select: { startMonth: true } }),
      db().serviceItemList.findFirst({ where: inForce, select: { _count: { select: { entries: true } } } }),
      db().target.count({ where: inForce }),
      db().openingBalance.groupBy({ by: ['state'], where: { countyId }, _count: true }),
    ],
  )
  const [administrators, auditors, communitiesWithCenter, withoutSecretary] = await Promise.all([
    people('ADMIN'),
    people('AUDITOR'),
    db().orgUnit.count({ where: withCenter }),
    db().orgUnit.findMany({
      where: lacking,
      orderBy: { code: 'asc' },
      select: { id: true, name: true, parent: { select: { name: true } } },
    }),
  ])
  const countOf = (level: 'TOWNSHIP' | 'COMMUNITY') => units.find((unit) => unit.level === level)?._count ?? 0
  const balancesIn = (state: 'CONFIRMED' | 'PROPOSED') =>
    balances.find((group) => group.state === state)?._count ?? 0
  return {
    checks: goLiveChecks({
      townships: countOf('TOWNSHIP'),
      communities: countOf('COMMUNITY'),
      centers,
      year,
      holidaysThisYear: thisYear,
      holidaysNextYear: nextYear,
      startMonth: settings && monthOf(fromDbDate(settings.startMonth)),
      itemsInForce: list?._count.entries ?? null,
      targetsInForce: targets,
      balancesConfirmed: balancesIn('CONFIRMED'),
      balancesProposed: balancesIn('PROPOSED'),
      administrators,
      auditors,
      townshipsWithReviewer: reviewed,
      communitiesWithSecretary: communitiesWithCenter - withoutSecretary.length,
      communitiesWithCenter,
    }),
    withoutSecretary: withoutSecretary.map(({ id, name, parent }) => ({
      id,
      name,
      townshipName: parent?.name ?? '',
    })),
  }
}
