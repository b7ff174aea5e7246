import { z } from 'zod'
import { EXPORT_FORMATS } from '@/lib/exports/types'

/** A register, the form of the file, and whatever the address of its list holds. */
export const exportInput = z.looseObject({
  register: z.string().max(40),
  format: z.enum(EXPORT_FORMATS, { error: 'validation.choice' }).default('xlsx'),
})
export type ExportInput = z.output<typeof exportInput>
