import 'server-only'
import { fromDbDate, fromDbDateOrNull } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import type { CommunityFact, DatedFact, StaffFact, ZoneFact } from '@/lib/metrics/facts/types'
import { Prisma } from '@/prisma/generated/client'

type Ids = { centerIds: readonly string[] }
type Dated = { centerId: string; from: string | null; to: string | null }

const day = (column: string) => Prisma.raw(`to_char(${column}, 'YYYY-MM-DD')`)

/** Zones of the centers with the days on which they are in use. */
export async function loadZonesIn(tx: Tx, { centerIds }: Ids): Promise<ZoneFact[]> {
  return tx.$queryRaw<ZoneFact[]>(Prisma.sql`
    SELECT z."centerId", t."code" AS "typeCode", ${day('z."openedOn"')} AS "from", ${day('z."closedOn"')} AS "to",
      cardinality(t."kit") > 0 AND t."kit" <@ z."kit" AS "isComplete"
    FROM "Zone" z JOIN "ZoneType" t ON t."id" = z."typeId"
    WHERE z."centerId" = ANY(${[...centerIds]}::uuid[])`)
}

/** Windows of the centers with the days on which they are open. */
export async function loadWindowsIn(tx: Tx, { centerIds }: Ids): Promise<DatedFact[]> {
  return tx.$queryRaw<Dated[]>(Prisma.sql`
    SELECT w."centerId", ${day('w."openedOn"')} AS "from", ${day('w."closedOn"')} AS "to"
    FROM "ServiceWindow" w WHERE w."centerId" = ANY(${[...centerIds]}::uuid[])`)
}

/** Integrated items that centers offer on any of the days and have not suspended on it: one fact an item and day. */
export async function loadIntegratedIn(
  tx: Tx,
  { centerIds, days }: Ids & { days: readonly string[] },
): Promise<DatedFact[]> {
  return tx.$queryRaw<Dated[]>(Prisma.sql`
    SELECT DISTINCT o."centerId", o."itemId", to_char(d."day", 'YYYY-MM-DD') AS "from",
      to_char(d."day" + 1, 'YYYY-MM-DD') AS "to"
    FROM unnest(${[...days]}::date[]) AS d("day")
    JOIN "ItemOffer" o ON o."enabledFrom" <= d."day" AND (o."enabledTo" IS NULL OR o."enabledTo" > d."day")
    JOIN "ServiceItem" i ON i."id" = o."itemId" AND i."integrated"
    WHERE o."centerId" = ANY(${[...centerIds]}::uuid[])
      AND NOT EXISTS (
        SELECT 1 FROM "ItemSuspension" s WHERE s."offerId" = o."id" AND s."suspendedFrom" <= d."day"
          AND (s."suspendedTo" IS NULL OR s."suspendedTo" > d."day"))`)
}

/** Full-time staff of the centers with the days on which they are on duty. */
export async function loadStaffIn(tx: Tx, { centerIds }: Ids): Promise<StaffFact[]> {
  return tx.$queryRaw<StaffFact[]>(Prisma.sql`
    SELECT s."centerId", ${day('s."joinedOn"')} AS "from", ${day('s."leftOn"')} AS "to",
      s."certificate" <> 'NONE' AS "isCertified"
    FROM "StaffMember" s WHERE s."isFullTime" AND s."centerId" = ANY(${[...centerIds]}::uuid[])`)
}

/** Communities and villages of the counties with the days on which they exist. */
export async function loadCommunitiesIn(
  tx: Tx,
  { countyIds }: { countyIds: readonly string[] },
): Promise<CommunityFact[]> {
  const rows = await tx.orgUnit.findMany({
    where: { countyId: { in: [...countyIds] }, level: 'COMMUNITY' },
    select: { id: true, countyId: true, townshipId: true, openedOn: true, closedOn: true },
  })
  return rows.flatMap(({ countyId, openedOn, closedOn, ...unit }) =>
    countyId ? [{ ...unit, countyId, from: fromDbDateOrNull(openedOn), to: fromDbDateOrNull(closedOn) }] : [],
  )
}

/** Summer holidays that the counties have entered. */
export async function loadSummersIn(
  tx: Tx,
  { countyIds }: { countyIds: readonly string[] },
): Promise<{ countyId: string; firstDay: string; lastDay: string }[]> {
  const rows = await tx.schoolHoliday.findMany({
    where: { countyId: { in: [...countyIds] }, name: { contains: '暑' } },
    select: { countyId: true, firstDay: true, lastDay: true },
  })
  return rows.map((row) => ({
    ...row,
    firstDay: fromDbDate(row.firstDay),
    lastDay: fromDbDate(row.lastDay),
  }))
}
