import 'server-only'
import type { CalendarDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import type { TargetRule } from '@/lib/standings/rules'
import type { NamedItem } from '@/lib/standings/types'
import { Prisma } from '@/prisma/generated/client'
import type { CenterCategory } from '@/prisma/generated/enums'

type CountyRow = {
  id: string
  reportingCategories: CenterCategory[] | null
  targets: TargetRule[]
  required: NamedItem[] | null
}

/** Area targets, reporting categories and the list in force on a day, by county: one statement. */
export async function loadCountyRulesIn(
  tx: Tx,
  { countyIds, on }: { countyIds: readonly string[]; on: CalendarDate },
): Promise<Map<string, Omit<CountyRow, 'id'> & { reportingCategories: CenterCategory[] }>> {
  const rows = await tx.$queryRaw<CountyRow[]>(Prisma.sql`
    SELECT u."id", (SELECT s."reportingCategories"::text[] FROM "CountySettings" s WHERE s."countyId" = u."id")
        AS "reportingCategories",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('category', t."category", 'kind', t."kind", 'townshipId', t."townshipId",
          'value', t."value"::numeric(14, 2)::text, 'from', t."effectiveFrom", 'to', t."effectiveTo")), '[]')
        FROM "Target" t WHERE t."countyId" = u."id" AND t."metric" = 'FLOOR_AREA') AS "targets",
      (SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i."id", 'name', i."name") ORDER BY i."code"), '[]')
          FROM "ServiceItemListEntry" e JOIN "ServiceItem" i ON i."id" = e."itemId" WHERE e."listId" = l."id")
        FROM "ServiceItemList" l WHERE l."countyId" = u."id" AND l."effectiveFrom" <= ${on}::date
          AND (l."effectiveTo" IS NULL OR l."effectiveTo" > ${on}::date) LIMIT 1) AS "required"
    FROM unnest(${[...countyIds]}::uuid[]) AS u("id")`)
  return new Map(
    rows.map(({ id, reportingCategories, ...row }) => [
      id,
      { ...row, reportingCategories: reportingCategories ?? [] },
    ]),
  )
}
