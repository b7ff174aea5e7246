import { describe, expect, it } from 'vitest'
import { afterSaving, afterTyping, effortOf, IDLE_EFFORT } from '@/lib/reporting/entry/effort/rules'

const typedAt = (...keys: [code: string, at: number][]) =>
  keys.reduce((clock, [code, at]) => afterTyping(clock, [code], at), IDLE_EFFORT)

describe('the burden of typing', () => {
  it('counts a cell once, however often it is mended', () => {
    expect(effortOf(typedAt(['E01', 0], ['E01', 500], ['E02', 1000], ['E01', 2000])).cells).toBe(2)
  })
  it.each([
    ['the first key takes no time', [['E01', 5_000]], 0],
    [
      'keys that follow one another',
      [
        ['E01', 0],
        ['E01', 1_500],
        ['E01', 3_000],
      ],
      3,
    ],
    [
      'a pause of fifteen seconds is typing',
      [
        ['E01', 0],
        ['E01', 15_000],
      ],
      15,
    ],
    [
      'a longer one is not',
      [
        ['E01', 0],
        ['E01', 15_001],
      ],
      0,
    ],
    [
      'a clock that runs back',
      [
        ['E01', 9_000],
        ['E01', 1_000],
      ],
      0,
    ],
  ] as [string, [string, number][], number][])('%s', (_name, keys, seconds) => {
    expect(effortOf(typedAt(...keys)).seconds).toBe(seconds)
  })
  it('is reported once, parts of seconds kept', () => {
    const clock = typedAt(['E01', 0], ['E02', 2_600])
    const sent = effortOf(clock)
    expect(sent).toEqual({ cells: 2, seconds: 2 })
    const after = afterSaving(clock, sent)
    expect(effortOf(after)).toEqual({ cells: 0, seconds: 0 })
    expect(effortOf(afterTyping(after, ['E01', 'E03'], 3_100))).toEqual({ cells: 1, seconds: 1 })
  })
})
