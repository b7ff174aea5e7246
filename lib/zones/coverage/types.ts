import type { CalendarDate } from '@/lib/core/calendar'
import type { Page } from '@/lib/core/pagination'
import type { FunctionDomain } from '@/prisma/generated/enums'

/** An open center of a reporting category: what shares and matrices count. */
export type CountedCenter = {
  id: string
  code: string
  name: string
  townshipId: string | null
  townshipName: string | null
}

/** A zone type as a column of the matrix; for the domains `key` is the domain itself and `name` is empty. */
export type CoverageColumn = { key: string; name: string; domain: FunctionDomain | null }

/** One center against the columns: which keys it has and which it lacks, both in the order of the columns. */
export type CoverageRow = CountedCenter & { present: string[]; missing: string[] }

export type Coverage = Page<CoverageRow> & {
  on: CalendarDate
  columns: CoverageColumn[]
  /** How many centers are counted, holes or none. */
  centers: number
  /** How many of them have each column. */
  having: Record<string, number>
  /** How many of them lack anything. */
  incomplete: number
}
