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
import { FunctionDomain } from '@/prisma/generated/enums'

export const ZONE_SORT_KEYS = ['center', 'type', 'area', 'seats', 'openedOn'] as const

/** Zones that run on the day, zones closed by then, or both. */
export const ZONE_STATES = ['OPEN', 'CLOSED', 'ALL'] as const

/** Function domains to filter by; NONE is what serves one group of people only. */
export const DOMAIN_FILTERS = [...Object.values(FunctionDomain), 'NONE'] as const

/** The address of the register of zones. */
export const zoneRegisterParams = z.object({
  ...pageParams,
  q: searchText,
  typeId: optionalId,
  domain: optionalChoice(DOMAIN_FILTERS),
  townshipId: optionalId,
  state: choice(ZONE_STATES, 'OPEN'),
  on: optionalDate,
  sort: sortParam(ZONE_SORT_KEYS, { key: 'center', direction: 'asc' }),
})
export type ZoneRegisterParams = z.output<typeof zoneRegisterParams>
