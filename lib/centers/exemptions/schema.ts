import { z } from 'zod'
import { calendarDate, id, optionalDate, text, version } from '@/lib/core/atoms'

/** 备案 of a center by a document; `effectiveTo` is the first day on which it no longer holds. */
export const exemptCenterInput = z.strictObject({
  id,
  version,
  documentNo: text(60),
  reason: text(300),
  effectiveFrom: calendarDate,
  effectiveTo: optionalDate,
})
export type ExemptCenterInput = z.output<typeof exemptCenterInput>

/** Ends a 备案; `version` is that of its center, `endedOn` the first day on which it no longer holds. */
export const endExemptionInput = z.strictObject({ id, version, endedOn: calendarDate })
export type EndExemptionInput = z.output<typeof endExemptionInput>
