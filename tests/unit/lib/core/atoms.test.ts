import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { count, decimal, id, month, optionalCount, optionalText, text } from '@/lib/core/atoms'

describe('R-31 counts', () => {
  it.each([
    ['0', 0],
    ['１２３', 123],
    ['1,200', 1200],
    ['１，２００', 1200],
    [' 42 ', 42],
    ['007', 7],
    [15, 15],
  ])('reads %s as %i', (raw, expected) => {
    expect(count(9_999_999).parse(raw)).toBe(expected)
  })
  it.each([
    '',
    ' ',
    '-1',
    '+1',
    '1.5',
    '12.5',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '约50',
    '1,20',
    '12,3456',
    '9007199254740993',
    Number.NaN,
    1.5,
    -1,
    true,
    null,
    [],
    {},
  ])('refuses %s', (raw) => {
    expect(count(9_999_999).safeParse(raw).success).toBe(false)
  })
  it('refuses more than the limit and keeps the limit itself', () => {
    expect(count(9_999_999).safeParse('9999999').success).toBe(true)
    expect(count(9_999_999).safeParse('10000000').success).toBe(false)
  })
  it('a blank is null, never 0', () => {
    expect(optionalCount(10).parse('')).toBeNull()
    expect(optionalCount(10).parse('0')).toBe(0)
  })
  it('never yields anything but a whole number within bounds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.anything()), (raw) => {
        const parsed = count(1000).safeParse(raw)
        if (parsed.success) {
          expect(Number.isInteger(parsed.data)).toBe(true)
          expect(parsed.data).toBeGreaterThanOrEqual(0)
          expect(parsed.data).toBeLessThanOrEqual(1000)
        }
      }),
    )
  })
})

describe('R-32 decimals', () => {
  it.each([
    ['600', '600.00'],
    ['599.9', '599.90'],
    ['1,058.00', '1058.00'],
    ['６００．５', '600.50'],
  ])('reads %s as %s', (raw, expected) => {
    expect(decimal(20_000).parse(raw)).toBe(expected)
  })
  it.each(['600.001', '-1', '1e3', '20000.01', '约600', ''])('refuses %s', (raw) => {
    expect(decimal(20_000).safeParse(raw).success).toBe(false)
  })
})

describe('R-39 text', () => {
  it.each(['a\u0000b', '\u0007', 'x\uFFFEy', '\uD800', '\u0085'])(
    'refuses control characters and lone surrogates',
    (raw) => {
      expect(text(10).safeParse(raw).success).toBe(false)
    },
  )
  it('keeps rare characters, emoji and line breaks', () => {
    for (const raw of ['𠮷𬭎', '👨‍👩‍👧', '第一行\n第二行']) expect(text(20).parse(raw)).toBe(raw)
  })
  it('counts characters, not code units', () => {
    expect(text(3).safeParse('𠮷𠮷𠮷').success).toBe(true)
    expect(text(3).safeParse('𠮷𠮷𠮷𠮷').success).toBe(false)
  })
  it('refuses blank for required and makes it null for optional text', () => {
    expect(text(5).safeParse(' \u3000 ').success).toBe(false)
    expect(optionalText(5).parse('  ')).toBeNull()
  })
})

describe('R-08 ids and months', () => {
  it.each([{ not: '' }, ['a'], null, 5, '', "' OR 1=1--", '00000000-0000-0000-0000-00000000000g'])(
    'refuses %j as an id',
    (raw) => {
      expect(id.safeParse(raw).success).toBe(false)
    },
  )
  it.each(['2026-13', '0000-00', '2026-1', { gt: '' }])('refuses %j as a month', (raw) => {
    expect(month.safeParse(raw).success).toBe(false)
  })
})
