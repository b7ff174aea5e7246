import 'server-only'
import { type CalendarDate, firstDay, lastDay, type Month } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import type { MonthRegister, Span } from '@/lib/reporting/form/rules'
import type { ExpectedCenter } from '@/lib/reporting/types'
import { Prisma } from '@/prisma/generated/client'
import type { OrgLevel } from '@/prisma/generated/enums'

type Row = {
  id: string
  name: string
  unitId: string
  unitName: string
  unitLevel: OrgLevel
  townshipId: string | null
  townshipName: string | null
  countyId: string
  countyName: string
  openedOn: CalendarDate | null
  closedOn: CalendarDate | null
  openingHours: string | null
  staggeredHours: string | null
  periods: ExpectedCenter['periods']
  zones: (Span & { code: string })[]
  windows: (Span & { departments: string[] })[]
  closures: { from: CalendarDate; to: CalendarDate | null }[]
  extendedTo: CalendarDate | null
  hasDailyVisits: boolean
  hasHolidayCare: boolean
  hasReferrals: boolean
}

/**
 * Everything that decides how the months of centers look, in one statement: a save happens every few seconds of typing,
 * and one statement a relation would be most of its time. The caller has checked the scope.
 */
export async function loadMonthCentersIn(
  tx: Tx,
  { centerIds, month }: { centerIds: readonly string[]; month: Month },
) {
  const [from, to] = [firstDay(month), lastDay(month)]
  const within = (column: Prisma.Sql) => Prisma.sql`${column} BETWEEN ${from}::date AND ${to}::date`
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT c."id", c."name", c."unitId", unit."name" AS "unitName", unit."level"::text AS "unitLevel",
      c."townshipId", township."name" AS "townshipName", c."countyId", county."name" AS "countyName",
      c."openedOn"::text, c."closedOn"::text, c."openingHours", c."staggeredHours",
      (SELECT coalesce(json_agg(json_build_object('from', p."effectiveFrom", 'to', p."effectiveTo",
          'status', p."status", 'category', p."category") ORDER BY p."effectiveFrom"), '[]')
        FROM "CenterPeriod" p WHERE p."centerId" = c."id") AS "periods",
      (SELECT coalesce(json_agg(json_build_object('from', z."openedOn", 'to', z."closedOn", 'code', type."code")), '[]')
        FROM "Zone" z JOIN "ZoneType" type ON type."id" = z."typeId" WHERE z."centerId" = c."id") AS "zones",
      (SELECT coalesce(json_agg(json_build_object('from', w."openedOn", 'to', w."closedOn", 'departments',
          (SELECT coalesce(json_agg(d."code"), '[]') FROM "ServiceWindowDepartment" wd
            JOIN "Department" d ON d."id" = wd."departmentId" WHERE wd."windowId" = w."id"))), '[]')
        FROM "ServiceWindow" w WHERE w."centerId" = c."id"
          AND (w."openedOn" IS NULL OR w."openedOn" <= ${to}::date)
          AND (w."closedOn" IS NULL OR w."closedOn" > ${from}::date)) AS "windows",
      (SELECT coalesce(json_agg(json_build_object('from', t."closedFrom", 'to', t."closedTo")), '[]')
        FROM "TemporaryClosure" t WHERE t."centerId" = c."id" AND t."closedFrom" <= ${to}::date
          AND (t."closedTo" IS NULL OR t."closedTo" > ${from}::date)) AS "closures",
      (SELECT e."dueOn"::text FROM "Extension" e
        WHERE e."centerId" = c."id" AND e."month" = ${from}::date) AS "extendedTo",
      EXISTS (SELECT FROM "VisitCount" v WHERE v."centerId" = c."id" AND NOT v."cancelled"
        AND ${within(Prisma.sql`v."date"`)}) AS "hasDailyVisits",
      EXISTS (SELECT FROM "ChildSession" s WHERE s."centerId" = c."id" AND NOT s."cancelled"
        AND s."kind" = 'HOLIDAY_CARE' AND ${within(Prisma.sql`s."firstDay"`)}) AS "hasHolidayCare",
      EXISTS (SELECT FROM "JobReferral" r WHERE r."centerId" = c."id" AND NOT r."cancelled"
        AND ${within(Prisma.sql`r."date"`)}) AS "hasReferrals"
    FROM "Center" c
    JOIN "OrgUnit" unit ON unit."id" = c."unitId"
    JOIN "OrgUnit" county ON county."id" = c."countyId"
    LEFT JOIN "OrgUnit" township ON township."id" = c."townshipId"
    WHERE c."id" = ANY(${[...centerIds]}::uuid[])`)
  return rows.map((row) => {
    const { openingHours, staggeredHours, closures, extendedTo, zones, windows, ...rest } = row
    const { hasDailyVisits, hasHolidayCare, hasReferrals, ...center } = rest
    const registers: MonthRegister[] = []
    if (hasHolidayCare) registers.push('HOLIDAY_CARE')
    if (hasReferrals) registers.push('REFERRALS')
    return {
      center,
      opening: { openingHours, staggeredHours, closures },
      extendedTo,
      zones,
      windows,
      hasDailyVisits,
      registers,
    }
  })
}

export type MonthCenter = Awaited<ReturnType<typeof loadMonthCentersIn>>[number]
