import 'server-only'
import type { CalendarDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import type { TargetRule } from '@/lib/standings/rules'
import type { NamedItem } from '@/lib/standings/types'
import { Prisma } from '@/prisma/generated/client'
import type { CenterCategory } from '@/prisma/generated/enums'

type CountyRow = {
  id: string
  day: CalendarDate
  reportingCategories: CenterCategory[] | null
  targets: TargetRule[]
  required: NamedItem[] | null
}

type Rules = Omit<CountyRow, 'id' | 'day'> & { reportingCategories: CenterCategory[] }
type DayRules = { countyId: string; day: CalendarDate; rules: Rules }

/** Area targets, reporting categories and the list in force on a day, by county: one statement. */
export async function loadCountyRulesIn(
  tx: Tx,
  { countyIds, on }: { countyIds: readonly string[]; on: CalendarDate },
): Promise<Map<string, Rules>> {
  const found = await loadRules(tx, { countyIds, days: [on] })
  return new Map(found.map(({ countyId, rules }) => [countyId, rules]))
}

/** The same of one county on several days, by day: one statement. */
export async function loadDayRulesIn(
  tx: Tx,
  { countyId, days }: { countyId: string; days: readonly CalendarDate[] },
): Promise<Map<CalendarDate, Rules>> {
  const found = await loadRules(tx, { countyIds: [countyId], days })
  return new Map(found.map(({ day, rules }) => [day, rules]))
}

async function loadRules(
  tx: Tx,
  { countyIds, days }: { countyIds: readonly string[]; days: readonly CalendarDate[] },
): Promise<DayRules[]> {
  const rows = await tx.$queryRaw<CountyRow[]>(Prisma.sql`
    SELECT u."id", d."day"::text, (SELECT s."reportingCategories"::text[] FROM "CountySettings" s WHERE s."countyId" = u."id")
        AS "reportingCategories",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('category', t."category", 'kind', t."kind", 'townshipId', t."townshipId",
          'value', t."value"::numeric(14, 2)::text, 'from', t."effectiveFrom", 'to', t."effectiveTo")), '[]')
        FROM "Target" t WHERE t."countyId" = u."id" AND t."metric" = 'FLOOR_AREA') AS "targets",
      (SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i."id", 'name', i."name") ORDER BY i."code"), '[]')
          FROM "ServiceItemListEntry" e JOIN "ServiceItem" i ON i."id" = e."itemId" WHERE e."listId" = l."id")
        FROM "ServiceItemList" l WHERE l."countyId" = u."id" AND l."effectiveFrom" <= d."day"
          AND (l."effectiveTo" IS NULL OR l."effectiveTo" > d."day") LIMIT 1) AS "required"
    FROM unnest(${[...countyIds]}::uuid[]) AS u("id") CROSS JOIN unnest(${[...days]}::date[]) AS d("day")`)
  return rows.map(({ id, day, reportingCategories, ...row }) => ({
    countyId: id,
    day,
    rules: { ...row, reportingCategories: reportingCategories ?? [] },
  }))
}
