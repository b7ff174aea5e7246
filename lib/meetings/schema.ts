import { z } from 'zod'
import { calendarDate, id, text, version } from '@/lib/core/atoms'
import { pageParams } from '@/lib/core/search-params'

/** Search parameters of the list of meetings. */
export const meetingListParams = z.object(pageParams)
export type MeetingListParams = z.output<typeof meetingListParams>

const MOST_UNITS = 100
const UNIT_LENGTH = 60

/** Names of units, one a line; empty lines and repetitions are left out. */
const unitLines = z
  .string({ error: 'validation.invalid' })
  .max(MOST_UNITS * (UNIT_LENGTH + 1), { error: 'validation.tooLong' })
  .transform((value) => [
    ...new Set(
      value
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ])
  .pipe(z.array(text(UNIT_LENGTH)).max(MOST_UNITS, { error: 'validation.tooLong' }))

const fields = {
  name: text(80),
  day: calendarDate,
  cutOff: calendarDate,
  attendingUnits: unitLines,
  reportingUnits: unitLines,
}

/** A meeting: its name and day, the day of its figures, who attends and who reports. */
export const createMeetingInput = z.strictObject(fields)
export type CreateMeetingInput = z.output<typeof createMeetingInput>

export const changeMeetingInput = z.strictObject({ id, version, ...fields })
export type ChangeMeetingInput = z.output<typeof changeMeetingInput>

/** One click: the whole set of papers with the meeting's cut-off. */
export const makePapersInput = z.strictObject({ id, version })
export type MakePapersInput = z.output<typeof makePapersInput>
