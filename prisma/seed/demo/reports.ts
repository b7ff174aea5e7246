import { randomUUID } from 'node:crypto'
import { activityFigures } from '@/lib/activities/rules'
import { addMonths, lastDay, type Month, monthOf, monthRange, yearOf } from '@/lib/core/calendar'
import { expectedMonths, timetable } from '@/lib/reporting/calendar/rules'
import type { PastMonth } from '@/lib/reporting/form/month/rules'
import { buildReportHistory, type ReportRows, type ReportStep } from '@/lib/reporting/history/rules'
import { toMasterData } from '@/lib/reporting/master-data/rules'
import type { MonthSettings, Person } from '@/lib/reporting/types'
import { isAvailable } from '@/lib/service-items/rules'
import { monthTotal, visitDays } from '@/lib/visits/rules'
import type { DemoAccountIds } from '@/prisma/seed/demo/accounts'
import { calendarOf } from '@/prisma/seed/demo/calendar'
import type { DemoCenter } from '@/prisma/seed/demo/centers'
import { reviewerName } from '@/prisma/seed/demo/facilities'
import { groupMonth, holidaySpans } from '@/prisma/seed/demo/groups/records'
import { personOf } from '@/prisma/seed/demo/people'
import { randomOf } from '@/prisma/seed/demo/random'
import type { DemoRecords } from '@/prisma/seed/demo/records'
import { explanationsOf } from '@/prisma/seed/demo/report-explanations'
import {
  type FigureInput,
  knownYear,
  monthFigures,
  rowsOf,
  standsAtEnd,
} from '@/prisma/seed/demo/report-figures'
import {
  type HistoryInput,
  lockedHistory,
  openHistory,
  overdueHistory,
  type Stage,
} from '@/prisma/seed/demo/report-history'
import { knownStations, stationMonth } from '@/prisma/seed/demo/stations'
import type { Timeline } from '@/prisma/seed/demo/timeline'

export const DEMO_MONTHS: Omit<MonthSettings, 'startMonth'> = {
  dueDay: 5,
  reviewDay: 8,
  lockDay: 10,
  shiftToWorkingDay: true,
  reportingCategories: ['COMMUNITY', 'VILLAGE'],
  clerkMaySubmit: false,
}

/** Where some reports of the month in hand stand in any case; the model community has not begun. */
const KNOWN_STAGES: Readonly<Record<string, Stage>> = {
  和睦: 'NONE',
  松涛: 'RETURNED',
  云山: 'SUBMITTED',
  锦绣: 'SUBMITTED',
  春晖: 'SUBMITTED',
  翠屏: 'NONE',
  钟楼: 'DRAFT',
  望云: 'NONE',
  滨河: 'SUBMITTED',
  朝阳: 'APPROVED',
}
/** Reports that were not finished when the month before was locked. */
const OVERDUE: Readonly<Record<string, 'NONE' | 'DRAFT' | 'SUBMITTED'>> = {
  石门: 'NONE',
  渡口: 'DRAFT',
  塔南: 'SUBMITTED',
}

function expectedOf(center: DemoCenter, timeline: Timeline): Month[] {
  const { row, openedOn, closedOn } = center
  const period = {
    from: openedOn ?? timeline.today,
    to: closedOn,
    status: row.status,
    category: row.category,
  }
  const settings = { ...DEMO_MONTHS, startMonth: timeline.startMonth }
  return expectedMonths({ openedOn, closedOn, periods: [period] }, settings, timeline.thisMonth)
}

function visitsOf(center: DemoCenter, month: Month, { visits, timeline }: DemoRecords): number | null {
  const rows = (visits.get(center.row.id) ?? []).filter((visit) => monthOf(visit.date) === month)
  return monthTotal(visitDays({ month, today: timeline.today, center, rows })).total
}

/** Every expected report of the county with all that its figures come from. */
function figureInputs(records: DemoRecords): FigureInput[] {
  const { centers, timeline, zones, windows, activities, coHosted, groups } = records
  const holidays = holidaySpans(groups)
  return centers.flatMap((center) => {
    const own = activities.get(center.row.id) ?? []
    const parts = coHosted.get(center.row.id) ?? []
    return expectedOf(center, timeline).map((month) => {
      const { figures, registers } = groupMonth(groups, { center, month, timeline })
      const activity = activityFigures(
        own.filter((one) => monthOf(one.date) === month),
        parts.filter((part) => monthOf(part.date) === month),
      )
      return {
        center,
        month,
        zones: zones.get(center.row.id) ?? [],
        windows: windows.get(center.row.id) ?? [],
        derived: { ...activity, ...figures },
        visits: visitsOf(center, month, records),
        registers,
        holidays,
      }
    })
  })
}

/** The copy of the master data at the month's end that an approval keeps. */
function masterDataOf({ center, month, zones, windows }: FigureInput, records: DemoRecords) {
  const on = lastDay(month)
  const { row } = center
  const offers = records.offers.get(row.id) ?? []
  return toMasterData({
    on,
    period: {
      category: row.category,
      kind: row.kind ?? null,
      status: row.status,
      floorArea: row.floorArea ?? null,
      areaQualifier: row.areaQualifier ?? null,
      usableArea: row.usableArea ?? null,
      residentArea: row.residentArea ?? null,
      officeArea: row.officeArea ?? null,
    },
    zones: zones
      .filter((zone) => standsAtEnd(zone, month))
      .map(({ typeCode, name }) => ({ typeCode, name, area: null })),
    windows: windows
      .filter((window) => standsAtEnd(window, month))
      .map(({ number, name, departments, integrated }) => ({
        number,
        name,
        departments: [...departments],
        integrated,
      })),
    items: offers
      .filter((offer) => isAvailable({ ...offer, enabledTo: null }, on))
      .map((offer) => records.itemCodes.get(offer.itemId) ?? ''),
  })
}

