import { z } from 'zod'
import { calendarDate, count, id, optionalDate, optionalText, text, version } from '@/lib/core/atoms'
import { optionalId, pageParams } from '@/lib/core/search-params'

const fields = {
  number: count(99).refine((value) => value >= 1, { error: 'validation.services.windowNumber' }),
  name: text(40),
  schedule: optionalText(200),
  integrated: z.boolean({ error: 'validation.invalid' }).default(false),
  departmentIds: z
    .array(id)
    .min(1, { error: 'validation.services.departmentMissing' })
    .max(30, { error: 'validation.invalid' }),
  openedOn: optionalDate,
}

/** A new window of a center. */
export const createWindowInput = z.strictObject({ centerId: id, ...fields })
export type CreateWindowInput = z.output<typeof createWindowInput>

/** Every field of a window anew; an empty `closedOn` lets a closed window run again. */
export const changeWindowInput = z.strictObject({ id, version, ...fields, closedOn: optionalDate })
export type ChangeWindowInput = z.output<typeof changeWindowInput>
/** What the form holds while it is filled in, before it is read. */
export type WindowForm = Omit<z.input<typeof changeWindowInput>, 'id' | 'version'>

/** Closes a window; `closedOn` is the first day on which it is closed. */
export const closeWindowInput = z.strictObject({ id, version, closedOn: calendarDate })
export type CloseWindowInput = z.output<typeof closeWindowInput>

/** Lets a closed window run again; `reopenedOn` is the first day on which it does. */
export const reopenWindowInput = z.strictObject({ id, version, reopenedOn: calendarDate })
export type ReopenWindowInput = z.output<typeof reopenWindowInput>

/** The address of the form for a new window. */
export const newWindowParams = z.object({ centerId: optionalId })

/** The address of one window: the page of its history. */
export const windowPageParams = z.object(pageParams)

export const windowInput = z.strictObject({ id })
export const windowListInput = z.strictObject({ centerId: id })
