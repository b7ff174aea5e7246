import { z } from 'zod'
import { calendarDate, id, month, text } from '@/lib/core/atoms'

export const grantExtensionInput = z.strictObject({
  centerId: id,
  month,
  /** The last day, until 24:00 Asia/Shanghai. */
  dueOn: calendarDate,
  reason: text(200),
})
export type GrantExtensionInput = z.output<typeof grantExtensionInput>
