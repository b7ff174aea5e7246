import { z } from 'zod'
import { calendarDate, id, text, version } from '@/lib/core/atoms'
import { optionalYear } from '@/lib/groups/schema'

const fields = { name: text(20), firstDay: calendarDate, lastDay: calendarDate }

export const createSchoolHolidayInput = z.strictObject(fields)
export type CreateSchoolHolidayInput = z.output<typeof createSchoolHolidayInput>

export const changeSchoolHolidayInput = z.strictObject({ id, version, ...fields })
export type ChangeSchoolHolidayInput = z.output<typeof changeSchoolHolidayInput>

export const removeSchoolHolidayInput = z.strictObject({ id, version })
export type RemoveSchoolHolidayInput = z.output<typeof removeSchoolHolidayInput>

/** The address of the page: the year that it shows. */
export const schoolHolidayParams = z.object({ year: optionalYear })
