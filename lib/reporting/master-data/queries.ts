import 'server-only'
import type { CalendarDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { type MasterData, toMasterData } from '@/lib/reporting/master-data/rules'
import { Prisma } from '@/prisma/generated/client'

type Request = { centerIds: readonly string[]; on: CalendarDate }
type Row = Omit<MasterData, 'on'> & { id: string }

/**
 * What centers are on a day, by center, in one statement: an approval waits for it. Areas come as text with their two places.
 * The caller has checked the scope.
 */
export async function loadMasterDataIn(tx: Tx, { centerIds, on }: Request): Promise<Map<string, MasterData>> {
  const day = Prisma.sql`${on}::date`
  const existing = (table: Prisma.Sql) => Prisma.sql`${table}."centerId" = c."id"
    AND (${table}."openedOn" IS NULL OR ${table}."openedOn" <= ${day})
    AND (${table}."closedOn" IS NULL OR ${table}."closedOn" > ${day})`
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT c."id",
      (SELECT json_build_object('category', p."category", 'kind', p."kind", 'status', p."status",
          'floorArea', p."floorArea"::text, 'areaQualifier', p."areaQualifier", 'usableArea', p."usableArea"::text,
          'residentArea', p."residentArea"::text, 'officeArea', p."officeArea"::text)
        FROM "CenterPeriod" p WHERE p."centerId" = c."id" AND p."effectiveFrom" <= ${day}
          AND (p."effectiveTo" IS NULL OR p."effectiveTo" > ${day}) LIMIT 1) AS "period",
      (SELECT coalesce(json_agg(json_build_object('typeCode', type."code", 'name', z."name", 'area', z."area"::text)), '[]')
        FROM "Zone" z JOIN "ZoneType" type ON type."id" = z."typeId" WHERE ${existing(Prisma.sql`z`)}) AS "zones",
      (SELECT coalesce(json_agg(json_build_object('number', w."number", 'name', w."name", 'integrated', w."integrated",
          'departments', (SELECT coalesce(json_agg(d."code"), '[]') FROM "ServiceWindowDepartment" wd
            JOIN "Department" d ON d."id" = wd."departmentId" WHERE wd."windowId" = w."id"))), '[]')
        FROM "ServiceWindow" w WHERE ${existing(Prisma.sql`w`)}) AS "windows",
      (SELECT coalesce(json_agg(item."code"), '[]')
        FROM "ItemOffer" o JOIN "ServiceItem" item ON item."id" = o."itemId"
        WHERE o."centerId" = c."id" AND o."enabledFrom" <= ${day} AND (o."enabledTo" IS NULL OR o."enabledTo" > ${day})
          AND NOT EXISTS (SELECT FROM "ItemSuspension" s WHERE s."offerId" = o."id" AND s."suspendedFrom" <= ${day}
            AND (s."suspendedTo" IS NULL OR s."suspendedTo" > ${day}))) AS "items"
    FROM "Center" c WHERE c."id" = ANY(${[...centerIds]}::uuid[])`)
  return new Map(rows.map(({ id, ...source }) => [id, toMasterData({ on, ...source })]))
}
