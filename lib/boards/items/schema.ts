import { z } from 'zod'
import { choice, optionalDate, optionalId } from '@/lib/core/search-params'

const filters = {
  township: optionalId,
  community: optionalId,
  on: optionalDate,
  counting: choice(['THEN', 'NOW'], 'THEN'),
}

/** Search parameters of the coverage of items. */
export const itemCoverageParams = z.object(filters)
export type ItemCoverageParams = z.output<typeof itemCoverageParams>

/** The same table as a file. */
export const exportItemCoverageInput = z.object({
  ...filters,
  format: z.enum(['xlsx', 'csv'], { error: 'validation.choice' }).default('xlsx'),
})
export type ExportItemCoverageInput = z.output<typeof exportItemCoverageInput>
