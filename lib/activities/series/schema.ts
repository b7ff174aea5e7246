import { z } from 'zod'
import { MAX_PEOPLE, optionalRecord, optionalTime } from '@/lib/activities/schema'
import { calendarDate, count, id, optionalCount, text, version } from '@/lib/core/atoms'
import { choice, optionalId, pageParams } from '@/lib/core/search-params'
import { Audience } from '@/prisma/generated/enums'

/** A weekly class: one activity a week from its first to its last day. */
export const createSeriesInput = z.strictObject({
  centerId: id,
  typeId: z.uuid({ error: 'validation.choice' }),
  zoneId: optionalRecord,
  name: text(80),
  weekday: count(7).refine((value) => value >= 1, { error: 'validation.choice' }),
  startTime: optionalTime,
  endTime: optionalTime,
  audience: z.enum(Audience, { error: 'validation.choice' }).default('ALL'),
  firstDay: calendarDate,
  lastDay: calendarDate,
})
export type CreateSeriesInput = z.output<typeof createSeriesInput>

/** The last day on which the class still takes place. */
export const endSeriesInput = z.strictObject({ id, version, lastDay: calendarDate })
export type EndSeriesInput = z.output<typeof endSeriesInput>

/** How past occurrences went: a number of people, or that one fell out; what is blank is left as it is. */
export const markOccurrencesInput = z.strictObject({
  id,
  occurrences: z
    .array(
      z.strictObject({
        id,
        version,
        attendances: optionalCount(MAX_PEOPLE),
        cancelled: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(60),
})
export type MarkOccurrencesInput = z.output<typeof markOccurrencesInput>

export const seriesIdInput = z.strictObject({ id })

export const SERIES_STATES = ['RUNNING', 'ENDED', 'ALL'] as const

/** The address of the list of weekly classes. */
export const seriesListParams = z.object({
  ...pageParams,
  centerId: optionalId,
  state: choice(SERIES_STATES, 'RUNNING'),
})
export type SeriesListParams = z.output<typeof seriesListParams>
