import { type CalendarDate, isInForce, toDbDateOrNull } from '@/lib/core/calendar'
import { normalizeName } from '@/lib/core/text'
import type { NewPartner, PartnerValues } from '@/lib/partners/types'
import type { Prisma } from '@/prisma/generated/client'

/** What forbids a partner: field → message key. Rule: 加入 ≤ 退出 ≤ today. */
export function partnerFaults(
  { joinedOn, leftOn }: Pick<PartnerValues, 'joinedOn' | 'leftOn'>,
  today: CalendarDate,
): Record<string, string> {
  const faults: Record<string, string> = {}
  if (joinedOn !== null && joinedOn > today) faults.joinedOn = 'validation.people.joinedInFuture'
  if (leftOn !== null && leftOn > today) faults.leftOn = 'validation.people.leftInFuture'
  else if (leftOn !== null && joinedOn !== null && leftOn < joinedOn)
    faults.leftOn = 'validation.people.leftBeforeJoined'
  return faults
}

/** Whether a partner is one on a day. Rule: 加入 ≤ date < 退出; an unknown beginning means since before. */
export function isActivePartner(
  { joinedOn, leftOn }: Pick<PartnerValues, 'joinedOn' | 'leftOn'>,
  on: CalendarDate,
): boolean {
  return isInForce({ from: joinedOn, to: leftOn }, on)
}

/** The key by which a partner's name is unique in its county: full-width and half-width forms read the same. */
export function partnerKeyOf(name: string): string {
  return normalizeName(name)
}

/** The first name of a list that reads like an earlier one; undefined when all differ. */
export function firstRepeatedName(names: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return names.find((name) => {
    const key = partnerKeyOf(name)
    if (seen.has(key)) return true
    seen.add(key)
    return false
  })
}

/** The columns that the fields of a partner fill. */
export function toPartnerColumns({ joinedOn, leftOn, ...columns }: PartnerValues) {
  return {
    ...columns,
    nameKey: partnerKeyOf(columns.name),
    joinedOn: toDbDateOrNull(joinedOn),
    leftOn: toDbDateOrNull(leftOn),
  }
}

/** A new partner as the rows that are inserted: its own and one a center. */
export function toPartnerRow(
  partner: NewPartner & { id: string; countyId: string },
  now: Date,
): { partner: Prisma.PartnerCreateManyInput; centers: Prisma.PartnerCenterCreateManyInput[] } {
  const { id, countyId, centerIds, leftOn = null, ...values } = partner
  return {
    partner: { id, countyId, ...toPartnerColumns({ ...values, leftOn }), createdAt: now, updatedAt: now },
    centers: [...new Set(centerIds)].map((centerId) => ({ partnerId: id, centerId })),
  }
}
