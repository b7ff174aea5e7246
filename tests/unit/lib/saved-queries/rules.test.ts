import { describe, expect, it } from 'vitest'
import { periodsOf, querySpan } from '@/lib/saved-queries/rules'
import { MAX_METRICS, queryParams } from '@/lib/saved-queries/schema'
import { queryText } from '@/lib/saved-queries/view'

describe('the columns of time', () => {
  it.each([
    ['MONTH', '2025-12', '2026-02', ['2025年12月', '2026年1月', '2026年2月']],
    ['QUARTER', '2025-11', '2026-06', ['2025年11—12月', '2026年第一季度', '2026年第二季度']],
    ['HALF', '2025-07', '2026-03', ['2025年下半年', '2026年1—3月']],
    ['YEAR', '2024-01', '2025-06', ['2024年', '2025年1—6月']],
    ['WHOLE', '2025-11', '2026-02', ['2025年11月—2026年2月']],
    ['WHOLE', '2026-02', '2026-02', ['2026年2月']],
    ['MONTH', '2026-02', '2026-01', []],
  ] as const)('%s from %s to %s', (by, from, to, labels) => {
    expect(periodsOf(from, to, by).map(({ label }) => label)).toEqual(labels)
  })

  it('cover every month once', () => {
    const periods = periodsOf('2023-02', '2026-11', 'QUARTER')
    const months = periods.map(({ from, to }) => [from, to])
    expect(months[0]).toEqual(['2023-02', '2023-03'])
    expect(months.at(-1)).toEqual(['2026-10', '2026-11'])
    expect(periods).toHaveLength(16)
  })

  it('are the twelve up to the latest month unless said', () => {
    expect(querySpan({}, '2026-02')).toEqual({ from: '2025-03', to: '2026-02' })
    expect(querySpan({ to: '2025-12' }, '2026-02')).toEqual({ from: '2025-01', to: '2025-12' })
  })
})

describe('the address of a query', () => {
  it('takes codes once, repeated or joined, and drops what is none', () => {
    expect(queryParams.parse({ metrics: ['A01', 'E01'] }).metrics).toEqual(['A01', 'E01'])
    expect(queryParams.parse({ metrics: 'A01,A01,M03b,<b>,E1' }).metrics).toEqual(['A01', 'M03b'])
    const many = Array.from({ length: 40 }, (_, index) => `A${String(index).padStart(2, '0')}`)
    expect(queryParams.parse({ metrics: many.join(',') }).metrics).toHaveLength(MAX_METRICS)
  })

  it('has one form, which means the same again', () => {
    const params = queryParams.parse({
      metrics: ['A01'],
      by: 'YEAR',
      from: '2025-13',
      rows: 'x',
      pending: '1',
    })
    const text = queryText(params)
    expect(queryParams.parse(Object.fromEntries(new URLSearchParams(text)))).toEqual(params)
    expect(text).not.toContain('2025-13')
  })
})
