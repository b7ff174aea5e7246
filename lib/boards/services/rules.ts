import type { ActivityGroup, MonthSum, ServiceFacts, ServiceRequest } from '@/lib/boards/services/types'
import { addMonths, type CalendarDate, type Month, monthOf, monthRange } from '@/lib/core/calendar'
import { fromHundredths } from '@/lib/core/decimal'
import { cellAmount, cellFigure, type RollupTable } from '@/lib/metrics/rollup/rules'
import type { Figure, FigureRequest } from '@/lib/metrics/types'

/** The figures whose course the board shows. */
export const SERVICE_CODES = ['E01', 'A01', 'A02', 'E02', 'E05', 'E11', 'E12'] as const

/** What activities are counted by. */
export type NamedCode = { code: string; name: string }
export type ServiceGroups = { types: readonly NamedCode[]; zones: readonly NamedCode[] }

/** 场次 and 参与人次. */
const EVENTS = 'A01'
const ATTENDANCES = 'A02'
const NO_ZONE = '未填功能区'

const monthKey = (code: string, month: Month) => `${code} month ${month}`
const townshipKey = (code: string, id: string) => `${code} township ${id}`
const groupKey = (code: string, group: string) => `${code} ${group}`
const DAYS_KEY = 'days'
const ALL = 'all'

const span = (from: Month, to: Month) => ({ rule: 'MONTHS' as const, from, to })

/** The months of the course, with a year more to compare with. */
export const courseOf = ({ month, months }: Pick<ServiceRequest, 'month' | 'months'>): Month[] =>
  monthRange(addMonths(month, 1 - months - 12), month)

/** What the board asks of the module of formulas about activities: by type and zone, and the days of the year. */
export function activityRequests(
  { month, unitId }: ServiceRequest,
  { types, zones }: ServiceGroups,
): FigureRequest[] {
  const scope = { unitId }
  const year = span(addMonths(month, -11), month)
  const grouped = (group: string, filter?: FigureRequest['filter']) =>
    [EVENTS, ATTENDANCES].map(
      (code): FigureRequest => ({
        key: groupKey(code, group),
        metric: code,
        scope,
        period: year,
        ...(filter && { filter }),
      }),
    )
  return [
    ...grouped(ALL),
    ...types.flatMap(({ code }) => grouped(`type ${code}`, { activityType: code })),
    ...zones.flatMap(({ code }) => grouped(`zone ${code}`, { zoneType: code })),
    { key: DAYS_KEY, metric: EVENTS, scope, period: span(`${month.slice(0, 4)}-01`, month), byDay: true },
  ]
}

/** What it asks about the course of the figures, and the last twelve months by township. */
export function sumRequests(request: ServiceRequest): FigureRequest[] {
  const { month, unitId, townships } = request
  return SERVICE_CODES.flatMap((code): FigureRequest[] => [
    ...courseOf(request).map((one) => ({
      key: monthKey(code, one),
      metric: code,
      scope: { unitId },
      period: span(one, one),
    })),
    ...townships.map(({ id }) => ({
      key: townshipKey(code, id),
      metric: code,
      scope: { unitId: id },
      period: span(addMonths(month, -11), month),
    })),
  ])
}

/** The same out of the roll-up: a sum over months that are all unknown is unknown. */
export function keptSums(table: RollupTable, request: ServiceRequest): MonthSum[] {
  const { month, unitId, townships, asOf, includePending } = request
  const isOver = (one: Month) => one <= monthOf(asOf)
  const year = monthRange(addMonths(month, -11), month).filter(isOver)
  return SERVICE_CODES.flatMap((code) => [
    ...courseOf(request)
      .filter(isOver)
      .flatMap((one) => {
        const figure = cellFigure(code, table, { unitId, month: one, cutOff: asOf, includePending })
        return sumOf({ ...figure, key: monthKey(code, one) })
      }),
    ...townships.flatMap(({ id }): MonthSum[] => {
      const known = year.flatMap(
        (one) => cellAmount(code, table, { unitId: id, month: one, includePending }) ?? [],
      )
      const total = Number(fromHundredths(known.reduce((sum, amount) => sum + amount, 0n)))
      return known.length === 0 ? [] : [{ code, month: null, townshipId: id, total }]
    }),
  ])
}

/** The answers to `activityRequests` as the board shows them. */
export function toActivityGroups(
  figures: readonly Figure[],
  { types, zones }: ServiceGroups,
): Pick<ServiceFacts, 'byType' | 'byZone' | 'days'> {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]))
  const group = (key: string, name: string): ActivityGroup => {
    const events = byKey.get(groupKey(EVENTS, key))
    const attendances = byKey.get(groupKey(ATTENDANCES, key))
    return {
      name,
      events: Number(events?.value ?? 0),
      attendances: Number(attendances?.value ?? 0),
      href: events?.href ?? null,
    }
  }
  const inZones = zones.map(({ code, name }) => group(`zone ${code}`, name))
  return {
    byType: ranked(types.map(({ code, name }) => group(`type ${code}`, name))),
    byZone: ranked([...inZones, rest(group(ALL, NO_ZONE), inZones)]),
    days: daysOf(byKey.get(DAYS_KEY)),
  }
}

/** An answer to one of `sumRequests`; none where it is not known, and for every other figure. */
export function sumOf({ key, metric, value, coverage }: Figure): MonthSum[] {
  const [, of, place = ''] = key.split(' ')
  if (value === null) return []
  const sum = { code: metric, total: Number(value) }
  if (of === 'month') return [{ ...sum, month: place, townshipId: null, reports: coverage?.reported ?? 0 }]
  return of === 'township' ? [{ ...sum, month: null, townshipId: place }] : []
}

/** What a whole holds beside its parts; no list of centers stands behind a difference. */
function rest(whole: ActivityGroup, parts: readonly ActivityGroup[]): ActivityGroup {
  const without = (of: 'events' | 'attendances') => parts.reduce((left, part) => left - part[of], whole[of])
  return { name: whole.name, events: without('events'), attendances: without('attendances'), href: null }
}

/** Those of which there are any, the most frequent first. */
const ranked = (groups: readonly ActivityGroup[]) =>
  groups
    .filter(({ events, attendances }) => events > 0 || attendances > 0)
    .toSorted((a, b) => b.events - a.events)

const daysOf = (figure: Figure | undefined): Record<CalendarDate, number> =>
  Object.fromEntries(Object.entries(figure?.days ?? {}).map(([day, events]) => [day, Number(events)]))
