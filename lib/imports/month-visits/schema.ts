import { z } from 'zod'
import { id, month } from '@/lib/core/atoms'

/** The largest file of counts. */
export const MAX_COUNTS_BYTES = 2 * 1024 * 1024

/** The center and month whose boxes a file is read into, as the address names them. */
export const monthFileInput = z.strictObject({ centerId: id, month })
export type MonthFileInput = z.output<typeof monthFileInput>
