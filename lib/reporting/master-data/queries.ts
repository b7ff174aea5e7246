import 'server-only'
import { type CalendarDate, toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { decimalOrNull } from '@/lib/core/decimal'
import { type MasterData, toMasterData } from '@/lib/reporting/master-data/rules'

type Request = { centerIds: readonly string[]; on: CalendarDate }

/** What centers are on a day, by center; a constant number of statements. The caller has checked the scope. */
export async function loadMasterDataIn(tx: Tx, { centerIds, on }: Request): Promise<Map<string, MasterData>> {
  const day = toDbDate(on)
  const existing = {
    AND: [
      { OR: [{ openedOn: null }, { openedOn: { lte: day } }] },
      { OR: [{ closedOn: null }, { closedOn: { gt: day } }] },
    ],
  }
  const centers = await tx.center.findMany({
    where: { id: { in: [...centerIds] } },
    select: {
      id: true,
      periods: {
        where: {
          effectiveFrom: { lte: day },
          OR: [{ effectiveTo: null }, { effectiveTo: { gt: day } }],
        },
        select: {
          category: true,
          kind: true,
          status: true,
          floorArea: true,
          areaQualifier: true,
          usableArea: true,
          residentArea: true,
          officeArea: true,
        },
      },
      zones: { where: existing, select: { name: true, area: true, type: { select: { code: true } } } },
      windows: {
        where: existing,
        select: {
          number: true,
          name: true,
          integrated: true,
          departments: { select: { department: { select: { code: true } } } },
        },
      },
      offers: {
        where: {
          enabledFrom: { lte: day },
          OR: [{ enabledTo: null }, { enabledTo: { gt: day } }],
          suspensions: {
            none: {
              suspendedFrom: { lte: day },
              OR: [{ suspendedTo: null }, { suspendedTo: { gt: day } }],
            },
          },
        },
        select: { item: { select: { code: true } } },
      },
    },
  })
  return new Map(
    centers.map((center) => {
      const [period] = center.periods
      return [
        center.id,
        toMasterData({
          on,
          period: period
            ? {
                ...period,
                floorArea: decimalOrNull(period.floorArea),
                usableArea: decimalOrNull(period.usableArea),
                residentArea: decimalOrNull(period.residentArea),
                officeArea: decimalOrNull(period.officeArea),
              }
            : null,
          zones: center.zones.map(({ name, area, type }) => ({
            typeCode: type.code,
            name,
            area: decimalOrNull(area),
          })),
          windows: center.windows.map(({ departments, ...window }) => ({
            ...window,
            departments: departments.map((row) => row.department.code),
          })),
          items: center.offers.map((offer) => offer.item.code),
        }),
      ]
    }),
  )
}
