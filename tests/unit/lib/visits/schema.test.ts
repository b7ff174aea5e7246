import { describe, expect, it } from 'vitest'
import { createVisitCountInput, saveMonthVisitsInput, visitEntryParams } from '@/lib/visits/schema'

const ID = '018f3f64-0000-7000-8000-000000000000'
const valid = { centerId: ID, date: '2024-02-29', source: 'GATE', count: '1,200' }

describe('the form of a count', () => {
  it('reads thousands separators and full-width digits', () => {
    expect(createVisitCountInput.parse(valid).count).toBe(1200)
    expect(createVisitCountInput.parse({ ...valid, count: '３０' }).count).toBe(30)
    expect(createVisitCountInput.parse({ ...valid, count: 0 })).toMatchObject({ count: 0, zoneId: null })
  })

  it.each([
    ['count', ''],
    ['count', ' '],
    ['count', null],
    ['count', '-1'],
    ['count', 1.5],
    ['count', '1e3'],
    ['count', '约50'],
    ['count', '10000000'],
    ['date', '2025-02-29'],
    ['source', 'GUESS'],
    ['zoneId', '1'],
  ])('refuses %s %j', (field, value) => {
    const parsed = createVisitCountInput.safeParse({ ...valid, [field]: value })
    expect(parsed.error?.issues.map((issue) => issue.path[0])).toEqual([field])
  })
})

describe('the grid of a month', () => {
  const day = { date: '2025-06-01', count: '' }
  it('keeps blanks blank, and takes neither 32 days nor none', () => {
    const grid = { centerId: ID, month: '2025-06', source: 'MANUAL', days: [day] }
    expect(saveMonthVisitsInput.parse(grid).days).toEqual([
      { date: '2025-06-01', count: null, version: null },
    ])
    expect(saveMonthVisitsInput.safeParse({ ...grid, days: [] }).success).toBe(false)
    expect(saveMonthVisitsInput.safeParse({ ...grid, days: Array(32).fill(day) }).success).toBe(false)
    expect(saveMonthVisitsInput.safeParse({ ...grid, month: '2025-13' }).success).toBe(false)
  })
})

it('the address of the grid falls back to counts by hand', () => {
  expect(visitEntryParams.parse({})).toMatchObject({ source: 'MANUAL' })
  expect(visitEntryParams.parse({ source: ['GATE', 'x'] })).toMatchObject({ source: 'GATE' })
  expect(visitEntryParams.parse({ source: "'; DROP" })).toMatchObject({ source: 'MANUAL' })
})
