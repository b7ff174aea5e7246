import { describe, expect, it } from 'vitest'
import { figureTiles } from '@/lib/progress/figures/view'
import { narrowStandings, summarizeReports } from '@/lib/progress/rules'
import type { Progress } from '@/lib/progress/types'
import { summarizeStandings } from '@/lib/standings/rules'
import type { StandingRow } from '@/lib/standings/types'
import { EAST, standingRow } from '@/tests/unit/lib/standings/standing-row'

const ROWS = [
  standingRow({ name: '甲', floorArea: '619.74' }),
  standingRow({ name: '乙', kind: 'RENOVATED', floorArea: '310.00', qualifier: 'MANY', available: ['a'] }),
  standingRow({ name: '丙', floorArea: '599.99', isExempted: true }),
  standingRow({ name: '丁', status: 'BUILDING' }),
]
const REPORTS = ['甲', '乙'].map((name) => ({
  centerId: name,
  centerName: name,
  townshipId: EAST.id,
  townshipName: EAST.name,
  isSubmitted: name === '甲',
  isOnTime: name === '甲',
}))

const progressOf = (rows: StandingRow[], reports = REPORTS): Progress => ({
  scope: { unitName: '测试县', townshipId: null, townships: [] },
  asOf: '2025-06-30',
  month: '2025-06',
  rows,
  summary: summarizeStandings(rows),
  reporting: summarizeReports(reports, [EAST]),
  visits: [{ month: '2025-06', total: 12_345, centers: 1 }],
})

const valuesOf = (progress: Progress) =>
  Object.fromEntries(
    figureTiles(progress).map(({ key, value, rate }) => [key, rate ? `${value} ${rate}` : value]),
  )

describe('figureTiles', () => {
  it('shows counts with their wholes and rates', () => {
    expect(valuesOf(progressOf(ROWS))).toEqual({
      open: '3',
      stock: '约1,529.73',
      area: '1/3 33.3%',
      gap: '至多90.00',
      coverage: '2/3 66.7%',
      double: '1/3 33.3%',
      reporting: '1/2 50.0%',
      visits: '12,345',
    })
  })

  it('has no rate without a denominator and no visits without an official report', () => {
    const empty = { ...progressOf([], []), visits: [{ month: '2025-06', total: null, centers: 0 }] }
    expect(valuesOf(empty)).toEqual({
      open: '0',
      stock: '0.00',
      area: '—',
      gap: '0.00',
      coverage: '—',
      double: '—',
      reporting: '—',
      visits: '—',
    })
  })

  it('leads to exactly the centers that it counts', () => {
    const counted = Object.fromEntries(
      figureTiles(progressOf(ROWS)).map(({ key, narrowing }) => [
        key,
        narrowing ? narrowStandings(ROWS, narrowing, REPORTS).length : null,
      ]),
    )
    expect(counted).toEqual({
      open: 3,
      stock: 3,
      area: 3,
      gap: 1,
      coverage: 3,
      double: 3,
      reporting: 2,
      visits: null,
    })
  })
})
