import 'server-only'
import { cache } from 'react'
import { type CalendarDate, firstDay, type Month } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import type { ExpectedCenter } from '@/lib/reporting/types'
import { Prisma } from '@/prisma/generated/client'
import type { ReportState } from '@/prisma/generated/enums'

/** What is known of the report of one month. */
export type MonthReport = {
  id: string
  state: ReportState
  submittedAt: Date | null
  firstSubmittedAt: Date | null
  approvedAt: Date | null
  savedAt: Date | null
  returns: number
  isHistorical: boolean
  toVerify: string | null
}

/** A center with all that decides about its months. */
export type ReportingCenter = ExpectedCenter & {
  id: string
  code: string
  name: string
  countyId: string
  unitId: string
  unitName: string
  townshipId: string | null
  townshipName: string | null
  /** Due days of the months that are extended. */
  extensions: Map<Month, CalendarDate>
  reports: Map<Month, MonthReport>
}

type Request = {
  /** A condition on the center (c); the caller has put the scope into it. */
  where: Prisma.Sql
  first: Month
  last: Month
  /** The day whose units a center hangs on (当期隶属); without one those of the present. */
  placedOn?: CalendarDate | undefined
  /** Only those that hang on this township. */
  townshipId?: string | undefined
  /** Part of the centers, in their order. */
  window?: { skip: number; take: number } | undefined
}

type Instants = 'submittedAt' | 'firstSubmittedAt' | 'approvedAt' | 'savedAt'
type StoredReport = Omit<MonthReport, Instants> & Record<Instants, string | null> & { month: CalendarDate }
type Row = Omit<ReportingCenter, 'extensions' | 'reports'> & {
  extensions: { month: CalendarDate; dueOn: CalendarDate }[]
  reports: StoredReport[]
}

/** What the present page has asked for; several of its parts ask the same. Outside a page each call gets an empty one. */
const askedOnce = cache((_tx: Tx) => new Map<string, Promise<ReportingCenter[]>>())

/**
 * Centers with their periods, closures, extensions and reports of a span of months, in the order of township and center
 * codes, those of the county itself last; by one statement, however many they are, and once a page. That the viewer may
 * read them is the caller's duty.
 */
export function loadReportingCentersIn(tx: Tx, request: Request): Promise<readonly ReportingCenter[]> {
  const asked = askedOnce(tx)
  const { where, ...rest } = request
  const key = JSON.stringify([where.sql, where.values, rest])
  const found = asked.get(key) ?? findCenters(tx, request)
  asked.set(key, found)
  return found
}

async function findCenters(tx: Tx, request: Request): Promise<ReportingCenter[]> {
  const { where, first, last, placedOn = null, townshipId = null, window } = request
  const inMonths = (column: Prisma.Sql) =>
    Prisma.sql`${column} BETWEEN ${firstDay(first)}::date AND ${firstDay(last)}::date`
  const inForce = (period: Prisma.Sql) => Prisma.sql`${period}."effectiveFrom" <= ${placedOn}::date
    AND (${period}."effectiveTo" IS NULL OR ${period}."effectiveTo" > ${placedOn}::date)`
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT c."id", c."code", c."name", c."countyId", c."openedOn"::text, c."closedOn"::text, at."unitId", at."townshipId",
      coalesce(named."name", unit."name") AS "unitName", coalesce(called."name", township."name") AS "townshipName",
      (SELECT coalesce(json_agg(json_build_object('from', p."effectiveFrom", 'to', p."effectiveTo",
          'status', p."status", 'category', p."category")), '[]')
        FROM "CenterPeriod" p WHERE p."centerId" = c."id") AS "periods",
      (SELECT coalesce(json_agg(json_build_object('from', t."closedFrom", 'to', t."closedTo")), '[]')
        FROM "TemporaryClosure" t WHERE t."centerId" = c."id") AS "closures",
      (SELECT coalesce(json_agg(json_build_object('month', e."month", 'dueOn', e."dueOn")), '[]')
        FROM "Extension" e WHERE e."centerId" = c."id" AND ${inMonths(Prisma.sql`e."month"`)}) AS "extensions",
      (SELECT coalesce(json_agg(json_build_object('id', r."id", 'month', r."month", 'state', r."state",
          'submittedAt', r."submittedAt", 'firstSubmittedAt', r."firstSubmittedAt", 'approvedAt', r."approvedAt",
          'savedAt', r."savedAt", 'returns', r."returns", 'isHistorical', r."isHistorical", 'toVerify', r."toVerify")), '[]')
        FROM "MonthlyReport" r WHERE r."centerId" = c."id" AND ${inMonths(Prisma.sql`r."month"`)}) AS "reports"
    FROM "Center" c
    LEFT JOIN "CenterPlace" place ON place."centerId" = c."id" AND ${inForce(Prisma.sql`place`)}
    CROSS JOIN LATERAL (SELECT
      CASE WHEN place."id" IS NULL THEN c."unitId" ELSE place."unitId" END AS "unitId",
      CASE WHEN place."id" IS NULL THEN c."townshipId" ELSE place."townshipId" END AS "townshipId") at
    JOIN "OrgUnit" unit ON unit."id" = at."unitId"
    LEFT JOIN "OrgUnitPeriod" named ON named."unitId" = unit."id" AND ${inForce(Prisma.sql`named`)}
    LEFT JOIN "OrgUnit" township ON township."id" = at."townshipId"
    LEFT JOIN "OrgUnitPeriod" called ON called."unitId" = township."id" AND ${inForce(Prisma.sql`called`)}
    WHERE ${where} AND (${townshipId}::uuid IS NULL OR at."townshipId" = ${townshipId}::uuid)
    ORDER BY coalesce(called."code", township."code") NULLS LAST, c."code"
    LIMIT ${window?.take ?? null}::int OFFSET ${window?.skip ?? 0}::int`)
  return rows.map(({ extensions, reports, ...center }) => ({
    ...center,
    extensions: new Map(extensions.map(({ month, dueOn }) => [month.slice(0, 7), dueOn])),
    reports: new Map(reports.map(({ month, ...report }) => [month.slice(0, 7), toReport(report)])),
  }))
}

function toReport(report: Omit<StoredReport, 'month'>): MonthReport {
  const { submittedAt, firstSubmittedAt, approvedAt, savedAt, ...rest } = report
  return {
    ...rest,
    submittedAt: toInstant(submittedAt),
    firstSubmittedAt: toInstant(firstSubmittedAt),
    approvedAt: toInstant(approvedAt),
    savedAt: toInstant(savedAt),
  }
}

const toInstant = (text: string | null) => (text === null ? null : new Date(text))

/** How many centers fulfil a condition on the center (c). */
export async function countCentersIn(tx: Tx, where: Prisma.Sql): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>(
    Prisma.sql`SELECT count(*)::int AS "count" FROM "Center" c WHERE ${where}`,
  )
  return row?.count ?? 0
}
