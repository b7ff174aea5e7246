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
  weekly: [
    {
      kind: 'CLASSES',
      centerId: 'c1',
      name: '甲中心',
      townshipName: '东街道',
      mean: '1.25',
      minimum: 0,
      target: '1.00',
      light: 'GREEN',
    },
    {
      kind: 'CLASSES',
      centerId: 'c2',
      name: '乙中心',
      townshipName: null,
      mean: '0.85',
      minimum: 0,
      target: '1.00',
      light: 'RED',
    },
  ],
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

  it('puts the centers that fall short of a week’s target first, each with its light in words', () => {
    const classes = board.tables.find((one) => one.key === 'classes')
    expect(classes?.sheet.rows.map((row) => [row.name, row.township, row.light])).toEqual([
      ['乙中心', '县直', '未达标'],
      ['甲中心', '东街道', '达标'],
    ])
    expect(classes?.hrefs[0]).toBe('/centers/c2')
    expect(table('sessions')?.rows).toEqual([])
  })

  it('reckons per thousand residents', () => {
    expect(table('townships')?.rows[0]).toMatchObject({ visits: 400, perVisits: '200.00', perEvents: null })
  })
})
