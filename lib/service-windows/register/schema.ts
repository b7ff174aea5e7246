import { z } from 'zod'
import {
  choice,
  optionalChoice,
  optionalDate,
  optionalId,
  pageParams,
  searchText,
  sortParam,
} from '@/lib/core/search-params'

export const WINDOW_SORT_KEYS = ['center', 'number', 'openedOn'] as const
export const WINDOW_STATES = ['OPEN', 'CLOSED', 'ALL'] as const

/** The address of the register of service windows. */
export const windowRegisterParams = z.object({
  ...pageParams,
  q: searchText,
  departmentId: optionalId,
  townshipId: optionalId,
  integrated: optionalChoice(['YES', 'NO']),
  state: choice(WINDOW_STATES, 'OPEN'),
  on: optionalDate,
  sort: sortParam(WINDOW_SORT_KEYS, { key: 'center', direction: 'asc' }),
})
export type WindowRegisterParams = z.output<typeof windowRegisterParams>
