import { describe, expect, it } from 'vitest'
import { monthInHand, statusMark, statusRates } from '@/lib/reporting/status/rules'
import { statusSheets } from '@/lib/reporting/status/table/view'
import type { MonthRates, StatusCell, StatusMatrix } from '@/lib/reporting/status/types'
import { GLYPHS, MARK_OF_GLYPH, MARK_WORDS, MARKS, matrixLines } from '@/lib/reporting/status/view'

const LOCK = new Date('2025-07-10T16:00:00Z')
const AFTER = new Date('2025-07-11T00:00:00Z')

describe('statusMark', () => {
  const base = { isExpected: true, isHistorical: false, state: 'NONE', timeTag: null } as const
  it.each([
    [{}, 'OPEN'],
    [{ isExpected: false }, 'NOT_EXPECTED'],
    [{ isHistorical: true, state: 'LOCKED', timeTag: 'LATE' }, 'HISTORICAL'],
    [{ timeTag: 'OVERDUE' }, 'OVERDUE'],
    [{ state: 'DRAFT', timeTag: 'OVERDUE' }, 'OVERDUE'],
    [{ state: 'DRAFT', timeTag: 'EXTENDED' }, 'EXTENDED'],
    [{ state: 'SUBMITTED', timeTag: 'LATE' }, 'WAITING'],
    [{ state: 'RETURNED', timeTag: 'ON_TIME' }, 'RETURNED'],
    [{ state: 'APPROVED', timeTag: 'ON_TIME' }, 'ON_TIME'],
    [{ state: 'LOCKED', timeTag: 'LATE' }, 'LATE'],
  ] as const)('%j → %s', (change, expected) => {
    expect(statusMark({ ...base, ...change })).toBe(expected)
  })

  it('has a sign and a word of its own for each', () => {
    expect(new Set(Object.values(GLYPHS)).size).toBe(MARKS.length)
    expect(new Set(Object.values(MARK_WORDS)).size).toBe(MARKS.length)
  })
})

const cell = (change: Partial<StatusCell>): StatusCell => ({
  month: '2025-06',
  mark: 'OPEN',
  isExpected: true,
  state: 'NONE',
  timeTag: null,
  reportId: null,
  dueOn: '2025-07-07',
  lockAt: LOCK,
  firstSubmittedAt: null,
  approvedAt: null,
  returns: 0,
  toVerify: null,
  ...change,
})
const BEFORE_LOCK = new Date('2025-07-10T15:59:59.999Z')

describe('statusRates', () => {
  const rates = (cells: StatusCell[], now = AFTER) =>
    statusRates(cells, { now, townshipId: null, name: null })
  it('tells 报送率 at the lock from 报送率 to date', () => {
    const cells = [
      cell({ state: 'APPROVED', timeTag: 'ON_TIME', firstSubmittedAt: BEFORE_LOCK, approvedAt: AFTER }),
      cell({ state: 'SUBMITTED', timeTag: 'LATE', firstSubmittedAt: LOCK }),
      cell({ state: 'RETURNED', timeTag: 'LATE', firstSubmittedAt: BEFORE_LOCK, returns: 1 }),
      // Withdrawn: what was submitted once does not count.
      cell({ state: 'DRAFT', firstSubmittedAt: null }),
      cell({ isExpected: false, state: 'LOCKED', firstSubmittedAt: BEFORE_LOCK, approvedAt: AFTER }),
    ]
    expect(rates(cells)).toMatchObject({
      reporting: { part: 3, whole: 4 },
      reportingAtLock: { part: 2, whole: 4 },
      timeliness: { part: 1, whole: 4 },
      firstPass: { part: 1, whole: 2 },
    })
  })

  it('looks at the lock only of centers whose own lock has passed', () => {
    const extended = cell({ lockAt: new Date('2025-07-16T16:00:00Z') })
    expect(rates([extended]).reportingAtLock).toBeNull()
    expect(rates([extended, cell({})]).reportingAtLock).toEqual({ part: 0, whole: 1 })
    expect(rates([cell({})], BEFORE_LOCK).reportingAtLock).toBeNull()
    expect(rates([]).reporting).toEqual({ part: 0, whole: 0 })
  })
})

it.each([
  ['2025-06-30T15:59:59Z', '2025-06'],
  ['2025-06-29T15:59:59Z', '2025-05'],
  ['2025-06-30T16:00:00Z', '2025-06'],
  ['2024-02-28T16:00:00Z', '2024-02'],
  ['2025-01-05T00:00:00Z', '2024-12'],
])('the month in hand at %s is %s', (instant, expected) => {
  expect(monthInHand(new Date(instant))).toBe(expected)
})

it('writes the matrix and the rates as sheets whose totals are sums', () => {
  const share = { part: 1, whole: 2 }
  const rates = {
    townshipId: 't',
    name: '一街道',
    reporting: share,
    reportingAtLock: null,
    timeliness: share,
    firstPass: share,
  }
  const months: MonthRates = {
    month: '2025-06',
    townships: [],
    rates: [rates],
    total: { ...rates, townshipId: null, name: null },
  }
  const matrix: StatusMatrix = {
    months: ['2025-05', '2025-06'],
    total: 1,
    groups: [
      {
        townshipId: 't',
        townshipName: '一街道',
        rows: [
          {
            centerId: 'c',
            code: '1',
            centerName: '甲中心',
            unitId: 'u',
            unitName: '甲社区',
            countyId: 'x',
            townshipId: 't',
            townshipName: '一街道',
            cells: [cell({ month: '2025-05', mark: 'ON_TIME' }), cell({ mark: 'OVERDUE' })],
          },
        ],
      },
    ],
  }
  const [first, second] = statusSheets({ matrix, rates: months }, { unitName: '县', on: '2025-07-11' })
  expect(first?.rows).toEqual([
    { township: '一街道', code: '1', center: '甲中心', '2025-05': '按时', '2025-06': '未报' },
  ])
  expect(second?.rows[0]).toMatchObject({ reportingPart: 1, reportingRate: 0.5, reportingAtLockWhole: null })
  expect(second?.columns.filter((column) => column.total === 'sum')).toHaveLength(8)
})

it('sends a row of the matrix as one sign a month, and says which reports may be opened', () => {
  const cells = [
    cell({ mark: 'ON_TIME', state: 'LOCKED', reportId: 'a' }),
    cell({ mark: 'WAITING', state: 'SUBMITTED', reportId: 'b' }),
    cell({ mark: 'OVERDUE', reportId: null }),
  ]
  const names = { centerName: '甲中心', unitName: '甲社区', townshipId: null, townshipName: null }
  const row = { centerId: 'c', code: '1', unitId: 'u', countyId: 'x', ...names, cells }
  const groups = [{ townshipId: null, townshipName: null, rows: [row] }]
  const line = { id: 'c', name: '甲中心', unit: '甲社区', glyphs: '✓待✗' }
  const expected = (links: string) => [{ id: null, name: null, lines: [{ ...line, links }] }]
  expect(matrixLines(groups, true)).toEqual(expected('110'))
  expect(matrixLines(groups, false)).toEqual(expected('100'))
  expect(MARKS.map((mark) => MARK_OF_GLYPH.get(GLYPHS[mark]))).toEqual([...MARKS])
})
