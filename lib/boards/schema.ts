import { z } from 'zod'
import { BOARD_KEYS } from '@/lib/boards/types'
import { choice, optionalChoice, optionalDate, optionalId, optionalMonth } from '@/lib/core/search-params'
import { CenterKind } from '@/prisma/generated/enums'

export const BOARD_SPANS = ['12', '24', '36'] as const
export const PROJECT_STAGES = ['PLANNED', 'BUILDING', 'OPENED'] as const

const filters = {
  township: optionalId,
  community: optionalId,
  counting: choice(['THEN', 'NOW'], 'THEN'),
  on: optionalDate,
  month: optionalMonth,
  kind: optionalChoice(Object.values(CenterKind)),
  stage: optionalChoice(PROJECT_STAGES),
  /** The what-if counts only what is planned to open by this day. */
  by: optionalDate,
  months: choice(BOARD_SPANS, '24').transform(Number),
  pending: choice(['1', '0'], '0').transform((value) => value === '1'),
}

/** Search parameters of every board; a board reads those that it knows. */
export const boardParams = z.object(filters)
export type BoardParams = z.output<typeof boardParams>

/** A board, or one table of it, as a file. */
export const exportBoardInput = z.object({
  ...filters,
  board: z.enum(BOARD_KEYS, { error: 'validation.choice' }),
  table: z.string().max(40).optional(),
  format: z.enum(['xlsx', 'csv'], { error: 'validation.choice' }).default('xlsx'),
})
export type ExportBoardInput = z.output<typeof exportBoardInput>
