import { z } from 'zod'
import { calendarDate, count, id, optionalDate, text, version } from '@/lib/core/atoms'
import { addDays } from '@/lib/core/calendar'
import { optionalId, optionalMonth, pageParams } from '@/lib/core/search-params'
import { optionalYear } from '@/lib/groups/schema'

/** The most sittings of one day. */
export const MAX_SITTINGS = 20

const weekday = count(7).refine((value) => value >= 1, { error: 'validation.choice' })
const sittings = count(MAX_SITTINGS)

const timetable = {
  weekday,
  sittings: sittings.refine((value) => value >= 1, { error: 'validation.groups.noSittings' }),
  validFrom: calendarDate,
  /** The last day on which it holds; none for until further notice. */
  lastDay: optionalDate,
}

/** People write the last day, records hold the first day after it. */
const toSpan = <T extends { lastDay: string | null }>({ lastDay, ...rest }: T) => ({
  ...rest,
  validTo: lastDay === null ? null : addDays(lastDay, 1),
})

export const createTimetableInput = z.strictObject({ centerId: id, ...timetable }).transform(toSpan)
export type CreateTimetableInput = z.output<typeof createTimetableInput>

export const changeTimetableInput = z.strictObject({ id, version, ...timetable }).transform(toSpan)
export type ChangeTimetableInput = z.output<typeof changeTimetableInput>

/** Ends a row with a last day; one before its first day removes a row that was entered by mistake. */
export const endTimetableInput = z.strictObject({ id, version, lastDay: calendarDate })
export type EndTimetableInput = z.output<typeof endTimetableInput>

/** Another number of sittings on a day; `version` of the exception that stands there, null for none. */
export const setSittingInput = z.strictObject({
  centerId: id,
  date: calendarDate,
  sittings,
  reason: text(80),
  version: version.nullable().default(null),
})
export type SetSittingInput = z.output<typeof setSittingInput>

/** Takes an exception back, so that the timetable counts again. */
export const removeSittingInput = z.strictObject({ id, version })
export type RemoveSittingInput = z.output<typeof removeSittingInput>

/** The address of the list of centers with sittings. */
export const sittingListParams = z.object({
  ...pageParams,
  townshipId: optionalId,
  centerId: optionalId,
  year: optionalYear,
  /** Goes before the year. */
  month: optionalMonth,
})
export type SittingListParams = z.output<typeof sittingListParams>

/** The address of one center's month: the month, and the page of the history. */
export const sittingMonthParams = z.object({ ...pageParams, month: optionalMonth })
