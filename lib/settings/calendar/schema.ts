import { z } from 'zod'
import { calendarDate, optionalText } from '@/lib/core/atoms'

/** ORDINARY takes the day back to what its weekday says. */
export const DAY_KINDS = ['ORDINARY', 'HOLIDAY', 'WORKDAY'] as const
export type DayKind = (typeof DAY_KINDS)[number]

const dayKind = z.enum(DAY_KINDS, { error: 'validation.choice' })

/** What a day becomes; `was` is what it was when the form was opened. */
export const setCalendarDayInput = z
  .strictObject({ date: calendarDate, was: dayKind, kind: dayKind, name: optionalText(20) })
  .refine((input) => input.kind === 'ORDINARY' || input.name !== null, {
    path: ['name'],
    error: 'validation.required',
  })
export type SetCalendarDayInput = z.output<typeof setCalendarDayInput>

const FIRST_YEAR = 2000
const LAST_YEAR = 2199

/** The year of the address, or undefined. */
export const calendarParams = z.object({
  year: z.unknown().transform((value) => {
    const year = Number(Array.isArray(value) ? value[0] : value)
    return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined
  }),
})
