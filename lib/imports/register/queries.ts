import 'server-only'
import { type CalendarDate, fromDbDateOrNull, toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { decimalOrNull } from '@/lib/core/decimal'
import type { KnownCenter } from '@/lib/imports/types'
import { zoneNameKey } from '@/lib/imports/zones/rules'

/**
 * Every center of a county with its attributes in force on a day, as an import compares them: a constant number of statements.
 * A center whose first attributes start later is taken with those.
 */
export async function listKnownCentersIn(
  tx: Tx,
  { countyId, on }: { countyId: string; on: CalendarDate },
): Promise<KnownCenter[]> {
  const centers = await tx.center.findMany({
    where: { countyId },
    orderBy: { code: 'asc' },
    select: {
      id: true,
      version: true,
      code: true,
      externalRef: true,
      name: true,
      nameKey: true,
      unitId: true,
      townshipId: true,
      openedOn: true,
      openedPrecision: true,
      closedOn: true,
      address: true,
      openingHours: true,
      households: true,
      residents: true,
      partyMembers: true,
      ownership: true,
      floors: true,
      investmentWan: true,
      investmentSources: true,
      notes: true,
      unit: { select: { name: true } },
      zones: { select: { name: true } },
      periods: {
        where: { OR: [{ effectiveTo: null }, { effectiveTo: { gt: toDbDate(on) } }] },
        orderBy: { effectiveFrom: 'asc' },
        take: 1,
        select: {
          category: true,
          kind: true,
          status: true,
          floorArea: true,
          areaQualifier: true,
          areaAsStated: true,
          usableArea: true,
          residentArea: true,
          officeArea: true,
        },
      },
    },
  })
  return centers.map(
    ({ id, version, code, nameKey, unitId, townshipId, unit, zones, periods, ...center }) => {
      const [period] = periods
      const closedOn = fromDbDateOrNull(center.closedOn)
      return {
        id,
        version,
        code,
        nameKey,
        unitId,
        unitName: unit.name,
        townshipId,
        isClosed: period?.status === 'CLOSED' || (closedOn !== null && closedOn <= on),
        zoneKeys: zones.map((zone) => zoneNameKey(zone.name)),
        values: {
          ...center,
          category: period?.category ?? 'OTHER',
          kind: period?.kind ?? null,
          status: period?.status ?? 'OPEN',
          floorArea: decimalOrNull(period?.floorArea ?? null),
          areaQualifier: period?.areaQualifier ?? null,
          areaAsStated: period?.areaAsStated ?? null,
          usableArea: decimalOrNull(period?.usableArea ?? null),
          residentArea: decimalOrNull(period?.residentArea ?? null),
          officeArea: decimalOrNull(period?.officeArea ?? null),
          investmentWan: decimalOrNull(center.investmentWan),
          openedOn: fromDbDateOrNull(center.openedOn),
          openedPrecision: center.openedOn === null ? null : (center.openedPrecision ?? 'DAY'),
        },
      }
    },
  )
}
