import 'server-only'
import { centerScope, inForceOn, reachesPlace } from '@/lib/centers/policy'
import { type CalendarDate, fromDbDate, fromDbDateOrNull, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { assertMay, requireCountyId, type Viewer } from '@/lib/core/viewer'
import { isOffered, suspensionOn } from '@/lib/service-items/rules'
import type { CatalogueParams } from '@/lib/service-items/schema'
import type {
  Catalogue,
  CatalogueItem,
  CenterOffer,
  CenterOffers,
  ListVersion,
  MissingCenter,
  OfferSpan,
  Suspension,
} from '@/lib/service-items/types'
import { Prisma } from '@/prisma/generated/client'

const ITEM = {
  id: true,
  code: true,
  name: true,
  departmentId: true,
  department: { select: { name: true } },
  handling: true,
  legalDays: true,
  promisedDays: true,
  highFrequency: true,
  integrated: true,
} as const satisfies Prisma.ServiceItemSelect

type Scope = { countyId: string; on: CalendarDate; departmentId?: string | undefined }

/** A county's catalogue in the order of departments and codes, with the list in force on the day. */
async function findCatalogue({ countyId, on, departmentId }: Scope) {
  const [items, list] = await Promise.all([
    db().serviceItem.findMany({
      where: { countyId, departmentId },
      orderBy: [{ department: { order: 'asc' } }, { code: 'asc' }],
      select: ITEM,
    }),
    db().serviceItemList.findFirst({
      where: { countyId, ...inForceOn(on) },
      select: {
        version: true,
        name: true,
        documentNo: true,
        effectiveFrom: true,
        effectiveTo: true,
        entries: { select: { itemId: true } },
      },
    }),
  ])
  const listed = new Set(list?.entries.map((entry) => entry.itemId))
  return {
    items: items.map(
      ({ department, ...item }): CatalogueItem => ({
        ...item,
        departmentName: department.name,
        isListed: listed.has(item.id),
      }),
    ),
    list: list && toListVersion(list),
  }
}

type FoundList = Omit<ListVersion, 'from' | 'to' | 'items'> & {
  effectiveFrom: Date
  effectiveTo: Date | null
  entries: unknown[]
}

function toListVersion({ version, name, documentNo, ...list }: FoundList): ListVersion {
  return {
    version,
    name,
    documentNo,
    items: list.entries.length,
    from: fromDbDate(list.effectiveFrom),
    to: fromDbDateOrNull(list.effectiveTo),
  }
}

/**
 * The catalogue of the viewer's county as of a day (today unless given). Counted are the open centers of reporting
 * categories in the viewer's reach; with `itemId` those are named that do not offer it or have suspended it.
 * @throws AppError FORBIDDEN, NOT_FOUND (no post in a county)
 */
export async function getCatalogue(viewer: Viewer, params: CatalogueParams): Promise<Catalogue> {
  assertMay(viewer, 'item:read')
  const countyId = requireCountyId(viewer)
  const on = params.on ?? today()
  const [{ items, list }, centers] = await Promise.all([
    findCatalogue({ countyId, on, departmentId: params.departmentId }),
    findCountedCenters(viewer, { countyId, on }),
  ])
  const ids = centers.map((center) => center.id)
  const [counts, offering] = await Promise.all([
    countOffers(ids, on),
    findOffering(ids, { on, itemId: params.itemId }),
  ])
  const missing = centers.filter((center) => !offering.has(center.id))
  return {
    on,
    list,
    centers: centers.length,
    items: items.map((item) => ({ ...item, offering: counts.get(item.id) ?? 0 })),
    opened: params.itemId ? { itemId: params.itemId, missing } : null,
  }
}

async function findCountedCenters(viewer: Viewer, { countyId, on }: Scope): Promise<MissingCenter[]> {
  const settings = await db().countySettings.findUnique({
    where: { countyId },
    select: { reportingCategories: true },
  })
  const day = toDbDate(on)
  const rows = await db().center.findMany({
    where: {
      AND: [
        centerScope(viewer, 'item:read'),
        { countyId },
        {
          periods: {
            some: { ...inForceOn(on), status: 'OPEN', category: { in: settings?.reportingCategories ?? [] } },
          },
        },
        { OR: [{ openedOn: null }, { openedOn: { lte: day } }] },
        { OR: [{ closedOn: null }, { closedOn: { gt: day } }] },
      ],
    },
    orderBy: { code: 'asc' },
    select: { id: true, code: true, name: true, township: { select: { name: true } } },
  })
  return rows.map(({ township, ...center }) => ({ ...center, townshipName: township?.name ?? null }))
}

/** Offers of the given centers that can be had on the day. */
const available = (centerIds: readonly string[], on: CalendarDate) => Prisma.sql`
  "ItemOffer" o WHERE o."centerId" = ANY(${centerIds}::uuid[])
    AND o."enabledFrom" <= ${on}::date AND (o."enabledTo" IS NULL OR o."enabledTo" > ${on}::date)
    AND NOT EXISTS (
      SELECT FROM "ItemSuspension" s WHERE s."offerId" = o."id"
        AND s."suspendedFrom" <= ${on}::date AND (s."suspendedTo" IS NULL OR s."suspendedTo" > ${on}::date))`

async function countOffers(centerIds: readonly string[], on: CalendarDate): Promise<Map<string, number>> {
  const rows = await db().$queryRaw<{ itemId: string; centers: number }[]>(Prisma.sql`
    SELECT o."itemId", count(*)::int AS "centers" FROM ${available(centerIds, on)} GROUP BY o."itemId"`)
  return new Map(rows.map((row) => [row.itemId, row.centers]))
}

async function findOffering(
  centerIds: readonly string[],
  { on, itemId }: { on: CalendarDate; itemId: string | undefined },
): Promise<Set<string>> {
  if (!itemId) return new Set()
  const rows = await db().$queryRaw<{ centerId: string }[]>(Prisma.sql`
    SELECT o."centerId" FROM ${available(centerIds, on)} AND o."itemId" = ${itemId}::uuid`)
  return new Set(rows.map((row) => row.centerId))
}

/**
 * The whole catalogue as one center in reach offers it on a day (today unless given).
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
  const { items, list } = await findCatalogue({ countyId: center.countyId, on })
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
    items: items.map((item) => toCenterOffer(item, current.get(item.id), on)),
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
