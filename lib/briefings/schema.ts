import { z } from 'zod'
import { calendarDate, id, month } from '@/lib/core/atoms'
import { choice, optionalDate, optionalId, optionalMonth } from '@/lib/core/search-params'

/** Fonts of official papers: those of government offices, or those that Windows brings along. */
export const FONT_PRESETS = ['OFFICE', 'WINDOWS'] as const
export type FontPreset = (typeof FONT_PRESETS)[number]

/** Search parameters of the page that previews the circular. */
export const circularParams = z.object({
  month: optionalMonth,
  on: optionalDate,
  township: optionalId,
  fonts: choice(FONT_PRESETS, 'OFFICE'),
})
export type CircularParams = z.output<typeof circularParams>

const optional = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional()

/** The circular as a Word file; unknown keys are refused. */
export const exportCircularInput = z.strictObject({
  month: optional(month),
  on: optional(calendarDate),
  township: optional(id),
  fonts: z.enum(FONT_PRESETS).default('OFFICE'),
})
export type ExportCircularInput = z.output<typeof exportCircularInput>
