import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimedHundredths, exactText, truncateFigure, wordFigure } from '@/lib/briefings/wording/rules'
import type { FigureStyle } from '@/lib/briefings/wording/types'
import { fromHundredths, toHundredths } from '@/lib/core/decimal'

const STYLES: FigureStyle[] = ['EXACT', 'AND_MORE', 'OVER', 'REACHED', 'TEN_THOUSANDS']
const said = (value: string, style: FigureStyle, unit = '人次', places: 0 | 1 | 2 = 0) =>
  wordFigure(value, style, { unit, places }).text

describe('约数规则 (domain.md §6.4)', () => {
  it.each([
    ['3217', 'AND_MORE', '人次', '3200余人次'],
    ['357', 'AND_MORE', '件', '350余件'],
    ['83', 'AND_MORE', '次', '80余次'],
    ['124', 'AND_MORE', '名', '120余名'],
    ['62', 'AND_MORE', '人', '60余人'],
    ['206', 'AND_MORE', '名', '200余名'],
    ['806', 'AND_MORE', '户', '800余户'],
    ['806.4', 'OVER', '人次', '超过800人次'],
    ['15043', 'OVER', '人次', '超过1.5万人次'],
    ['25000', 'REACHED', '人次', '达到2.5万人次'],
    ['120', 'EXACT', '场次', '120场次'],
    ['305', 'OVER', '场次', '超过300场次'],
    ['5046', 'OVER', '人次', '超过5000人次'],
    ['127260', 'OVER', '人次', '超过12.7万人次'],
    ['10050', 'OVER', '人次', '超过1万人次'],
    ['9999', 'AND_MORE', '人次', '9900余人次'],
    ['9999', 'OVER', '人次', '超过9900人次'],
  ] as const)('%s with %s is %s%s', (value, style, unit, text) => {
    expect(said(value, style, unit)).toBe(text)
  })

  it.each([
    ['800', 'OVER', '800人次'],
    ['800', 'AND_MORE', '800人次'],
    ['800', 'REACHED', '达到800人次'],
    ['800.01', 'OVER', '超过800人次'],
    ['10000', 'OVER', '1万人次'],
    ['10000', 'REACHED', '达到1万人次'],
    ['10001', 'REACHED', '超过1万人次'],
    ['10999', 'AND_MORE', '1万余人次'],
    ['11000', 'AND_MORE', '1.1万人次'],
    ['9', 'AND_MORE', '9人次'],
    ['9', 'REACHED', '9人次'],
    ['10', 'AND_MORE', '10人次'],
    ['11', 'AND_MORE', '10余人次'],
    ['99', 'OVER', '超过90人次'],
    ['100', 'OVER', '100人次'],
    ['101', 'OVER', '超过100人次'],
    ['0', 'OVER', '0人次'],
    ['9999', 'TEN_THOUSANDS', '9,999人次'],
    ['12000', 'TEN_THOUSANDS', '1.2万人次'],
    ['12345', 'TEN_THOUSANDS', '1.2万余人次'],
    ['1234567', 'OVER', '超过123.4万人次'],
    ['1234567', 'EXACT', '1,234,567人次'],
  ] as const)('%s with %s is %s', (value, style, text) => {
    expect(said(value, style)).toBe(text)
  })

  it('cuts the exact value to its places, never rounding up', () => {
    expect(exactText('599.99', 0)).toBe('599')
    expect(exactText('599.99', 1)).toBe('599.9')
    expect(exactText('1599.99', 2)).toBe('1,599.99')
    expect(exactText('806.40', 1)).toBe('806.4')
  })

  it('never says more than the value, and less than a tenth below it', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10_000_000_000n),
        fc.constantFrom(...STYLES),
        fc.constantFrom(0, 1, 2),
        (hundredths, style, places) => {
          const value = fromHundredths(hundredths)
          const { text, isExact } = wordFigure(value, style, { unit: '人次', places: places as 0 | 1 | 2 })
          const claimed = claimedHundredths(text)
          expect(claimed).toBeLessThanOrEqual(hundredths)
          if (/超过|余/.test(text)) {
            expect(isExact).toBe(false)
            expect(claimed).toBeLessThan(hundredths)
          }
          if (text.startsWith('达到')) expect(claimed).toBe(hundredths)
          // 10–19 lose the most: 19 is said as 10余.
          expect(claimed * 2n + 200n).toBeGreaterThan(hundredths)
        },
      ),
    )
  })

  it('says the same of a cut value as of itself', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10_000_000_000n), (hundredths) => {
        const cut = truncateFigure(hundredths)
        expect(truncateFigure(cut)).toBe(cut)
        expect(cut).toBeLessThanOrEqual(hundredths)
      }),
    )
  })

  it('refuses what is no decimal', () => {
    expect(() => toHundredths('1e3')).toThrow(RangeError)
    expect(() => said('约50', 'OVER')).toThrow(RangeError)
  })
})
