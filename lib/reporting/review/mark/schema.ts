import { z } from 'zod'
import { id, optionalText, version } from '@/lib/core/atoms'

/** Without a note the mark is cleared. */
export const markReportInput = z.strictObject({ id, version, note: optionalText(200) })
export type MarkReportInput = z.output<typeof markReportInput>
