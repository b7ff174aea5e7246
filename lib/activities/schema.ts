import { z } from 'zod'
import {
  calendarDate,
  decimal,
  id,
  optionalCount,
  optionalDecimal,
  optionalText,
  text,
  version,
} from '@/lib/core/atoms'
import {
  choice,
  optionalChoice,
  optionalDate,
  optionalId,
  optionalMonth,
  pageParams,
  sortParam,
} from '@/lib/core/search-params'
import { ActivityStatus, Audience } from '@/prisma/generated/enums'

/** The largest number of attendances, households or volunteers of one activity. */
export const MAX_PEOPLE = 99_999
/** The most co-hosts of one activity. */
export const MAX_CO_HOSTS = 20
/** The largest budget of one activity, in 元. */
const MAX_BUDGET = 99_999_999

/** A record that may be left out; empty becomes null. */
export const optionalRecord = z
  .union([id, z.literal('').transform(() => null), z.null()], { error: 'validation.invalid' })
  .default(null)

const time = z
  .string({ error: 'validation.activities.time' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'validation.activities.time' })

// The reading of what was typed stands first in each union: a form shows the words of the first refusal.

/** A time of day `HH:MM`; empty becomes null. */
export const optionalTime = z
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

const part = optionalCount(MAX_PEOPLE).transform((value) => value ?? 0)

/** The co-hosts with their parts of the event's attendances and volunteers; what is left blank is none. */
const coHosts = z
  .array(
    z.strictObject({
      centerId: z.uuid({ error: 'validation.choice' }),
      attendances: part,
      volunteers: part,
      volunteerHours: optionalHours,
    }),
  )
  .max(MAX_CO_HOSTS, { error: 'validation.activities.tooManyCoHosts' })
  .default([])

/** Totals of the event, whichever centers they belong to. */
const figureFields = {
  attendances: optionalCount(MAX_PEOPLE),
  households: optionalCount(MAX_PEOPLE),
  volunteers: optionalCount(MAX_PEOPLE),
  volunteerHours: optionalHours,
  coHosts,
}

const activityFields = {
  typeId: z.uuid({ error: 'validation.choice' }),
  zoneId: optionalRecord,
  name: text(80),
  date: calendarDate,
  startTime: optionalTime,
  endTime: optionalTime,
  audience: z.enum(Audience, { error: 'validation.choice' }).default('ALL'),
  status: z.enum(['PLANNED', 'HELD'], { error: 'validation.choice' }),
  ...figureFields,
  partnerId: optionalRecord,
  departmentId: optionalRecord,
  partner: optionalText(100),
  budget: optionalDecimal(MAX_BUDGET),
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

/** What is known of a planned activity once it has taken place. */
export const markActivityHeldInput = z.strictObject({ id, version, ...figureFields })
export type MarkActivityHeldInput = z.output<typeof markActivityHeldInput>

export const cancelActivityInput = z.strictObject({ id, version })
export type CancelActivityInput = z.output<typeof cancelActivityInput>

export const activityIdInput = z.strictObject({ id })

export const ACTIVITY_SORT_KEYS = ['date', 'name', 'attendances'] as const

/** The address of one activity: the page of its history. */
export const activityPageParams = z.object(pageParams)

/** 待登记: planned, its day has come, and nobody has said whether it took place. */
export const DUE = 'DUE'

/** 按当期隶属 or 按现隶属. */
const ACTIVITY_COUNTINGS = ['THEN', 'NOW'] as const

/** The address of the list of activities. */
export const activityListParams = z.object({
  ...pageParams,
  month: optionalMonth,
  /** One day, as a calendar points to it. */
  date: optionalDate,
  typeId: optionalId,
  townshipId: optionalId,
  /** Whether a township's activities are those of its centers then or of its centers now. */
  counting: choice(ACTIVITY_COUNTINGS, 'THEN'),
  centerId: optionalId,
  status: optionalChoice([...Object.values(ActivityStatus), DUE]),
  seriesId: optionalId,
  sort: sortParam(ACTIVITY_SORT_KEYS, { key: 'date', direction: 'desc' }),
})
export type ActivityListParams = z.output<typeof activityListParams>

export const ACTIVITY_VIEWS = ['list', 'calendar'] as const
