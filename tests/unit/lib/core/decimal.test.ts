import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareDecimal,
  decimal2,
  fromHundredths,
  subtractDecimal,
  sumDecimal,
  toHundredths,
} from '@/lib/core/decimal'

describe('exact decimals', () => {
  it('adds 0.1 and 0.2 exactly', () => {
    expect(sumDecimal(['0.10', '0.20'])).toBe('0.30')
  })
  it('tells 599.99 from 600', () => {
    expect(compareDecimal('599.99', '600')).toBe(-1)
    expect(subtractDecimal('600.00', '599.99')).toBe('0.01')
    expect(compareDecimal('600.00', '600')).toBe(0)
  })
  it.each(['1e3', '', '1.234', 'NaN', '1,000', '--1', '9999999999999999'])('refuses %s', (text) => {
    expect(() => toHundredths(text)).toThrow(RangeError)
  })
  it('keeps 999999999999.99', () => {
    expect(decimal2('999999999999.99')).toBe('999999999999.99')
  })
  it('round-trips any number of hundredths', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), (value) => {
        expect(toHundredths(fromHundredths(value))).toBe(value)
      }),
    )
  })
})
