import { describe, expect, it } from 'vitest'
import {
  CHARACTER,
  CHARACTERS_PER_LINE,
  LINE_PITCH,
  marginsOf,
  shareWidth,
  textWidthOf,
} from '@/lib/documents/page'
import { signatureIndents } from '@/lib/documents/signature'

describe('the page', () => {
  it('holds 22 lines of 28 characters', () => {
    const { top, bottom } = marginsOf('PORTRAIT')
    expect(Math.floor((16_838 - top - bottom) / LINE_PITCH)).toBe(22)
    expect(Math.floor(textWidthOf('PORTRAIT') / CHARACTER)).toBe(CHARACTERS_PER_LINE)
  })

  it('is as large turned as upright', () => {
    expect(textWidthOf('PORTRAIT')).toBe(8844)
    expect(textWidthOf('LANDSCAPE')).toBe(12_756)
  })

  it.each([
    [[1, 1, 1], 8844],
    [[6, 30, 16, 16, 16], 8844],
    [[1, 2, 3, 5, 7], 12_756],
  ])('shares %j of %i to the last twip', (weights, total) => {
    const widths = shareWidth(weights, total)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(total)
    expect(widths.every((width) => Number.isInteger(width) && width > 0)).toBe(true)
  })
})

describe('signatureIndents', () => {
  const characters = (twips: number) => twips / CHARACTER

  it('lets the date begin two characters after the signature', () => {
    const { signature, date } = signatureIndents('中共某某县委社会工作部', '2026年11月5日')
    expect(characters(signature)).toBe(2)
    // The signature of 11 characters begins at 15; the date is 6.5 characters wide.
    expect(28 - characters(date) - 6.5).toBeCloseTo(15 + 2, 1)
  })

  it('gives the date the two characters when it is the longer one', () => {
    const { signature, date } = signatureIndents('县委', '2026年11月15日')
    expect(characters(date)).toBe(2)
    expect(28 - characters(signature) - 2).toBeCloseTo(28 - 2 - 7 - 2, 1)
  })
})
