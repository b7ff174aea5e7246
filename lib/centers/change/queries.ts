import 'server-only'
import { inForceOn } from '@/lib/centers/policy'
import { attributesOf, fieldsOf } from '@/lib/centers/row/rules'
import type { CenterAttributes, CenterDossier, CenterFields } from '@/lib/centers/types'
import { type CalendarDate, fromDbDate, fromDbDateOrNull } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'

/** A center as it stands before a change. */
export type StoredNow = {
  id: string
  version: number
  unitId: string
  countyId: string
  /** Encrypted. */
  contactPhone: string | null
  closedOn: CalendarDate | null
  fields: Omit<CenterFields, 'contactPhone'> & CenterDossier
  /** What holds on the day; undefined where nothing does. */
  period: { id: string; from: CalendarDate; to: Date | null; attributes: CenterAttributes } | undefined
}

/** Centers with the attributes that hold today, by id; the caller has checked that they are in reach. */
export async function findCurrentIn(
  tx: Tx,
  { ids, today }: { ids: string[]; today: CalendarDate },
): Promise<Map<string, StoredNow>> {
  const rows = await tx.center.findMany({
    where: { id: { in: ids } },
    include: { periods: { where: inForceOn(today) } },
  })
  // Apart from the centers: a transaction has one connection, and several relations at once would queue on it.
  const investments = await tx.centerInvestment.findMany({ where: { centerId: { in: ids } } })
  const moneyOf = new Map<string, typeof investments>()
  for (const row of investments) moneyOf.set(row.centerId, [...(moneyOf.get(row.centerId) ?? []), row])
  return new Map(
    rows.map(({ periods: [period], ...center }) => [
      center.id,
      {
        id: center.id,
        version: center.version,
        unitId: center.unitId,
        countyId: center.countyId,
        contactPhone: center.contactPhone,
        closedOn: fromDbDateOrNull(center.closedOn),
        fields: fieldsOf({ ...center, investments: moneyOf.get(center.id) ?? [] }),
        period: period && {
          id: period.id,
          from: fromDbDate(period.effectiveFrom),
          to: period.effectiveTo,
          attributes: attributesOf(period),
        },
      },
    ]),
  )
}
