import type { CalendarDate } from '@/lib/core/calendar'
import type { MergingOffer, MergingWindow, OfferMerge } from '@/lib/imports/merge/types'

const FOREVER = '9999-12-31'
const endOf = (to: CalendarDate | null) => to ?? FOREVER

/**
 * How the offers of two centers become those of one. Rule: spans of one item that overlap become one span from the first
 * day to the last; where one of them has a suspension nobody can say what held, so that the item is refused.
 */
export function planOfferMerge(offers: readonly MergingOffer[]): OfferMerge {
  const merge: OfferMerge = { move: [], remove: [], stretch: [], conflicts: [] }
  const byItem = new Map<string, MergingOffer[]>()
  for (const offer of offers) byItem.set(offer.itemId, [...(byItem.get(offer.itemId) ?? []), offer])
  for (const [itemId, own] of byItem)
    for (const group of overlapping(own)) {
      const [only] = group
      if (only && group.length === 1) {
        if (!only.isKept) merge.move.push(only.id)
      } else if (group.some((offer) => offer.isSuspended)) merge.conflicts.push(itemId)
      else joinGroup(merge, group)
    }
  merge.conflicts = [...new Set(merge.conflicts)]
  return merge
}

/** Groups of spans that touch one another in time; a span ends on the day before its `to`. */
function overlapping(offers: readonly MergingOffer[]): MergingOffer[][] {
  const groups: MergingOffer[][] = []
  let end = ''
  for (const offer of [...offers].sort((a, b) => a.from.localeCompare(b.from))) {
    const group = groups.at(-1)
    if (group && offer.from < end) group.push(offer)
    else groups.push([offer])
    end = offer.from < end && endOf(offer.to) < end ? end : endOf(offer.to)
  }
  return groups
}

function joinGroup(merge: OfferMerge, group: readonly MergingOffer[]): void {
  const survivor = group.find((offer) => offer.isKept) ?? group[0]
  if (!survivor) return
  merge.remove.push(...group.filter((offer) => offer !== survivor).map((offer) => offer.id))
  const [from = survivor.from] = group.map((offer) => offer.from).sort()
  const last = group
    .map((offer) => endOf(offer.to))
    .sort()
    .at(-1)
  const to = last === undefined || last === FOREVER ? null : last
  if (from !== survivor.from || to !== survivor.to) merge.stretch.push({ id: survivor.id, from, to })
}

/** The largest number of a window. */
const LAST_NUMBER = 99

/**
 * New numbers for the windows that go over. Rule: a window in use keeps its number while no other one in use has it, else
 * it gets the next free one; closed windows keep theirs. Null when the numbers do not suffice.
 */
export function planWindowNumbers(
  windows: readonly MergingWindow[],
): { id: string; number: number }[] | null {
  const open = windows.filter((window) => window.isOpen)
  const taken = new Set(open.filter((window) => window.isKept).map((window) => window.number))
  const waiting: MergingWindow[] = []
  for (const window of open.filter((one) => !one.isKept)) {
    if (taken.has(window.number)) waiting.push(window)
    else taken.add(window.number)
  }
  const numbers: { id: string; number: number }[] = []
  for (const { id } of waiting) {
    let number = 1
    while (taken.has(number)) number += 1
    if (number > LAST_NUMBER) return null
    taken.add(number)
    numbers.push({ id, number })
  }
  return numbers
}
