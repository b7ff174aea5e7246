import { describe, expect, it } from 'vitest'
import {
  areaStatusOf,
  coverageOf,
  isDoubleMet,
  summarizeStandings,
  type TargetRule,
} from '@/lib/standings/rules'
import type { StandingRow } from '@/lib/standings/types'
import type { AreaQualifier, CenterCategory, CenterKind } from '@/prisma/generated/enums'
import { REAL_CENTERS } from './real-list'
import { standingRow } from './standing-row'

const DAY = '2025-06-30'
const rule = { category: 'COMMUNITY', townshipId: null, from: '2024-01-01', to: null } as const
const TARGETS: TargetRule[] = [
  { ...rule, kind: 'NEW_BUILD', value: '600.00' },
  { ...rule, kind: 'RENOVATED', value: '400.00' },
]

const optional = (value: string | undefined) => (value === undefined || value === '-' ? null : value)

function realRows(): StandingRow[] {
  return REAL_CENTERS.map(([code = '', category, kind, area, qualifier]) => {
    const place = { category: category as CenterCategory, kind: optional(kind) as CenterKind | null }
    const standing = areaStatusOf({
      ...place,
      townshipId: null,
      status: 'OPEN',
      floorArea: optional(area),
      qualifier: optional(qualifier) as AreaQualifier | null,
      isExempted: false,
      targets: TARGETS,
      on: DAY,
    })
    const coverage = coverageOf({
      status: 'OPEN',
      category: place.category,
      reportingCategories: ['COMMUNITY', 'VILLAGE'],
      domains: [],
      required: null,
      availableItemIds: new Set(),
    })
    return {
      ...place,
      centerId: code,
      code,
      name: code,
      unitId: 'unit',
      unitName: '',
      townshipId: null,
      townshipName: null,
      townshipCode: null,
      status: 'OPEN',
      openedOn: null,
      plannedOpenOn: null,
      area: standing,
      coverage,
      isDoubleMet: isDoubleMet(standing, coverage),
    }
  })
}

describe('summarizeStandings', () => {
  it('judges the seventy-four centers of public papers', () => {
    const summary = summarizeStandings(realRows())
    expect(summary).toMatchObject({
      centers: 74,
      area: { MET: 12, SHORT: 6, EXEMPTED: 0, TO_MEASURE: 0, NOT_APPLICABLE: 56 },
      reasons: {
        CLOSED: 0,
        CATEGORY: 30,
        STATUS: 0,
        UNKNOWN_KIND: 16,
        UNRENOVATED: 0,
        NO_TARGET: 0,
        NO_AREA: 10,
      },
      areaRate: { part: 12, whole: 18 },
      gapSum: '1058.00',
      gapBound: 'ABOUT',
      coverageRate: { part: 0, whole: 0 },
      doubleRate: { part: 0, whole: 0 },
    })
  })

  it('keeps exempted centers in the denominator and leaves those to be measured out of it', () => {
    const rows = [
      standingRow(),
      standingRow({ floorArea: '500.00', isExempted: true }),
      standingRow({ qualifier: 'ABOUT' }),
    ]
    expect(summarizeStandings(rows)).toMatchObject({
      areaRate: { part: 1, whole: 2 },
      gapSum: '0.00',
      gapBound: null,
    })
  })

  it('counts the domains of open centers only', () => {
    const summary = summarizeStandings([
      standingRow({ domains: ['PARTY', 'HEALTH'] }),
      standingRow({ domains: ['PARTY', 'HEALTH'], status: 'CLOSED' }),
    ])
    expect(summary.domains).toEqual({ PARTY: 1, PUBLIC_SERVICE: 0, CULTURE: 0, HEALTH: 1, MEDIATION: 0 })
    expect(summary.byStatus).toEqual({ PLANNED: 0, BUILDING: 0, OPEN: 1, CLOSED: 1 })
  })
})
