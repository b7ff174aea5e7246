import { type CalendarDate, isInForce, toDbDate, toDbDateOrNull } from '@/lib/core/calendar'
import type { NewOffer, OfferSpan, StoredOffer, Suspension } from '@/lib/service-items/types'

/** Whether a center offers an item on a day, suspended or not. Rule: enabled ≤ date < ended. */
export function isOffered(offer: OfferSpan, on: CalendarDate): boolean {
  return isInForce({ from: offer.enabledFrom, to: offer.enabledTo }, on)
}

/** The suspension that holds on a day, or null. Rule: suspended ≤ date < resumed. */
export function suspensionOn<S extends Suspension>(suspensions: readonly S[], on: CalendarDate): S | null {
  return suspensions.find((suspension) => isInForce(suspension, on)) ?? null
}

/** Whether an item can be had at a center on a day. Rule: offered and not suspended (暂停办理的事项不计). */
export function isAvailable(offer: OfferSpan, on: CalendarDate): boolean {
  return isOffered(offer, on) && suspensionOn(offer.suspensions, on) === null
}

export type OfferPlan = {
  /** Items that are offered from the day on. */
  begin: string[]
  /** Offers that end at the day. */
  end: string[]
  /** Offers that began on the day and so were never in force. */
  drop: string[]
  fault: string | null
}

/**
 * What must be stored so that a center offers just these items from a day on. Rule: what runs today and is still wanted
 * stays untouched; what is new begins at the day, what is no longer wanted ends at it; the past is not rewritten.
 */
export function planOffers(
  offers: readonly StoredOffer[],
  wanted: ReadonlySet<string>,
  { from, today }: { from: CalendarDate; today: CalendarDate },
): OfferPlan {
  const running = offers.filter((offer) => offer.enabledTo === null || offer.enabledTo > today)
  const unwanted = running.filter((offer) => !wanted.has(offer.itemId))
  const begin = [...wanted].filter((itemId) => !running.some((offer) => offer.itemId === itemId))
  const overlaps = offers.some(
    (offer) => begin.includes(offer.itemId) && offer.enabledTo !== null && offer.enabledTo > from,
  )
  const fault =
    from > today
      ? 'validation.services.dateInFuture'
      : overlaps
        ? 'validation.services.offerOverlap'
        : unwanted.some((offer) => offer.enabledFrom > from)
          ? 'validation.services.offerEndsBeforeStart'
          : null
  return {
    begin,
    end: unwanted.filter((offer) => offer.enabledFrom < from).map((offer) => offer.id),
    drop: unwanted.filter((offer) => offer.enabledFrom === from).map((offer) => offer.id),
    fault,
  }
}

/** Why an offer cannot be suspended over a span, or null. Rule: within the offer, not twice, not ahead of today. */
export function suspensionFault(
  offer: OfferSpan,
  span: Suspension,
  today: CalendarDate,
): Record<string, string> | null {
  if (span.from > today) return { suspendedFrom: 'validation.services.dateInFuture' }
  if (span.to !== null && span.to <= span.from)
    return { suspendedTo: 'validation.services.resumedBeforeSuspended' }
  if (!isOffered(offer, span.from)) return { suspendedFrom: 'validation.services.notOffered' }
  const meets = (other: Suspension) =>
    (other.to === null || other.to > span.from) && (span.to === null || span.to > other.from)
  return offer.suspensions.some(meets) ? { suspendedFrom: 'validation.services.alreadySuspended' } : null
}

/**
 * My choices put on top of theirs: what I ticked is added, what I unticked is taken away, all else is as they left it.
 * @param opened what was ticked when I began
 */
export function mergeChoices(choices: { opened: string[]; mine: string[]; theirs: string[] }): string[] {
  const { opened, mine, theirs } = choices
  const ticked = mine.filter((id) => !opened.includes(id))
  const unticked = opened.filter((id) => !mine.includes(id))
  return [...new Set([...theirs, ...ticked])].filter((id) => !unticked.includes(id))
}

/** An offer as the rows that are inserted: its own and its suspensions. */
export function toOfferRows(offer: NewOffer & { id: string }) {
  return {
    offer: {
      id: offer.id,
      centerId: offer.centerId,
      itemId: offer.itemId,
      enabledFrom: toDbDate(offer.enabledFrom),
      enabledTo: toDbDateOrNull(offer.enabledTo),
    },
    suspensions: (offer.suspensions ?? []).map((suspension) => ({
      offerId: offer.id,
      suspendedFrom: toDbDate(suspension.from),
      suspendedTo: toDbDateOrNull(suspension.to),
      reason: suspension.reason ?? null,
    })),
  }
}
