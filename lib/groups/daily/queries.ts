import 'server-only'
import { listHistoryIn } from '@/lib/centers/history/record/queries'
import type { HistoryRow } from '@/lib/centers/history/types'
import { centerScope } from '@/lib/centers/policy'
import { fromDbDate } from '@/lib/core/calendar'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import type {
  DayDetail,
  DayFigures,
  DayPage,
  DayRegister,
  DayRow,
  DayWhere,
  StoredDay,
} from '@/lib/groups/daily/types'
import { readableCenters } from '@/lib/groups/policy'
import { daysIn, daysOf, inState, orderBy } from '@/lib/groups/records/policy'
import { getRecordState } from '@/lib/groups/records/queries'
import { addedUp, toRecordRow, zeroed } from '@/lib/groups/records/rules'
import type { DaySpan, RecordState } from '@/lib/groups/types'

/** Where and when the records of a list are. */
export type DayLimits = {
  townshipId?: string | undefined
  centerId?: string | undefined
  year?: number | undefined
  month?: string | undefined
}

type DayListParams = DayLimits & {
  state: RecordState
  sort: { key: string; direction: 'asc' | 'desc' }
  page: number
  perPage: number
}

function toRow<K extends string>(record: StoredDay<K>): DayRow<K> {
  // The counts keep their names through the rest of the record, which the compiler cannot follow for any name.
  return { ...toRecordRow(record), date: fromDbDate(record.date) } as unknown as DayRow<K>
}

function limitsWhere(viewer: Viewer, limits: DayLimits): DayWhere {
  return { center: readableCenters(viewer, limits), date: daysOf(limits) }
}

/**
 * The records of a register in reach, filtered, sorted, one page, with the sums of the whole list.
 * @throws AppError FORBIDDEN
 */
export async function listDays<K extends string>(
  viewer: Viewer,
  { register, params }: { register: DayRegister<K>; params: DayListParams },
): Promise<DayPage<K>> {
  assertMay(viewer, 'group:read')
  const { state, sort, page, perPage } = params
  const where = { ...limitsWhere(viewer, params), ...inState(state) }
  const order = [orderBy(sort), { date: 'desc' as const }, { id: 'desc' as const }]
  const [rows, { _count: total, _sum }] = await Promise.all([
    register.pageOf(where, { orderBy: order, ...pageWindow(params) }),
    register.totalOf(where),
  ])
  return { rows: rows.map((row) => toRow(row)), total, page, perPage, ...zeroed(_sum) }
}

/**
 * One record of a register with what the viewer may do.
 * @throws AppError FORBIDDEN, NOT_FOUND (also when out of reach)
 */
export async function getDay<K extends string>(
  viewer: Viewer,
  { register, id }: { register: DayRegister<K>; id: string },
): Promise<DayDetail<K>> {
  assertMay(viewer, 'group:read')
  const found = await register.find({ id, center: centerScope(viewer, 'group:read') })
  if (!found) throw new AppError('NOT_FOUND')
  const { version, center, ...rest } = found
  const row = toRow<K>({ ...rest, center } as StoredDay<K>)
  const days = [{ field: 'date', day: row.date }]
  const { centerId, isCancelled } = row
  const state = await getRecordState(viewer, { centerId, place: center, version, isCancelled, days })
  return { ...row, ...state }
}

/**
 * Who changed what of a record of a register in reach and when, newest first.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function listDayHistory<K extends string>(
  viewer: Viewer,
  { register, id, page, perPage }: { register: DayRegister<K>; id: string; page: number; perPage: number },
): Promise<Page<HistoryRow>> {
  await getDay(viewer, { register, id })
  return listHistoryIn(db(), { type: register.target, id, page, perPage })
}

/**
 * What the records of a register that count come to within the limits.
 * @throws AppError FORBIDDEN
 */
export async function getDayFigures<K extends string>(
  viewer: Viewer,
  { register, limits }: { register: DayRegister<K>; limits: DayLimits },
): Promise<DayFigures<K>> {
  assertMay(viewer, 'group:read')
  const groups = await register.sumsIn(db(), { ...limitsWhere(viewer, limits), cancelled: false })
  return addedUp(groups, register.counts)
}

export type CentersInSpan = DaySpan & { centerIds: readonly string[] }

/**
 * The counts of a register by center within a span of days; a center without any record in it has no entry. One statement.
 * The caller has checked the scope.
 */
export async function sumDaysIn<K extends string>(
  tx: Tx,
  { register, centerIds, from, to }: CentersInSpan & { register: DayRegister<K> },
): Promise<Map<string, Record<K, number>>> {
  const where = { centerId: { in: [...centerIds] }, cancelled: false, date: daysIn({ from, to }) }
  const groups = await register.sumsIn(tx, where)
  return new Map(groups.map(({ centerId, _sum }) => [centerId, zeroed(_sum)]))
}
