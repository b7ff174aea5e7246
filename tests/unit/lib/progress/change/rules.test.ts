import { describe, expect, it } from 'vitest'
import { changeOf } from '@/lib/progress/change/rules'

describe('changeOf (R-81)', () => {
  it.each([
    ['PERCENT', 11_000n, 10_000n, '+10.0%', 'up'],
    ['PERCENT', 10_000n, 30_000n, '-66.7%', 'down'],
    ['PERCENT', 10_000n, 10_000n, '0.0%', 'flat'],
    ['PERCENT', 20_000n, 0n, '—', 'flat'],
    ['PERCENT', 0n, 0n, '—', 'flat'],
    ['PERCENT', null, 10_000n, '—', 'flat'],
    ['PERCENT', 10_000n, null, '—', 'flat'],
    ['POINTS', 9_516n, 10_000n, '-4.8个百分点', 'down'],
    ['POINTS', 10_000n, 0n, '+100.0个百分点', 'up'],
    ['DIFFERENCE', 6_200n, 5_800n, '+4', 'up'],
    ['DIFFERENCE', 100n, 0n, '+1', 'up'],
    ['DIFFERENCE', 59_999n, 60_000n, '-0.01', 'down'],
  ] as const)('%s from %s', (kind, now, before, text, direction) => {
    expect(changeOf(now, before, kind)).toEqual({ text, direction })
  })
})
