import { type CalendarDate, fromDbDate } from '@/lib/core/calendar'
import { type DemoCenter, MODEL } from '@/prisma/seed/demo/centers'
import { dayBetween } from '@/prisma/seed/demo/facilities'
import { randomOf } from '@/prisma/seed/demo/random'
import { monthsBack, type Timeline } from '@/prisma/seed/demo/timeline'

/** Centers that offer every item of the county list on the day. */
export const FULL_COUNT = 45
/** Centers that would, were not one item suspended since before the day. */
const SUSPENDED = ['钟楼', '江南'] as const

export type CatalogueItem = { id: string; code: string; highFrequency: boolean; integrated: boolean }

export type Catalogue = {
  items: readonly CatalogueItem[]
  /** Ids of the list in force. */
  listed: ReadonlySet<string>
  listFrom: Date
}

export type DemoOffer = {
  centerId: string
  itemId: string
  enabledFrom: CalendarDate
  suspensions: { from: CalendarDate; to: CalendarDate | null; reason: string }[]
}

function itemsOf(center: DemoCenter, catalogue: Catalogue, isFull: boolean): CatalogueItem[] {
  const { items, listed } = catalogue
  const random = randomOf('offers', center.key)
  if (center.key === MODEL) {
    // Thirty frequent items at one window, and a few more that are handled each at its own.
    const frequent = items.filter((item) => item.integrated && item.highFrequency)
    return [...frequent, ...items.filter((item) => !item.integrated).slice(0, 3)]
  }
  const required = items.filter((item) => listed.has(item.id))
  const further = items.filter((item) => !listed.has(item.id))
  const kept = isFull ? required : random.sample(required, random.int(10, 19))
  return [...kept, ...random.sample(further, random.int(0, center.place.isVillage ? 2 : 6))]
}

/** Communities first, then villages: the centers that offer the whole list. */
function fullKeys(open: readonly DemoCenter[]): Set<string> {
  const able = open.filter((center) => !(SUSPENDED as readonly string[]).includes(center.key))
  const urban = able.filter((center) => !center.place.isVillage)
  const rural = able.filter((center) => center.place.isVillage)
  const villages = randomOf('full').sample(rural, FULL_COUNT - urban.length)
  return new Set([...urban, ...villages].map((center) => center.key))
}

/** What every center offers, from the list's first day or its own on, with a few suspensions. */
export function demoOffers(
  centers: readonly DemoCenter[],
  catalogue: Catalogue,
  { today }: Timeline,
): DemoOffer[] {
  const open = centers.filter((center) => center.isOpen)
  const full = fullKeys(open)
  const listFrom = fromDbDate(catalogue.listFrom)
  return open.flatMap((center) => {
    const isSuspended = (SUSPENDED as readonly string[]).includes(center.key)
    const start = center.openedOn && center.openedOn > listFrom ? center.openedOn : listFrom
    // Each center has its own day by which it had taken up all that it offers.
    const completeOn = dayBetween(start, today, center.key)
    const items = itemsOf(center, catalogue, full.has(center.key) || isSuspended)
    return items.map((item, index) => ({
      centerId: center.row.id,
      itemId: item.id,
      enabledFrom: isSuspended ? start : dayBetween(start, completeOn, `${center.key} ${item.code}`),
      suspensions: isSuspended && index === 0 ? [suspensionOf(center, today)] : [],
    }))
  })
}

function suspensionOf(center: DemoCenter, today: CalendarDate): DemoOffer['suspensions'][number] {
  const from = monthsBack(today, 1, randomOf('suspension', center.key).int(1, 20))
  return { from, to: null, reason: '设备维修，暂停受理' }
}
