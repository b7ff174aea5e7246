import { describe, expect, it } from 'vitest'
import { METRICS } from '@/lib/metrics/catalogue/rules'
import { factPlanOf, planRequest } from '@/lib/metrics/plan/rules'
import {
  cellFigure,
  cellValue,
  isKeptDay,
  isStale,
  rollupTable,
  stockDayOf,
} from '@/lib/metrics/rollup/rules'
import type { FigureRequest } from '@/lib/metrics/types'

const at = (instant: string) => new Date(instant)

describe('isStale', () => {
  it.each([
    ['never built', undefined, true],
    ['marked', { dirtyAt: at('2025-07-02T00:00:00Z'), builtAt: at('2025-07-01T00:00:00Z') }, true],
    ['built after its end', { dirtyAt: null, builtAt: at('2025-06-30T16:00:00Z') }, false],
    [
      'built on its last day, read the day after',
      { dirtyAt: null, builtAt: at('2025-06-30T15:59:59Z') },
      true,
    ],
  ] as const)('%s', (_name, state, stale) => {
    expect(isStale(state && { month: '2025-06', ...state }, '2025-07-03')).toBe(stale)
  })

  it('holds for the day on which a running month was built', () => {
    const built = { month: '2025-06', dirtyAt: null, builtAt: at('2025-06-10T01:00:00Z') }
    expect(isStale(built, '2025-06-10')).toBe(false)
    expect(isStale(built, '2025-06-11')).toBe(true)
  })

  it.each([
    ['2025-05-31', true],
    ['2025-05-30', false],
    ['2025-06-10', true],
    ['2025-06-09', false],
  ])('keeps the stocks of %s: %s', (day, isKept) => {
    expect(isKeptDay(day, '2025-06-10')).toBe(isKept)
  })

  it('takes stocks at the end of a month, or today while it runs', () => {
    expect(stockDayOf('2024-02', '2025-06-10')).toBe('2024-02-29')
    expect(stockDayOf('2025-06', '2025-06-10')).toBe('2025-06-10')
  })
})

describe('cells', () => {
  const cell = (value: bigint, whole: bigint | null, pending = value) => ({ value, whole, pending })
  it.each([
    ['Q03a', cell(59n, 62n), 9_516n],
    ['Q03a', cell(0n, 0n), null],
    ['M12c', cell(18n, 10_000n), 1_800n],
    ['M13d', cell(60_000n, 2_000n), 3_000n],
    ['M02', cell(59_999n, null), 59_999n],
    ['M03a', cell(23n, 30n), 2_300n],
    ['E01', cell(0n, 0n, 5n), null],
    ['E01', cell(0n, 1n), 0n],
    ['A08b', cell(250n, 1n), 250n],
  ] as const)('%s %o', (metric, one, value) => {
    expect(cellValue(metric, one)).toBe(value)
  })

  it('say 0 activities in an official month, nothing in one that is not', () => {
    const row = (metric: string, month: string, one: ReturnType<typeof cell>) => ({
      unitId: 'u',
      month,
      metric,
      ...one,
    })
    const table = rollupTable([
      row('OFFICIAL', '2025-05', cell(3n, 4n)),
      row('OFFICIAL', '2025-06', cell(0n, 4n)),
    ])
    const value = (month: string) => cellFigure('A05', table, { unitId: 'u', month, cutOff: '2025-06-30' })
    expect(value('2025-05')).toMatchObject({ value: '0.00', coverage: { reported: 3, expected: 4 } })
    expect(value('2025-06').value).toBeNull()
  })
})

describe('the catalogue', () => {
  it('has every code once, with its words', () => {
    expect(new Set(METRICS.map((metric) => metric.code)).size).toBe(METRICS.length)
    for (const metric of METRICS)
      for (const word of [metric.name, metric.unit, metric.formula, metric.timeRule, metric.orgRule])
        expect(word).not.toBe('')
  })

  it('reads one kind of source once, however many figures are asked for', () => {
    const plan = (count: number) =>
      factPlanOf(
        METRICS.flatMap((metric) =>
          Array.from({ length: count }, (_, index) => {
            const request: FigureRequest = {
              key: `${index}`,
              metric: metric.code,
              scope: { unitId: `${index}` },
              period: { rule: 'AS_OF' },
            }
            return planRequest(request, metric, '2025-06-30')
          }),
        ),
        '2025-06-30',
      )
    expect(plan(50)).toEqual({ ...plan(1) })
    expect(plan(50).stockDays).toEqual(['2025-06-30'])
  })
})
