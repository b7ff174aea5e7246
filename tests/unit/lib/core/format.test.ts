import { describe, expect, it } from 'vitest'
import { formatDate, formatInstant, formatMonth, formatPartialDate } from '@/lib/core/format/date'
import {
  formatDecimal,
  formatDecimalShort,
  formatInteger,
  formatShare,
  formatSignedDecimal,
} from '@/lib/core/format/number'
import { maskTelephone } from '@/lib/core/format/telephone'

describe('numbers', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
    [-1200, '-1,200'],
    [null, '—'],
  ])('%s → %s', (value, expected) => {
    expect(formatInteger(value)).toBe(expected)
  })
  it.each([
    ['600.00', '600.00', '600'],
    ['599.99', '599.99', '599.99'],
    ['12345.50', '12,345.50', '12,345.50'],
    ['-1058.00', '-1,058.00', '-1,058'],
    [null, '—', '—'],
  ])('%s → %s, short %s', (value, long, short) => {
    expect(formatDecimal(value)).toBe(long)
    expect(formatDecimalShort(value)).toBe(short)
  })
  it('signs differences, but not zero', () => {
    expect(['0.01', '0.00', '-0.01'].map(formatSignedDecimal)).toEqual(['+0.01', '0.00', '-0.01'])
  })
  it.each([
    [12, 18, '66.7%'],
    [45, 62, '72.6%'],
    [1, 3, '33.3%'],
    [0, 5, '0.0%'],
    [5, 5, '100.0%'],
    [0, 0, '—'],
    [1, 2000, '0.1%'],
  ])('%i of %i is %s', (part, whole, expected) => {
    expect(formatShare(part, whole)).toBe(expected)
  })
})

describe('dates', () => {
  it('writes Chinese calendar dates without leading zeros', () => {
    expect(formatDate('2026-11-05')).toBe('2026年11月5日')
    expect(formatMonth('2026-01')).toBe('2026年1月')
    expect(formatDate(null)).toBe('—')
  })
  it('keeps the precision of a partial date', () => {
    expect(formatPartialDate('2018-01-01', 'YEAR')).toBe('2018年')
    expect(formatPartialDate('2018-06-01', 'MONTH')).toBe('2018年6月')
    expect(formatPartialDate('2018-06-05', 'DAY')).toBe('2018年6月5日')
  })
  it('shows instants in Shanghai time wherever the server stands', () => {
    expect(formatInstant(new Date('2026-11-04T16:05:00Z'))).toBe('2026年11月5日 00:05')
  })
})

describe('telephones', () => {
  it.each([
    ['13812341234', '138****1234'],
    ['0550-1234567', '****67'],
    [null, null],
  ])('%s → %s', (telephone, expected) => {
    expect(maskTelephone(telephone)).toBe(expected)
  })
})
