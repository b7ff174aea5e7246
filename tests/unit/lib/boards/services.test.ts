import { describe, expect, it } from 'vitest'
import type { ServiceFacts } from '@/lib/boards/services/types'
import { serviceBoard, sumOf } from '@/lib/boards/services/view'

const scope = {
  unitName: '云溪县',
  townshipId: null,
  townships: [{ id: 't1', name: '东街道', code: '1' }],
  communityId: null,
  communities: [],
}
const facts: ServiceFacts = {
  sums: [
    { month: '2026-02', code: 'E01', townshipId: null, total: 300, reports: 3 },
    { month: '2026-01', code: 'E01', townshipId: null, total: 100, reports: 3 },
    { month: '2025-02', code: 'E01', townshipId: null, total: 0, reports: 1 },
    { month: null, code: 'E01', townshipId: 't1', total: 400, reports: 6 },
  ],
  byType: [],
  byZone: [],
  days: {},
  residents: [{ townshipId: 't1', residents: 2000 }],
}
const board = serviceBoard({ scope, asOf: '2026-02-28', month: '2026-02' }, facts, 12)
const table = (key: string) => board.tables.find((one) => one.key === key)?.sheet

describe('the board of services', () => {
  it('keeps a gap apart from 0', () => {
    expect(sumOf(facts.sums, { code: 'E01', months: ['2026-03'] })).toBeNull()
    expect(sumOf(facts.sums, { code: 'E01', months: ['2025-02'] })).toBe(0)
    const [visits] = board.charts
    expect(visits?.series[0]?.values.slice(-3)).toEqual([null, 100, 300])
  })

  it('R-81 gives no growth against a base of 0', () => {
    expect(table('years')?.rows[0]).toMatchObject({ now: 400, before: 0, difference: 400, change: null })
  })

  it('reckons per thousand residents', () => {
    expect(table('townships')?.rows[0]).toMatchObject({ visits: 400, perVisits: '200.00', perEvents: null })
  })
})