/** The month in which the county is working: this one on its last day, the one before on any other. */
export function monthInHand({ today, thisMonth }: Timeline): Month {
  return today === lastDay(thisMonth) ? thisMonth : addMonths(thisMonth, -1)
}

const STAGES = ['NONE', 'NONE', 'NONE', 'DRAFT', 'DRAFT', 'SUBMITTED', 'APPROVED'] as const

function stepsOf(history: HistoryInput, timeline: Timeline): ReportStep[] {
  const { key, month, table, now } = history
  const inHand = monthInHand(timeline)
  if (month > inHand) return randomOf('begun', key).chance(0.15) ? openHistory(history, 'DRAFT') : []
  if (month < inHand) {
    const stage =
      yearOf(month) > timeline.lastYear && month === addMonths(inHand, -1) ? OVERDUE[key] : undefined
    if (stage === 'NONE') return []
    return stage && table.lockAt < now ? overdueHistory(history, stage) : lockedHistory(history)
  }
  const known = KNOWN_STAGES[key]
  if (!known && table.lockAt <= now) return lockedHistory(history)
  return openHistory(history, known ?? randomOf('stage', key, month).pick(STAGES))
}

type Staff = { clerk: Person; secretary: Person; reviewer: Person }

/** Who works on a center's reports: the demonstration's accounts where there are any, invented people elsewhere. */
function staffOf(center: DemoCenter, ids: DemoAccountIds): Staff {
  const { key, place } = center
  const person = (post: string, name: string): Person => ({ id: ids.get(post) ?? null, name })
  const secretary = person(`secretary ${key}`, personOf(`secretary ${key}`))
  return {
    secretary,
    clerk: person(`clerk ${key}`, personOf(`clerk ${key}`)),
    reviewer: person(`reviewer ${place.township}`, reviewerName(place.township)),
  }
}

/** Every report of the county with its history, as rows to insert. */
export function demoReports(records: DemoRecords, ids: DemoAccountIds): ReportRows[] {
  const { timeline } = records
  const inputs = figureInputs(records)
  const tables = new Map(
    monthRange(timeline.startMonth, timeline.thisMonth).map((month) => [
      month,
      timetable(month, DEMO_MONTHS, calendarOf()),
    ]),
  )
  const historyOf = (input: FigureInput, figures: Record<string, number>): ReportStep[] => {
    const { center, month } = input
    const table = tables.get(month)
    if (!table) return []
    const masterData = masterDataOf(input, records)
    const staff = staffOf(center, ids)
    return stepsOf(
      { key: center.key, month, table, now: timeline.now, figures, masterData, ...staff },
      timeline,
    )
  }
  const inHand = monthInHand(timeline)
  const recent = inputs.filter(({ month }) => month > stationMonth(inHand))
  const known = new Map([
    ...knownYear(inputs, timeline),
    ...knownStations(
      recent.filter((input) => ['APPROVED', 'LOCKED'].includes(historyOf(input, {}).at(-1)?.kind ?? '')),
      inHand,
    ),
  ])
  const past = new Map<string, PastMonth[]>()
  return inputs.flatMap((input) => {
    const { center, month } = input
    const figures = monthFigures(input, known)
    const steps = historyOf(input, figures)
    if (steps.length === 0) return []
    const isDraft = steps.length === 1
    const before = past.get(center.key) ?? []
    const rows = buildReportHistory({
      id: randomUUID(),
      center: records.placeOf(center),
      month,
      figures: isDraft ? halfOf(figures, input) : figures,
      explanations: isDraft ? {} : explanationsOf(input, figures, before),
      steps,
    })
    const isOfficial = rows.report.state === 'LOCKED' || rows.report.state === 'APPROVED'
    past.set(center.key, [{ month, isOfficial, figures }, ...before])
    return [{ ...rows, report: { ...rows.report, ...effortOf(input, isDraft) } }]
  })
}

const typedOf = (input: FigureInput) =>
  rowsOf(input)
    .filter((row) => row.kind === 'TYPED')
    .map((row) => row.code)

/** Rows that the timetable fills in. */
const BY_TIMETABLE = ['E18a', 'E18b']

/** How long the form was being typed in: half a minute a cell, more or less, and a moment to look it through. */
function effortOf(input: FigureInput, isDraft: boolean) {
  const cells = typedOf(input).filter((code) => !BY_TIMETABLE.includes(code)).length
  const cellsTyped = isDraft ? Math.ceil(cells / 2) : cells
  const random = randomOf('effort', input.center.key, input.month)
  return { cellsTyped, secondsSpent: cellsTyped * random.int(20, 36) + random.int(30, 120) }
}

/** What has been typed into a draft so far: the first half of the cells, nothing that is derived at submission. */
function halfOf(figures: Record<string, number>, input: FigureInput): Record<string, number> {
  const codes = typedOf(input)
  const half = new Set(codes.slice(0, Math.ceil(codes.length / 2)))
  return Object.fromEntries(Object.entries(figures).filter(([code]) => half.has(code)))
}
