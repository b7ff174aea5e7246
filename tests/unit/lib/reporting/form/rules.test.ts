import { describe, expect, it } from 'vitest'
import {
  applicableRows,
  type CenterFacts,
  daysInSpans,
  type IndicatorFacts,
  pickFigures,
  spansMonth,
  toFigures,
  withTotals,
} from '@/lib/reporting/form/rules'
import { indicatorRows } from '@/prisma/seed/reference/indicators/catalogue'

const INDICATORS: IndicatorFacts[] = indicatorRows().map((row) => ({
  code: row.code,
  derivation: row.derivation,
  facility: row.facility ?? null,
  parts: Array.isArray(row.parts) ? row.parts : [],
  validFrom: '2000-01-01',
  validTo: null,
}))

const rowsFor = (facts: Partial<CenterFacts>, month = '2025-06') =>
  applicableRows(INDICATORS, { facilities: [], departments: [], hasDailyVisits: false, ...facts }, month)
const codesFor = (facts: Partial<CenterFacts>) => rowsFor(facts).map((row) => row.code)
const kindOf = (facts: Partial<CenterFacts>, code: string) =>
  rowsFor(facts).find((row) => row.code === code)?.kind

describe('applicableRows', () => {
  const WINDOW_CODES = ['E02a', 'E02b', 'E02c', 'E02d', 'E02e', 'E02']
  it.each([
    [[], ['E02']],
    [['HRSS'], ['E02a', 'E02']],
    [
      ['MEDICAL_INSURANCE', 'CIVIL_AFFAIRS'],
      ['E02b', 'E02c', 'E02'],
    ],
    [['JUSTICE'], ['E02d', 'E02']],
    [['GOV_SERVICE'], ['E02e', 'E02']],
    [
      ['HEALTH', 'HRSS'],
      ['E02a', 'E02e', 'E02'],
    ],
    [['HRSS', 'MEDICAL_INSURANCE', 'CIVIL_AFFAIRS', 'JUSTICE', 'EDUCATION'], WINDOW_CODES],
  ])('windows of %j show %j', (departments, expected) => {
    expect(codesFor({ departments }).filter((code) => WINDOW_CODES.includes(code))).toEqual(expected)
  })

  it('types the total of windows only where there is no window', () => {
    expect(kindOf({}, 'E02')).toBe('TYPED')
    expect(kindOf({ departments: ['HRSS'] }, 'E02')).toBe('TOTAL')
  })

  it('types the visits only where no daily counts exist', () => {
    expect(kindOf({}, 'E01')).toBe('TYPED')
    expect(kindOf({ hasDailyVisits: true }, 'E01')).toBe('DERIVED')
  })

  it.each([
    ['CANTEEN', ['E05', 'E06']],
    ['BATHING', ['E08a']],
    ['DAY_CARE', ['E08b', 'E08c']],
    ['AFTER_SCHOOL', ['E09', 'E10']],
    ['WARM_STATION', ['E11']],
    ['HEALTH_POST', ['E12', 'E13']],
    ['LEGAL_AID', ['E14a', 'E14b', 'E14']],
    ['JOB_STATION', ['E15', 'E16']],
  ])('%s brings %j', (facility, expected) => {
    const without = codesFor({})
    expect(codesFor({ facilities: [facility] }).filter((code) => !without.includes(code))).toEqual(expected)
  })

  it('derives the persons of a job station only in a month with a record of them', () => {
    const facts = { facilities: ['JOB_STATION'] }
    expect(['E15', 'E16'].map((code) => kindOf(facts, code))).toEqual(['TYPED', 'TYPED'])
    const withRecords = { ...facts, registers: ['REFERRALS' as const] }
    expect(['E15', 'E16'].map((code) => kindOf(withRecords, code))).toEqual(['DERIVED', 'DERIVED'])
    expect(codesFor({ registers: ['REFERRALS'] })).not.toContain('E15')
  })

  it('shows holiday care where a room for it exists, or a session begins', () => {
    expect(codesFor({})).not.toContain('E10')
    expect(kindOf({ registers: ['HOLIDAY_CARE'] }, 'E10')).toBe('DERIVED')
    expect(kindOf({ facilities: ['HEALTH_POST'] }, 'E13')).toBe('DERIVED')
    expect(['Q01a', 'Q01b'].map((code) => kindOf({}, code))).toEqual(['DERIVED', 'DERIVED'])
  })

  it('leaves out what is not in force', () => {
    const old = INDICATORS.map((row) => ({ ...row, validTo: row.code === 'E17a' ? '2025-06-01' : null }))
    const facts = { facilities: [], departments: [], hasDailyVisits: false }
    expect(applicableRows(old, facts, '2025-06').some((row) => row.code === 'E17a')).toBe(false)
    expect(applicableRows(old, facts, '2025-05').some((row) => row.code === 'E17a')).toBe(true)
  })
})

describe('spans', () => {
  it.each([
    [{ from: null, to: null }, true, 30],
    [{ from: '2025-06-30', to: null }, true, 1],
    [{ from: '2025-07-01', to: null }, false, 0],
    [{ from: null, to: '2025-06-01' }, false, 0],
    [{ from: null, to: '2025-06-02' }, true, 1],
  ])('%j', (span, isActive, days) => {
    expect(spansMonth(span, '2025-06')).toBe(isActive)
    expect(daysInSpans([span], '2025-06')).toBe(days)
  })

  it('counts a day once, and the leap day too', () => {
    const spans = [
      { from: '2024-02-01', to: '2024-02-20' },
      { from: '2024-02-10', to: null },
    ]
    expect(daysInSpans(spans, '2024-02')).toBe(29)
  })
})

describe('figures', () => {
  const rows = rowsFor({ departments: ['HRSS', 'JUSTICE'], facilities: ['LEGAL_AID'] })
  it('adds up the parts that are shown', () => {
    expect(withTotals(rows, { E02a: 3, E02d: 4, E14a: 5 })).toMatchObject({ E02: 7, E14: 5 })
  })
  it('keeps a total blank while none of its parts is filled, whatever stood there', () => {
    expect(withTotals(rows, { E02: 99 })).toEqual({})
  })
  it('leaves out what the form does not show', () => {
    expect(pickFigures(rows, { E05: 1, E02a: 2 })).toEqual({ E02a: 2 })
  })
  it('reads stored JSON', () => {
    expect(toFigures({ E01: 5, E02: '6', E03: null })).toEqual({ E01: 5 })
    expect(toFigures(null)).toEqual({})
  })
})
