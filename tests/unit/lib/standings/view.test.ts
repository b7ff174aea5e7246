import { describe, expect, it } from 'vitest'
import domain from '@/lib/i18n/messages/zh-CN/domain.json'
import type { AreaStanding } from '@/lib/standings/types'
import {
  AREA_REASON_WORDS,
  AREA_STATUS_WORDS,
  areaStatusText,
  areaText,
  CATEGORY_WORDS,
  COVERAGE_WORDS,
  DOMAIN_WORDS,
  differenceText,
  doubleText,
  gapText,
  KIND_WORDS,
  QUALIFIER_WORDS,
  referenceLines,
  UNKNOWN_KIND_WORD,
} from '@/lib/standings/view'

const standing = (patch: Partial<AreaStanding>): AreaStanding => ({
  status: 'MET',
  reason: null,
  target: '600.00',
  actual: '600.00',
  qualifier: null,
  gap: null,
  gapBound: null,
  isApproximate: false,
  ...patch,
})

describe('words of documents are those of the screen', () => {
  it.each([
    ['area status', AREA_STATUS_WORDS, domain.areaStatus],
    ['reason', AREA_REASON_WORDS, domain.areaReason],
    ['coverage', COVERAGE_WORDS, domain.coverageStatus],
    ['category', CATEGORY_WORDS, domain.category],
    ['domain', DOMAIN_WORDS, domain.functionDomain],
    ['qualifier', QUALIFIER_WORDS, domain.qualifier],
    ['kind', { ...KIND_WORDS, UNKNOWN: UNKNOWN_KIND_WORD }, domain.kind],
  ])('%s', (_name, words, messages) => {
    expect(words).toEqual(messages)
  })
})

describe('areaText', () => {
  it.each([
    [null, '1,500.00'],
    ['ABOUT', '约1,500.00'],
    ['NEAR', '近1,500.00'],
    ['UNDER', '不足1,500.00'],
    ['OVER', '超1,500.00'],
    ['ODD', '1,500.00余'],
    ['MANY', '1,500.00多'],
  ] as const)('%s → %s', (qualifier, expected) => {
    expect(areaText({ actual: '1500.00', qualifier })).toBe(expected)
  })

  it('has no number for an area that is not stated', () => {
    expect(areaText({ actual: null, qualifier: 'ABOUT' })).toBe('—')
  })
})

describe('differenceText and gapText', () => {
  it.each<[Partial<AreaStanding>, string]>([
    [{ actual: '619.74' }, '+19.74'],
    [{ actual: '600.00' }, '0.00'],
    [{ actual: '599.99', status: 'SHORT', gap: '0.01', gapBound: 'EXACT' }, '-0.01'],
    [
      { actual: '310.00', target: '400.00', status: 'SHORT', gap: '90.00', gapBound: 'AT_MOST' },
      '-90.00（至多）',
    ],
    [{ actual: '700.00', isApproximate: true }, '+100.00（约）'],
    [{ actual: null }, '—'],
    [{ target: null }, '—'],
  ])('%j → %s', (patch, expected) => {
    expect(differenceText(standing(patch))).toBe(expected)
  })

  it.each([
    ['1058.00', 'ABOUT', '约1,058.00'],
    ['0.01', 'EXACT', '0.01'],
    ['0.00', 'AT_LEAST', '至少0.00'],
    [null, null, '—'],
  ] as const)('%s %s → %s', (gap, bound, expected) => {
    expect(gapText(gap, bound)).toBe(expected)
  })
})

describe('status texts', () => {
  it.each<[Partial<AreaStanding>, string]>([
    [{}, '达标'],
    [{ isApproximate: true }, '达标（约数）'],
    [{ status: 'TO_MEASURE', isApproximate: true }, '待实测'],
    [{ status: 'NOT_APPLICABLE', reason: 'CATEGORY' }, '未纳入（类别未纳入）'],
  ])('%j → %s', (patch, expected) => {
    expect(areaStatusText(standing(patch))).toBe(expected)
  })

  it('says 双达标 or nothing', () => {
    expect([true, false, null].map(doubleText)).toEqual(['是', '否', '—'])
  })
})

describe('referenceLines', () => {
  it('has one line a kind and value, the highest first, of centers that are judged', () => {
    const row = (kind: 'NEW_BUILD' | 'RENOVATED' | null, patch: Partial<AreaStanding>) => ({
      kind,
      area: standing(patch),
    })
    expect(
      referenceLines([
        row('RENOVATED', { target: '400.00' }),
        row('NEW_BUILD', {}),
        row('NEW_BUILD', {}),
        row('NEW_BUILD', { target: '900.00', status: 'NOT_APPLICABLE' }),
        row(null, {}),
      ]),
    ).toEqual([
      { kind: 'NEW_BUILD', value: '600.00' },
      { kind: 'RENOVATED', value: '400.00' },
    ])
  })
})
