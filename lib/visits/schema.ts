import { z } from 'zod'
import { calendarDate, count, id, month, optionalCount, version } from '@/lib/core/atoms'
import { optionalId, optionalMonth, pageParams } from '@/lib/core/search-params'
import { VisitSource } from '@/prisma/generated/enums'

/** The largest count of one day and source. */
export const MAX_VISITS = 9_999_999

const source = z.enum(VisitSource, { error: 'validation.choice' })

const optionalZone = z
  .union([id, z.literal('').transform(() => null), z.null()], { error: 'validation.invalid' })
  .default(null)

/** A count of one center (or one of its zones), day and source. */
export const createVisitCountInput = z.strictObject({
  centerId: id,
  zoneId: optionalZone,
  date: calendarDate,
  source,
  count: count(MAX_VISITS),
})
export type CreateVisitCountInput = z.output<typeof createVisitCountInput>

/** A corrected number; day, zone and source make the count what it is and do not change. */
export const changeVisitCountInput = z.strictObject({ id, version, count: count(MAX_VISITS) })
export type ChangeVisitCountInput = z.output<typeof changeVisitCountInput>

export const cancelVisitCountInput = z.strictObject({ id, version })
export type CancelVisitCountInput = z.output<typeof cancelVisitCountInput>

/** The center's counts of a month from one source: a blank takes a count back, `version` is that of the count shown. */
export const saveMonthVisitsInput = z.strictObject({
  centerId: id,
  month,
  source,
  days: z
    .array(
      z.strictObject({
        date: calendarDate,
        count: optionalCount(MAX_VISITS),
        version: version.nullable().default(null),
      }),
    )
    .min(1)
    .max(31),
})
export type SaveMonthVisitsInput = z.output<typeof saveMonthVisitsInput>
export type MonthVisitsForm = z.input<typeof saveMonthVisitsInput>

export const visitCountIdInput = z.strictObject({ id })

/** The address of the list of counts (for programs). */
export const visitCountListParams = z.object({ ...pageParams, centerId: optionalId, month: optionalMonth })
export type VisitCountListParams = z.output<typeof visitCountListParams>

/** The address of the calendar. */
export const visitMonthParams = z.object({ centerId: optionalId, month: optionalMonth })

/** The address of the grid in which a month is entered. */
export const visitEntryParams = z.object({
  ...visitMonthParams.shape,
  source: z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value),
    z.enum(VisitSource).catch('MANUAL'),
  ),
})
