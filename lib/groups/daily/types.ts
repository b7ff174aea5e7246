import type { CalendarDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import type { Page } from '@/lib/core/pagination'
import type { GroupDetailBase, GroupRowBase } from '@/lib/groups/types'
import type { Prisma } from '@/prisma/generated/client'

/** What a day of a center holds: the counts that are added up, and a note. */
export type DayValues<K extends string> = { date: CalendarDate; note: string | null } & Record<K, number>

export type DayRow<K extends string> = DayValues<K> & GroupRowBase
export type DayDetail<K extends string> = DayRow<K> & GroupDetailBase

/** One page, with the sums of the whole list under the same filter. */
export type DayPage<K extends string> = Page<DayRow<K>> & Record<K, number>

/** Sums of the records that count, with how many they are and of how many centers. */
export type DayFigures<K extends string> = Record<K | 'records' | 'centers', number>

/** Which records are meant, as both registers of one record a day are asked. */
export type DayWhere = {
  id?: string
  center?: Prisma.CenterWhereInput
  centerId?: { in: string[] }
  date?: { gte: Date; lte: Date } | undefined
  cancelled?: boolean
}

type Direction = 'asc' | 'desc'
export type DayOrder = { center: { code: Direction } } | Record<string, Direction>

export type StoredDay<K extends string> = {
  id: string
  centerId: string
  date: Date
  note: string | null
  cancelled: boolean
  center: { name: string; township: { name: string } | null }
} & Record<K, number>

type StoredSums<K extends string> = { _count: number; _sum: Record<K, number | null> }
type Place = { unitId: string; townshipId: string | null; countyId: string }

/** One register of key groups that holds one record a day and center: how it is read. */
export type DayRegister<K extends string> = {
  target: 'referral' | 'call'
  counts: readonly K[]
  pageOf: (
    where: DayWhere,
    options: { orderBy: DayOrder[]; skip: number; take: number },
  ) => Promise<StoredDay<K>[]>
  totalOf: (where: DayWhere) => Promise<StoredSums<K>>
  find: (
    where: DayWhere,
  ) => Promise<(StoredDay<K> & { version: number; center: StoredDay<K>['center'] & Place }) | null>
  sumsIn: (tx: Tx, where: DayWhere) => Promise<(StoredSums<K> & { centerId: string })[]>
}
