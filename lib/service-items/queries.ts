import 'server-only'
import { centerScope, reachesPlace } from '@/lib/centers/policy'
import { type CalendarDate, fromDbDate, fromDbDateOrNull } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { findCatalogueIn } from '@/lib/service-items/catalogue/queries'
import { isOffered, suspensionOn } from '@/lib/service-items/rules'
import type {
  CatalogueItem,
  CenterOffer,
  CenterOffers,
  OfferSpan,
  Suspension,
} from '@/lib/service-items/types'

/**
 * The whole catalogue as one center in reach offers it on a day (today unless given); retired items stand in it while
 * they are still offered.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getCenterOffers(
  viewer: Viewer,
  { centerId, on = today() }: { centerId: string; on?: CalendarDate | undefined },
): Promise<CenterOffers> {
  assertMay(viewer, 'center:read')
  const center = await db().center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, 'center:read')] },
    select: {
      name: true,
      version: true,
      unitId: true,
      countyId: true,
      townshipId: true,
      offers: {
        select: {
          itemId: true,
          enabledFrom: true,
          enabledTo: true,
          suspensions: { select: { suspendedFrom: true, suspendedTo: true, reason: true } },
        },
      },
    },
  })
  if (!center) throw new AppError('NOT_FOUND')
  const { items, list } = await findCatalogueIn(db(), { countyId: center.countyId, on })
  const spans = center.offers.map(({ itemId, enabledFrom, enabledTo, suspensions }) => ({
    itemId,
    enabledFrom: fromDbDate(enabledFrom),
    enabledTo: fromDbDateOrNull(enabledTo),
    suspensions: suspensions.map(({ suspendedFrom, suspendedTo, reason }) => ({
      from: fromDbDate(suspendedFrom),
      to: fromDbDateOrNull(suspendedTo),
      reason,
    })),
  }))
  const current = new Map(spans.filter((span) => isOffered(span, on)).map((span) => [span.itemId, span]))
  return {
    centerId,
    centerName: center.name,
    version: center.version,
    on,
    canWrite: reachesPlace(viewer, 'offer:write', center),
    list,
    items: items
      .filter((item) => item.retiredOn === null || item.retiredOn > on || current.has(item.id))
      .map((item) => toCenterOffer(item, current.get(item.id), on)),
  }
}

type Span = OfferSpan & { suspensions: readonly (Suspension & { reason: string | null })[] }

function toCenterOffer(item: CatalogueItem, offer: Span | undefined, on: CalendarDate): CenterOffer {
  const suspension = offer ? suspensionOn(offer.suspensions, on) : null
  return {
    ...item,
    state: !offer ? 'NONE' : suspension ? 'SUSPENDED' : 'OFFERED',
    enabledFrom: offer?.enabledFrom ?? null,
    suspendedFrom: suspension?.from ?? null,
    suspendedTo: suspension?.to ?? null,
    reason: suspension?.reason ?? null,
  }
}
