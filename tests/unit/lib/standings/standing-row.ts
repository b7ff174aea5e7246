import { areaStatusOf, coverageOf, FUNCTION_DOMAINS, isDoubleMet } from '@/lib/standings/rules'
import type { StandingRow } from '@/lib/standings/types'
import type { AreaQualifier, CenterKind, CenterStatus, FunctionDomain } from '@/prisma/generated/enums'

type Options = {
  name?: string
  township?: { id: string; name: string } | null
  kind?: CenterKind | null
  status?: CenterStatus
  floorArea?: string | null
  qualifier?: AreaQualifier | null
  isExempted?: boolean
  domains?: FunctionDomain[]
  /** Of the items 甲 and 乙. */
  available?: string[]
}

export const EAST = { id: 'east', name: '东街道' }
export const WEST = { id: 'west', name: '西镇' }

const ITEMS = [
  { id: 'a', name: '甲' },
  { id: 'b', name: '乙' },
]

/** A community's center judged on 2025-06-30 against 600 and 400 ㎡, five functions and a list of two items. */
export function standingRow(options: Options = {}): StandingRow {
  const { name = '甲社区中心', township = EAST, kind = 'NEW_BUILD', status = 'OPEN' } = options
  const target = { category: 'COMMUNITY', townshipId: null, from: '2024-01-01', to: null } as const
  const area = areaStatusOf({
    category: 'COMMUNITY',
    kind,
    townshipId: township?.id ?? null,
    status,
    floorArea: options.floorArea === undefined ? '600.00' : options.floorArea,
    qualifier: options.qualifier ?? null,
    isExempted: options.isExempted ?? false,
    targets: [
      { ...target, kind: 'NEW_BUILD', value: '600.00' },
      { ...target, kind: 'RENOVATED', value: '400.00' },
    ],
    on: '2025-06-30',
  })
  const coverage = coverageOf({
    status,
    category: 'COMMUNITY',
    reportingCategories: ['COMMUNITY'],
    domains: options.domains ?? FUNCTION_DOMAINS,
    required: ITEMS,
    availableItemIds: new Set(options.available ?? ['a', 'b']),
  })
  return {
    centerId: name,
    code: name,
    name,
    unitId: 'unit',
    unitName: name,
    townshipId: township?.id ?? null,
    townshipName: township?.name ?? null,
    townshipCode: township?.id ?? null,
    category: 'COMMUNITY',
    kind,
    status,
    openedOn: null,
    plannedOpenOn: null,
    area,
    coverage,
    isDoubleMet: isDoubleMet(area, coverage),
  }
}
