import type { ActivityGroup, MonthSum, ServiceFacts, ServiceRequest } from '@/lib/boards/services/types'
import { addMonths, type CalendarDate, type Month, monthRange } from '@/lib/core/calendar'
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

/**
 * What the board asks of the module of formulas: the course of the figures and a year more to compare with, the last twelve
 * months by township, activities of those months by type and zone, and the days of the year.
 */
export function serviceRequests(
  { month, months, unitId, townships }: ServiceRequest,
  { types, zones }: ServiceGroups,
): FigureRequest[] {
  const scope = { unitId }
  const span = (from: Month, to: Month) => ({ rule: 'MONTHS' as const, from, to })
  const year = span(addMonths(month, -11), month)
  const course = monthRange(addMonths(month, 1 - months - 12), month)
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
    ...SERVICE_CODES.flatMap((code): FigureRequest[] => [
      ...course.map((one) => ({ key: monthKey(code, one), metric: code, scope, period: span(one, one) })),
      ...townships.map(({ id }) => ({
        key: townshipKey(code, id),
        metric: code,
        scope: { unitId: id },
        period: year,
      })),
    ]),
    ...grouped(ALL),
    ...types.flatMap(({ code }) => grouped(`type ${code}`, { activityType: code })),
    ...zones.flatMap(({ code }) => grouped(`zone ${code}`, { zoneType: code })),
    { key: DAYS_KEY, metric: EVENTS, scope, period: span(`${month.slice(0, 4)}-01`, month), byDay: true },
  ]
}

/** The answers to `serviceRequests` as the board shows them. */
export function toServiceFigures(
  figures: readonly Figure[],
  { types, zones }: ServiceGroups,
): Pick<ServiceFacts, 'sums' | 'byType' | 'byZone' | 'days'> {
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
    sums: figures.flatMap(sumOf),
    byType: ranked(types.map(({ code, name }) => group(`type ${code}`, name))),
    byZone: ranked([...inZones, rest(group(ALL, NO_ZONE), inZones)]),
    days: daysOf(byKey.get(DAYS_KEY)),
  }
}

function sumOf({ key, metric, value, coverage }: Figure): MonthSum[] {
  const [, of, place = ''] = key.split(' ')
  if (value === null || (of !== 'month' && of !== 'township')) return []
  const sum = { code: metric, total: Number(value), reports: coverage?.reported ?? 0 }
  return [{ ...sum, month: of === 'month' ? place : null, townshipId: of === 'township' ? place : null }]
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
