import { z } from 'zod'
import { calendarDate, id, optionalDate, text, version } from '@/lib/core/atoms'

const fields = { closedFrom: calendarDate, closedTo: optionalDate, reason: text(200) }

/** A temporary closure of a center; `closedTo` is the first day open again, empty while it is not known. */
export const createClosureInput = z.strictObject({ centerId: id, ...fields })
export type CreateClosureInput = z.output<typeof createClosureInput>

export const changeClosureInput = z.strictObject({ id, version, ...fields })
export type ChangeClosureInput = z.output<typeof changeClosureInput>
/** What the form holds while it is filled in, before it is read. */
export type ClosureForm = Omit<z.input<typeof changeClosureInput>, 'id' | 'version'>

/** Ends a closure; `reopenedOn` is the first day open again. */
export const endClosureInput = z.strictObject({ id, version, reopenedOn: calendarDate })
export type EndClosureInput = z.output<typeof endClosureInput>

export const closureListInput = z.strictObject({ centerId: id })
