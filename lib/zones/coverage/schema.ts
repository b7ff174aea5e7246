import { z } from 'zod'
import { choice, optionalDate, optionalId, pageParams, searchText } from '@/lib/core/search-params'

/** Across: the five function domains, or the facility types. */
export const COVERAGE_AXES = ['DOMAIN', 'FACILITY'] as const
/** The whole matrix, or the list of what is missing. */
export const COVERAGE_VIEWS = ['MATRIX', 'HOLES'] as const

/** The address of the coverage matrices. */
export const coverageParams = z.object({
  ...pageParams,
  by: choice(COVERAGE_AXES, 'DOMAIN'),
  view: choice(COVERAGE_VIEWS, 'MATRIX'),
  q: searchText,
  townshipId: optionalId,
  on: optionalDate,
})
export type CoverageParams = z.output<typeof coverageParams>
