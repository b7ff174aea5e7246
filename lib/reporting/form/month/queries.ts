import 'server-only'
import {
  type CalendarDate,
  firstDay,
  fromDbDate,
  fromDbDateOrNull,
  lastDay,
  type Month,
  monthOf,
  toDbDate,
} from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { loadCalendarIn, loadSettingsIn } from '@/lib/reporting/calendar/queries'
import { isExpected, timetable } from '@/lib/reporting/calendar/rules'
import { type PastMonth, toMonthRows } from '@/lib/reporting/form/month/rules'
import { type IndicatorFacts, type Span, spansMonth, toFigures } from '@/lib/reporting/form/rules'
import type { MonthForm, RowTexts } from '@/lib/reporting/form/types'
import { Prisma } from '@/prisma/generated/client'

type Request = { centerIds: readonly string[]; month: Month }

/**
 * The month of several centers with everything that their forms and checks need, by center; centers of a county without
 * settings are missing. The number of statements does not depend on the number of centers. The caller has checked the
 * scope.
 */
export async function loadMonthFormsIn(tx: Tx, request: Request): Promise<Map<string, MonthForm>> {
  const { month } = request
  // One after the other: a transaction has one connection, and its driver refuses to queue.
  const centers = await findCenters(tx, request)
  const indicators = await findIndicators(tx)
  const past = await findPastMonths(tx, request)
  const calendar = await loadCalendarIn(tx, month)
  const settingsOf = await loadSettingsIn(tx, [...new Set(centers.map((center) => center.countyId))])
  const forms = new Map<string, MonthForm>()
  for (const center of centers) {
    const settings = settingsOf.get(center.countyId)
    if (!settings) continue
    const { openingHours, extendedTo, hasDailyVisits, zones, windows, ...place } = center
    forms.set(center.id, {
      center: place,
      month,
      settings,
      timetable: timetable(month, settings, calendar, extendedTo),
      isExpected: isExpected(center, month, settings),
      ...toMonthRows({
        month,
        indicators,
        past: past.get(center.id) ?? [],
        zones,
        windows,
        hasDailyVisits,
        center: { openingHours, openedOn: center.openedOn, closedOn: center.closedOn },
        calendar,
      }),
    })
  }
  return forms
}

/** The key of a month's form among several. */
const formKey = (centerId: string, month: Date) => `${centerId} ${monthOf(fromDbDate(month))}`

/**
 * The forms of several reports, of one month or of a few: a constant number of statements for each month.
 * @returns a function that finds the form of a report, or undefined
 */
export async function loadFormsOfIn(
  tx: Tx,
  reports: readonly { centerId: string; month: Date }[],
): Promise<(report: { centerId: string; month: Date }) => MonthForm | undefined> {
  const months = [...new Set(reports.map((report) => monthOf(fromDbDate(report.month))))]
  const forms = new Map<string, MonthForm>()
  for (const month of months) {
    const own = reports.filter((report) => monthOf(fromDbDate(report.month)) === month)
    const loaded = await loadMonthFormsIn(tx, { centerIds: own.map((report) => report.centerId), month })
    for (const form of loaded.values()) forms.set(`${form.center.id} ${month}`, form)
  }
  return (report) => forms.get(formKey(report.centerId, report.month))
}

const span = (row: { openedOn: Date | null; closedOn: Date | null }): Span => ({
  from: fromDbDateOrNull(row.openedOn),
  to: fromDbDateOrNull(row.closedOn),
})

async function findCenters(tx: Tx, { centerIds, month }: Request) {
  const from = toDbDate(firstDay(month))
  const rows = await tx.center.findMany({
    where: { id: { in: [...centerIds] } },
    select: {
      id: true,
      name: true,
      unitId: true,
      townshipId: true,
      countyId: true,
      openedOn: true,
      closedOn: true,
      openingHours: true,
      unit: { select: { name: true, level: true } },
      township: { select: { name: true } },
      county: { select: { name: true } },
      periods: { select: { effectiveFrom: true, effectiveTo: true, status: true, category: true } },
      zones: { select: { openedOn: true, closedOn: true, type: { select: { code: true } } } },
      windows: {
        select: {
          openedOn: true,
          closedOn: true,
          departments: { select: { department: { select: { code: true } } } },
        },
      },
      extensions: { where: { month: from }, select: { dueOn: true } },
      visitCounts: {
        where: { cancelled: false, date: { gte: from, lte: toDbDate(lastDay(month)) } },
        select: { id: true },
        take: 1,
      },
    },
  })
  return rows.map(({ unit, township, county, ...center }) => ({
    id: center.id,
    name: center.name,
    unitId: center.unitId,
    unitName: unit.name,
    unitLevel: unit.level,
    townshipId: center.townshipId,
    townshipName: township?.name ?? null,
    countyId: center.countyId,
    countyName: county.name,
    openedOn: fromDbDateOrNull(center.openedOn),
    closedOn: fromDbDateOrNull(center.closedOn),
    openingHours: center.openingHours,
    periods: center.periods.map(({ effectiveFrom, effectiveTo, ...period }) => ({
      ...period,
      from: fromDbDate(effectiveFrom),
      to: fromDbDateOrNull(effectiveTo),
    })),
    zones: center.zones.map((zone) => ({ ...span(zone), code: zone.type.code })),
    windows: center.windows
      .map((window) => ({
        ...span(window),
        departments: window.departments.map((row) => row.department.code),
      }))
      .filter((window) => spansMonth(window, month)),
    extendedTo: fromDbDateOrNull(center.extensions[0]?.dueOn ?? null),
    hasDailyVisits: center.visitCounts.length > 0,
  }))
}

async function findIndicators(tx: Tx): Promise<(IndicatorFacts & RowTexts)[]> {
  const rows = await tx.indicator.findMany({
    orderBy: { order: 'asc' },
    select: {
      code: true,
      name: true,
      unit: true,
      section: true,
      derivation: true,
      facility: true,
      parts: true,
      help: true,
      definition: true,
      validFrom: true,
      validTo: true,
    },
  })
  return rows.map(({ validFrom, validTo, ...row }) => ({
    ...row,
    validFrom: fromDbDate(validFrom),
    validTo: fromDbDateOrNull(validTo),
  }))
}

type PastRow = { centerId: string; month: Date; isOfficial: boolean; figures: Prisma.JsonValue }

/** The last 24 approved months of each center before a month, and what was submitted in the 24 before it. */
async function findPastMonths(tx: Tx, { centerIds, month }: Request): Promise<Map<string, PastMonth[]>> {
  const before: CalendarDate = firstDay(month)
  const rows = await tx.$queryRaw<PastRow[]>(Prisma.sql`
    SELECT "centerId", "month", "isOfficial", "figures" FROM (
      SELECT "centerId", "month", "figures", "state" IN ('APPROVED', 'LOCKED') AS "isOfficial",
        row_number() OVER (PARTITION BY "centerId", "state" IN ('APPROVED', 'LOCKED') ORDER BY "month" DESC) AS "rank"
      FROM "MonthlyReport"
      WHERE "centerId" = ANY(${[...centerIds]}::uuid[]) AND "month" < ${before}::date AND "state" <> 'DRAFT'
    ) AS past WHERE "rank" <= 24 ORDER BY "month" DESC`)
  const past = new Map<string, PastMonth[]>()
  for (const row of rows) {
    const months = past.get(row.centerId) ?? []
    months.push({
      month: monthOf(fromDbDate(row.month)),
      isOfficial: row.isOfficial,
      figures: toFigures(row.figures),
    })
    past.set(row.centerId, months)
  }
  return past
}
