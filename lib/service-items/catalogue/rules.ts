import type { MissingCenter, TownshipShare } from '@/lib/service-items/catalogue/types'

/** Message keys by field. Rule: 承诺时限 ≤ 法定时限, both in working days. */
export function itemFaults(item: {
  legalDays: number | null
  promisedDays: number | null
}): Record<string, string> {
  const { legalDays, promisedDays } = item
  return legalDays !== null && promisedDays !== null && promisedDays > legalDays
    ? { promisedDays: 'validation.services.promisedTooLong' }
    : {}
}

type Counted = {
  id: string
  code: string
  name: string
  townshipId: string | null
  townshipName: string | null
}

/** Offering and missing of an item among the counted centers, in their order, whole and by township. */
export function shareOf(
  centers: readonly Counted[],
  found: { available: ReadonlySet<string>; suspended: ReadonlySet<string> },
): { offering: number; missing: MissingCenter[]; townships: TownshipShare[] } {
  const townships = new Map<string | null, TownshipShare>()
  const missing: MissingCenter[] = []
  for (const { townshipId, ...center } of centers) {
    const share = townships.get(townshipId) ?? {
      id: townshipId,
      name: center.townshipName,
      centers: 0,
      offering: 0,
    }
    const isOffering = found.available.has(center.id)
    townships.set(townshipId, {
      ...share,
      centers: share.centers + 1,
      offering: share.offering + (isOffering ? 1 : 0),
    })
    if (!isOffering) missing.push({ ...center, isSuspended: found.suspended.has(center.id) })
  }
  return { offering: centers.length - missing.length, missing, townships: [...townships.values()] }
}
