import { describe, expect, it } from 'vitest'
import {
  type AreaInput,
  areaReasonOf,
  areaStatusOf,
  areaTargetOf,
  type CoverageInput,
  coverageOf,
  FUNCTION_DOMAINS,
  gapSumBound,
  isDoubleMet,
  type TargetRule,
} from '@/lib/standings/rules'
import type { AreaStatus, CoverageStatus, GapBound } from '@/lib/standings/types'
import type { AreaQualifier } from '@/prisma/generated/enums'

const DAY = '2025-06-30'
const target = (patch: Partial<TargetRule> = {}): TargetRule => ({
  category: 'COMMUNITY',
  kind: 'NEW_BUILD',
  townshipId: null,
  value: '600.00',
  from: '2024-01-01',
  to: null,
  ...patch,
})
const TARGETS = [target(), target({ kind: 'RENOVATED', value: '400.00' })]
const input = (patch: Partial<AreaInput> = {}): AreaInput => ({
  category: 'COMMUNITY',
  kind: 'NEW_BUILD',
  townshipId: 'east',
  status: 'OPEN',
  floorArea: '600.00',
  qualifier: null,
  isExempted: false,
  targets: TARGETS,
  on: DAY,
  ...patch,
})

describe('areaTargetOf', () => {
  const place = { category: 'COMMUNITY', kind: 'NEW_BUILD', townshipId: 'east' } as const

  it.each<[string, TargetRule[], string, string | null]>([
    ['the kind decides', TARGETS, DAY, '600.00'],
    ['not before its first day', TARGETS, '2023-12-31', null],
    ['on its first day', TARGETS, '2024-01-01', '600.00'],
    ['not on the day that ends it', [target({ to: DAY })], DAY, null],
    ['on the last day before', [target({ to: '2025-07-01' })], DAY, '600.00'],
    ['a kind before every kind', [target({ kind: null, value: '300.00' }), target()], DAY, '600.00'],
    ['every kind where the kind has none', [target({ kind: null, value: '300.00' })], DAY, '300.00'],
    [
      'a township before a kind',
      [target({ kind: null, townshipId: 'east', value: '500.00' }), target()],
      DAY,
      '500.00',
    ],
    [
      'a kind within the township',
      [
        target({ kind: null, townshipId: 'east', value: '500.00' }),
        target({ townshipId: 'east', value: '550.00' }),
      ],
      DAY,
      '550.00',
    ],
    [
      'never that of another township',
      [target({ townshipId: 'west', value: '500.00' }), target()],
      DAY,
      '600.00',
    ],
    ['never that of another category', [target({ category: 'VILLAGE' })], DAY, null],
    ['the later of equals', [target(), target({ value: '650.00', from: '2025-01-01' })], DAY, '650.00'],
  ])('%s', (_name, targets, on, expected) => {
    expect(areaTargetOf(place, targets, on)).toBe(expected)
  })
})

describe('areaReasonOf: the first reason that holds', () => {
  const everything: Partial<AreaInput> = {
    status: 'CLOSED',
    category: 'VILLAGE',
    kind: null,
    floorArea: null,
  }

  it.each<[string, Partial<AreaInput>, string | null]>([
    ['closed before everything', everything, 'CLOSED'],
    ['category before status', { ...everything, status: 'BUILDING' }, 'CATEGORY'],
    ['planned', { status: 'PLANNED', kind: null, floorArea: null }, 'STATUS'],
    ['in building', { status: 'BUILDING' }, 'STATUS'],
    ['kind before area', { kind: null, floorArea: null }, 'UNKNOWN_KIND'],
    ['not renovated before area', { kind: 'UNRENOVATED', floorArea: null }, 'UNRENOVATED'],
    [
      'not renovated even under a target of every kind',
      { kind: 'UNRENOVATED', targets: [target({ kind: null })] },
      'UNRENOVATED',
    ],
    ['no target for the kind', { targets: [target({ kind: 'RENOVATED' })], floorArea: null }, 'NO_TARGET'],
    ['no target any more', { targets: [target({ to: '2025-01-01' })] }, 'NO_TARGET'],
    ['before the first target of all', { on: '2023-12-31' }, 'NO_TARGET'],
    ['no targets at all', { targets: [] }, 'NO_TARGET'],
    ['a later extension does not rewrite the day', { category: 'VILLAGE' }, 'CATEGORY'],
    ['a category that only another township has', { category: 'VILLAGE' }, 'CATEGORY'],
    ['no area', { floorArea: null }, 'NO_AREA'],
    ['none', {}, null],
  ])('%s', (_name, patch, expected) => {
    const later = target({ category: 'VILLAGE', from: '2025-07-01' })
    const elsewhere = target({ category: 'VILLAGE', townshipId: 'west' })
    const base = input(patch)
    const targets = base.targets === TARGETS ? [...TARGETS, later, elsewhere] : base.targets
    expect(areaReasonOf({ ...base, targets })).toBe(expected)
  })
})

