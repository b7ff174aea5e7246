import 'server-only'
import { loadCarriesIn } from '@/lib/balances/carries/queries'
import { type CalendarDate, firstDay, fromDbDate, type Month, monthOf } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { isExpected, timetable } from '@/lib/reporting/calendar/rules'
import { loadMonthCentersIn, type MonthCenter } from '@/lib/reporting/form/centers/queries'
import { loadMonthFrameIn } from '@/lib/reporting/form/frame/queries'
import { centerFacts, type PastMonth, toMonthRows } from '@/lib/reporting/form/month/rules'
import { applicableRows, toFigures } from '@/lib/reporting/form/rules'
import type { MonthForm } from '@/lib/reporting/form/types'
import type { SectionRow } from '@/lib/reporting/save/rules'
import { Prisma } from '@/prisma/generated/client'

type Request = { centerIds: readonly string[]; month: Month }

/** What the months of centers are made of, before their past is looked at. */
async function loadBasics(tx: Tx, request: Request) {
  const { month } = request
  // One after the other: a transaction has one connection, and its driver refuses to queue.
  const centers = await loadMonthCentersIn(tx, request)
  const countyIds = [...new Set(centers.map(({ center }) => center.countyId))]
  return { centers, ...(await loadMonthFrameIn(tx, { countyIds, month })) }
}

type Basics = Awaited<ReturnType<typeof loadBasics>>

/** A center's month apart from its rows; null in a county without settings. */
function toFrame(found: MonthCenter, month: Month, { calendar, settingsOf }: Basics) {
  const { center, opening, extendedTo } = found
  const settings = settingsOf(center.countyId)
  if (!settings) return null
  return {
    center,
    month,
    settings,
    timetable: timetable(month, settings, calendar, extendedTo),
    isExpected: isExpected({ ...center, closures: opening.closures }, month, settings),
  }
}

/**
 * The month of several centers with everything that their forms and checks need, by center; centers of a county without
 * settings are missing. The number of statements does not depend on the number of centers. The caller has checked the
 * scope.
 */
export async function loadMonthFormsIn(tx: Tx, request: Request): Promise<Map<string, MonthForm>> {
  const { month } = request
  const basics = await loadBasics(tx, request)
  const { centers, calendar, settingsOf } = basics
  const past = await findPastMonths(tx, request)
  const carried = await loadCarriesIn(tx, {
    centers: centers.flatMap(({ center: { id, countyId, openedOn } }) => {
      const startMonth = settingsOf(countyId)?.startMonth
      return startMonth ? [{ id, openedOn, startMonth }] : []
    }),
    month,
  })
  const forms = new Map<string, MonthForm>()
  for (const found of centers) {
    const frame = toFrame(found, month, basics)
    if (!frame) continue
    const { center, opening, zones, windows, hasDailyVisits, registers } = found
    forms.set(center.id, {
      ...frame,
      ...carried.get(center.id),
      ...toMonthRows({
        month,
        indicators: basics.indicatorsOf(center.countyId),
        past: past.get(center.id) ?? [],
        zones,
        windows,
        hasDailyVisits,
        registers,
        schoolHolidays: basics.holidaysOf(center.countyId),
        center: { ...opening, openedOn: center.openedOn, closedOn: center.closedOn },
        calendar,
      }),
    })
  }
  return forms
}

/** What a save has to know of a center's month: whether and where it reports, and which rows it has. */
export type EntryForm = Pick<MonthForm, 'center' | 'month' | 'settings' | 'timetable' | 'isExpected'> & {
  rows: SectionRow[]
}

/** One center's month as a save needs it, without its past; null in a county without settings, or without the center. */
export async function findEntryFormIn(
  tx: Tx,
  { centerId, month }: { centerId: string; month: Month },
): Promise<EntryForm | null> {
  const basics = await loadBasics(tx, { centerIds: [centerId], month })
  const [found] = basics.centers
  const frame = found && toFrame(found, month, basics)
  if (!frame) return null
  const indicators = basics.indicatorsOf(frame.center.countyId)
  const sectionOf = new Map(indicators.map(({ code, section }) => [code, section]))
  const rows = applicableRows(indicators, centerFacts(found, month), month)
  return { ...frame, rows: rows.map((row) => ({ ...row, section: sectionOf.get(row.code) ?? '' })) }
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
