import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { optionalCount } from '@/lib/core/atoms'
import { parseFigure } from '@/lib/reporting/checks/rules'

describe('parseFigure', () => {
  it.each([
    ['0', 0],
    ['007', 7],
    ['１２', 12],
    ['1,200', 1200],
    ['１，２００', 1200],
    [' 35 ', 35],
    ['9999999', 9_999_999],
    ['', null],
    ['　', null],
  ])('%j → %s', (text, value) => {
    expect(parseFigure(text)).toEqual({ ok: true, value })
  })
  it.each([
    ['12.5', 'integer'],
    ['1e3', 'integer'],
    ['-3', 'integer'],
    ['+3', 'integer'],
    ['约50', 'integer'],
    ['0x10', 'integer'],
    ['NaN', 'integer'],
    ['Infinity', 'integer'],
    ['1,20', 'integer'],
    ['12 34', 'integer'],
    ['10000000', 'tooBig'],
    ['9007199254740993', 'integer'],
  ])('%j is refused as %s', (text, reason) => {
    expect(parseFigure(text)).toEqual({ ok: false, reason })
  })
  it('reads every figure that it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (value) => {
        expect(parseFigure(String(value))).toEqual({ ok: true, value })
      }),
    )
  })
})

describe('parseFigure on anything', () => {
  const figure = fc.integer({ min: 0, max: 9_999_999 })
  const wide = (digits: string) =>
    [...digits].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
  const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ',')
  const blanks = fc.array(fc.constantFrom(' ', '\t', '　', '\u00a0')).map((list) => list.join(''))

  it('reads full-width digits, thousands and blanks around a figure alike', () => {
    fc.assert(
      fc.property(figure, blanks, fc.boolean(), fc.boolean(), (value, around, isWide, isGrouped) => {
        const digits = isGrouped ? grouped(String(value)) : String(value)
        const text = `${around}${isWide ? wide(digits) : digits}${around}`
        expect(parseFigure(text)).toEqual({ ok: true, value })
      }),
    )
  })
  it('refuses fractions, signs, powers and words around a figure', () => {
    const spoilt = fc.oneof(
      fc.tuple(figure, fc.integer({ min: 0, max: 99 })).map(([a, b]) => `${a}.${b}`),
      figure.map((value) => `-${value}`),
      figure.map((value) => `+${value}`),
      fc.tuple(figure, fc.integer({ min: 0, max: 9 })).map(([a, b]) => `${a}e${b}`),
      fc.tuple(fc.constantFrom('约', '近', '超', '#'), figure).map(([word, value]) => `${word}${value}`),
      fc
        .tuple(figure, fc.constantFrom('余', '多', '%', '件', '万'))
        .map(([value, word]) => `${value}${word}`),
    )
    fc.assert(fc.property(spoilt, (text) => !parseFigure(text).ok))
  })
  it('gives a whole number within the limits, a blank, or a reason, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        const parsed = parseFigure(text)
        if (!parsed.ok) return ['integer', 'tooBig'].includes(parsed.reason)
        const { value } = parsed
        return value === null ? text.normalize('NFKC').trim() === '' : Number.isInteger(value) && value >= 0
      }),
    )
  })
  it('reads what the schema of the server reads, and nothing else', () => {
    const schema = optionalCount(9_999_999)
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 12 }), figure.map(String)), (text) => {
        const [here, there] = [parseFigure(text), schema.safeParse(text)]
        if (here.ok && here.value === null && text !== '') return
        expect(there.success).toBe(here.ok)
        if (here.ok) expect(there.data).toBe(here.value)
      }),
    )
  })
})
