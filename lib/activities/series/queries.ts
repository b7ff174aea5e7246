import 'server-only'
import { reachesCenter } from '@/lib/activities/policy'
import { weeklyDays } from '@/lib/activities/series/rules'
import type { SeriesListParams } from '@/lib/activities/series/schema'
import type { SeriesDetail, SeriesRow } from '@/lib/activities/series/types'
import { frozenFor } from '@/lib/centers/frozen/rules'
import { centerScope } from '@/lib/centers/policy'
import { type CalendarDate, fromDbDate, fromDbDateOrNull, monthOf, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'

const SERIES = {
  id: true,
  name: true,
  weekday: true,
  startTime: true,
  firstDay: true,
  lastDay: true,
  endedOn: true,
  version: true,
  centerId: true,
  type: { select: { name: true } },
  zone: { select: { name: true } },
  center: { select: { name: true, unitId: true, townshipId: true, countyId: true } },
} as const satisfies Prisma.ActivitySeriesSelect

type Found = Prisma.ActivitySeriesGetPayload<{ select: typeof SERIES }>
type Counts = Pick<SeriesRow, 'held' | 'unmarked' | 'ahead'>

function toRow({ type, zone, center, endedOn, ...series }: Found, counts: Counts): SeriesRow {
  const ended = fromDbDateOrNull(endedOn)
  const lastDay = ended ?? fromDbDate(series.lastDay)
  return {
    id: series.id,
    name: series.name,
    weekday: series.weekday,
    startTime: series.startTime,
    typeName: type.name,
    centerName: center.name,
    zoneName: zone?.name ?? null,
    firstDay: fromDbDate(series.firstDay),
    lastDay,
    isEnded: ended !== null || lastDay < today(),
    ...counts,
  }
}

function stateWhere(state: SeriesListParams['state']): Prisma.ActivitySeriesWhereInput {
  const day = toDbDate(today())
  if (state === 'ALL') return {}
  const over: Prisma.ActivitySeriesWhereInput = { OR: [{ endedOn: { not: null } }, { lastDay: { lt: day } }] }
  return state === 'ENDED' ? over : { NOT: over }
}

/**
 * One page of the weekly classes of hosts in reach, with how far each is.
 * @throws AppError FORBIDDEN
 */
export async function listSeries(viewer: Viewer, params: SeriesListParams): Promise<Page<SeriesRow>> {
  assertMay(viewer, 'activity:read')
  const { centerId, state, page, perPage } = params
  const where: Prisma.ActivitySeriesWhereInput = {
    AND: [{ center: centerScope(viewer, 'activity:read') }, stateWhere(state), { centerId }],
  }
  const [rows, total] = await Promise.all([
    db().activitySeries.findMany({
      where,
      select: SERIES,
      orderBy: [{ center: { code: 'asc' } }, { weekday: 'asc' }, { id: 'asc' }],
      ...pageWindow(params),
    }),
    db().activitySeries.count({ where }),
  ])
  const counts = await countOccurrencesIn(
    db(),
    rows.map(({ id }) => id),
  )
  return { rows: rows.map((row) => toRow(row, counts(row.id))), total, page, perPage }
}

/** How many occurrences of some classes were held, wait to be marked and lie ahead. */
async function countOccurrencesIn(tx: Tx, ids: string[]): Promise<(id: string) => Counts> {
  const groups = await tx.activity.groupBy({
    by: ['seriesId', 'status', 'date'],
    where: { seriesId: { in: ids }, status: { not: 'CANCELLED' } },
    _count: true,
  })
  const day = today()
  return (id) => {
    const own = groups.filter(({ seriesId }) => seriesId === id)
    const planned = own.filter(({ status }) => status === 'PLANNED')
    return {
      held: own.length - planned.length,
      unmarked: planned.filter(({ date }) => fromDbDate(date) <= day).length,
      ahead: planned.filter(({ date }) => fromDbDate(date) > day).length,
    }
  }
}

/**
 * One weekly class with all its occurrences and the days that it passed over.
 * @throws AppError FORBIDDEN, NOT_FOUND (also when out of reach)
 */
export async function getSeries(viewer: Viewer, { id }: { id: string }): Promise<SeriesDetail> {
  assertMay(viewer, 'activity:read')
  const found = await db().activitySeries.findFirst({
    where: { id, center: centerScope(viewer, 'activity:read') },
    select: {
      ...SERIES,
      activities: {
        orderBy: { date: 'asc' },
        select: { id: true, version: true, date: true, status: true, attendances: true },
      },
    },
  })
  if (!found) throw new AppError('NOT_FOUND')
  const counts = await countOccurrencesIn(db(), [id])
  const row = toRow(found, counts(id))
  const frozen = await frozenMonths(found.centerId, row.firstDay)
  const occurrences = found.activities.map(({ date, ...activity }) => ({
    ...activity,
    date: fromDbDate(date),
    isFrozen: frozen.has(monthOf(fromDbDate(date))),
  }))
  const canWrite = reachesCenter(viewer, 'activity:write', found.center)
  return {
    ...row,
    centerId: found.centerId,
    version: found.version,
    occurrences,
    skipped: await listSkipped(row, new Set(occurrences.map(({ date }) => date))),
    can: { write: canWrite, end: canWrite && !row.isEnded },
  }
}

/** The months from a day on in which the report of a center that is already in reach is approved or locked. */
async function frozenMonths(centerId: string, from: CalendarDate): Promise<Set<string>> {
  const reports = await db().monthlyReport.findMany({
    where: {
      centerId,
      month: { gte: toDbDate(`${monthOf(from)}-01`) },
      ...frozenFor('ACTIVITIES'),
    },
    select: { month: true },
  })
  return new Set(reports.map(({ month }) => monthOf(fromDbDate(month))))
}

async function listSkipped(row: SeriesRow, taken: ReadonlySet<CalendarDate>) {
  const missing = weeklyDays(row).filter((day) => !taken.has(day))
  if (missing.length === 0) return []
  const days = await db().calendarDay.findMany({
    where: { date: { in: missing.map(toDbDate) } },
    select: { date: true, name: true },
  })
  const names = new Map(days.map((day) => [fromDbDate(day.date), day.name]))
  return missing.map((date) => ({ date, name: names.get(date) ?? null }))
}
