import { z } from 'zod'
import { id, version } from '@/lib/core/atoms'
import { choice, optionalId, optionalMonth, pageParams } from '@/lib/core/search-params'
import { RECORD_STATES } from '@/lib/groups/types'

const FIRST_YEAR = 2000
const LAST_YEAR = 2199

/** A year of the address, or undefined. */
export const optionalYear = z
  .preprocess((value) => (Array.isArray(value) ? value[0] : value), z.unknown())
  .transform((value) => {
    const year = Number(value)
    return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined
  })

/** What the addresses of the lists of records share. */
export const recordListParams = {
  ...pageParams,
  townshipId: optionalId,
  centerId: optionalId,
  year: optionalYear,
  /** Goes before the year. */
  month: optionalMonth,
  state: choice(RECORD_STATES, 'VALID'),
}

/** Cancels a record, or takes that back. */
export const recordVersionInput = z.strictObject({ id, version })
export type RecordVersionInput = z.output<typeof recordVersionInput>

/** The address of one record: the page of the history. */
export const recordPageParams = z.object(pageParams)

/** The address of the page over all four registers. */
export const groupsParams = z.object({ year: optionalYear, townshipId: optionalId })
export type GroupsParams = z.output<typeof groupsParams>
