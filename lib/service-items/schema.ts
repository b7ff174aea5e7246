import { z } from 'zod'
import { calendarDate, id, optionalDate, optionalText, version } from '@/lib/core/atoms'

/** The items that a center offers from a day on: just these. */
export const changeOffersInput = z.strictObject({
  centerId: id,
  version,
  from: calendarDate,
  itemIds: z.array(id).max(500, { error: 'validation.invalid' }),
})
export type ChangeOffersInput = z.output<typeof changeOffersInput>

/** Suspends an item at a center; without an end until it is resumed. */
export const suspendItemInput = z.strictObject({
  centerId: id,
  itemId: id,
  version,
  suspendedFrom: calendarDate,
  suspendedTo: optionalDate,
  reason: optionalText(200),
})
export type SuspendItemInput = z.output<typeof suspendItemInput>
export type SuspendItemForm = z.input<typeof suspendItemInput>

/** Ends a suspension; `resumedOn` is the first day on which the item can be had again. */
export const resumeItemInput = z.strictObject({ centerId: id, itemId: id, version, resumedOn: calendarDate })
export type ResumeItemInput = z.output<typeof resumeItemInput>
