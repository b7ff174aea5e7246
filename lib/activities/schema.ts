import { z } from 'zod'
import { calendarDate, decimal, id, optionalCount, optionalText, text, version } from '@/lib/core/atoms'
import { optionalChoice, optionalId, optionalMonth, pageParams, sortParam } from '@/lib/core/search-params'
import { ActivityStatus } from '@/prisma/generated/enums'

/** The largest number of attendances, households or volunteers of one activity. */
export const MAX_PEOPLE = 99_999

const optionalZone = z
  .union([id, z.literal('').transform(() => null), z.null()], { error: 'validation.invalid' })
  .default(null)

const time = z
  .string({ error: 'validation.activities.time' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'validation.activities.time' })

// The reading of what was typed stands first in each union: a form shows the words of the first refusal.
const optionalTime = z
  .union([time, z.literal('').transform(() => null), z.null()], { error: 'validation.activities.time' })
  .default(null)

/** Hours in steps of a tenth, as text with one place. */
const optionalHours = z
  .union(
    [
      decimal(MAX_PEOPLE)
        .refine((value) => value.endsWith('0'), { error: 'validation.activities.tenths' })
        .transform((value) => value.slice(0, -1)),
      z.literal('').transform(() => null),
      z.null(),
    ],
    { error: 'validation.decimal' },
  )
  .default(null)

const activityFields = {
  typeId: z.uuid({ error: 'validation.choice' }),
  zoneId: optionalZone,
  name: text(80),
  date: calendarDate,
  startTime: optionalTime,
  status: z.enum(['PLANNED', 'HELD'], { error: 'validation.choice' }),
  attendances: optionalCount(MAX_PEOPLE),
  households: optionalCount(MAX_PEOPLE),
  volunteers: optionalCount(MAX_PEOPLE),
  volunteerHours: optionalHours,
  partner: optionalText(100),
  summary: optionalText(1000),
}

/** A new activity of a center. */
export const createActivityInput = z.strictObject({ centerId: id, ...activityFields })
export type CreateActivityInput = z.output<typeof createActivityInput>

/** Every field of an activity anew; it stays with its center. */
export const changeActivityInput = z.strictObject({ id, version, ...activityFields })
export type ChangeActivityInput = z.output<typeof changeActivityInput>

/** What the form holds while it is filled in, before it is read. */
export type ActivityForm = z.input<typeof createActivityInput>

export const cancelActivityInput = z.strictObject({ id, version })
export type CancelActivityInput = z.output<typeof cancelActivityInput>

export const activityIdInput = z.strictObject({ id })

export const ACTIVITY_SORT_KEYS = ['date', 'name', 'attendances'] as const

/** The address of the list of activities. */
export const activityListParams = z.object({
  ...pageParams,
  month: optionalMonth,
  typeId: optionalId,
  centerId: optionalId,
  status: optionalChoice(Object.values(ActivityStatus)),
  sort: sortParam(ACTIVITY_SORT_KEYS, { key: 'date', direction: 'desc' }),
})
export type ActivityListParams = z.output<typeof activityListParams>