describe('areaStatusOf', () => {
  it.each<[string, AreaQualifier | null, AreaStatus, string | null, GapBound | null, boolean]>([
    ['600.00', null, 'MET', null, null, false],
    ['599.99', null, 'SHORT', '0.01', 'EXACT', false],
    ['0.01', null, 'SHORT', '599.99', 'EXACT', false],
    ['600.00', 'ODD', 'MET', null, null, false],
    ['599.99', 'ODD', 'SHORT', '0.01', 'AT_MOST', false],
    ['600.00', 'MANY', 'MET', null, null, false],
    ['590.00', 'MANY', 'SHORT', '10.00', 'AT_MOST', false],
    ['600.00', 'OVER', 'MET', null, null, false],
    ['500.00', 'OVER', 'SHORT', '100.00', 'AT_MOST', false],
    ['600.00', 'NEAR', 'SHORT', '0.00', 'AT_LEAST', false],
    ['599.99', 'NEAR', 'SHORT', '0.01', 'AT_LEAST', false],
    ['600.01', 'NEAR', 'MET', null, null, true],
    ['600.00', 'UNDER', 'SHORT', '0.00', 'AT_LEAST', false],
    ['600.01', 'UNDER', 'MET', null, null, true],
    ['600.00', 'ABOUT', 'TO_MEASURE', null, null, true],
    ['570.00', 'ABOUT', 'TO_MEASURE', null, null, true],
    ['569.99', 'ABOUT', 'SHORT', '30.01', 'ABOUT', false],
    ['630.00', 'ABOUT', 'TO_MEASURE', null, null, true],
    ['630.01', 'ABOUT', 'MET', null, null, true],
  ])('%s ㎡ %s against 600 → %s, gap %s %s', (floorArea, qualifier, status, gap, gapBound, isApproximate) => {
    expect(areaStatusOf(input({ floorArea, qualifier }))).toEqual({
      status,
      reason: null,
      target: '600.00',
      actual: floorArea,
      qualifier,
      gap,
      gapBound,
      isApproximate,
    })
  })

  it.each<[string, AreaQualifier | null, AreaStatus, string | null]>([
    ['599.99', null, 'EXEMPTED', '0.01'],
    ['600.00', null, 'MET', null],
    ['600.00', 'ABOUT', 'EXEMPTED', null],
    ['400.00', 'NEAR', 'EXEMPTED', '200.00'],
  ])('exempted: %s ㎡ %s → %s', (floorArea, qualifier, status, gap) => {
    expect(areaStatusOf(input({ floorArea, qualifier, isExempted: true }))).toMatchObject({ status, gap })
  })

  it('an exempted center outside the target stays outside', () => {
    expect(areaStatusOf(input({ status: 'CLOSED', isExempted: true }))).toMatchObject({
      status: 'NOT_APPLICABLE',
      reason: 'CLOSED',
    })
  })

  it('says the line even where the area is not stated', () => {
    expect(areaStatusOf(input({ floorArea: null }))).toMatchObject({ reason: 'NO_AREA', target: '600.00' })
  })
})

describe('gapSumBound', () => {
  it.each<[GapBound[], GapBound | null]>([
    [[], null],
    [['EXACT', 'EXACT'], 'EXACT'],
    [['AT_MOST'], 'AT_MOST'],
    [['AT_MOST', 'AT_LEAST'], 'ABOUT'],
    [['EXACT', 'AT_MOST'], 'ABOUT'],
    [['EXACT', 'ABOUT'], 'ABOUT'],
  ])('%s → %s', (bounds, expected) => {
    expect(gapSumBound(bounds)).toBe(expected)
  })
})

describe('coverageOf', () => {
  const items = [
    { id: 'a', name: '甲' },
    { id: 'b', name: '乙' },
  ]
  const covered: CoverageInput = {
    status: 'OPEN',
    category: 'COMMUNITY',
    reportingCategories: ['COMMUNITY', 'VILLAGE'],
    domains: [...FUNCTION_DOMAINS, 'PARTY'],
    required: items,
    availableItemIds: new Set(['a', 'b', 'z']),
  }

  it.each<[string, Partial<CoverageInput>, CoverageStatus]>([
    ['five domains and every item', {}, 'MET'],
    ['a domain missing', { domains: FUNCTION_DOMAINS.slice(1) }, 'PARTIAL'],
    ['an item missing', { availableItemIds: new Set(['a']) }, 'PARTIAL'],
    ['nothing at all', { domains: [], availableItemIds: new Set() }, 'PARTIAL'],
    ['an empty list cannot be met', { required: [] }, 'PARTIAL'],
    ['no list in force', { required: null }, 'NOT_APPLICABLE'],
    ['closed', { status: 'CLOSED' }, 'NOT_APPLICABLE'],
    ['in building', { status: 'BUILDING' }, 'NOT_APPLICABLE'],
    ['another category', { category: 'TOWNSHIP' }, 'NOT_APPLICABLE'],
  ])('%s → %s', (_name, patch, expected) => {
    expect(coverageOf({ ...covered, ...patch }).status).toBe(expected)
  })

  it('names what is missing', () => {
    expect(
      coverageOf({ ...covered, domains: ['HEALTH', 'PARTY'], availableItemIds: new Set(['b', 'z']) }),
    ).toMatchObject({
      domainsPresent: ['PARTY', 'HEALTH'],
      missingDomains: ['PUBLIC_SERVICE', 'CULTURE', 'MEDIATION'],
      itemsAvailable: 1,
      itemsRequired: 2,
      missingItems: [{ id: 'a', name: '甲' }],
    })
  })
})

describe('isDoubleMet', () => {
  it.each<[AreaStatus, CoverageStatus, boolean | null]>([
    ['MET', 'MET', true],
    ['MET', 'PARTIAL', false],
    ['SHORT', 'MET', false],
    ['EXEMPTED', 'MET', false],
    ['TO_MEASURE', 'MET', null],
    ['NOT_APPLICABLE', 'MET', null],
    ['MET', 'NOT_APPLICABLE', null],
  ])('area %s, coverage %s → %s', (area, coverage, expected) => {
    expect(isDoubleMet({ status: area }, { status: coverage })).toBe(expected)
  })
})
