import { describe, expect, it } from 'vitest'
import { findTreeRows, type TreeUnit, toTreeRows } from '@/lib/org/tree/rules'

const unit = (
  id: string,
  code: string,
  level: TreeUnit['level'],
  more: Partial<TreeUnit> = {},
): TreeUnit => ({
  id,
  code,
  name: id,
  level,
  parentId: null,
  townshipId: null,
  provisional: false,
  closedOn: null,
  centers: 0,
  people: 0,
  ...more,
})

const UNITS = [
  unit('乙村', '990126002201', 'COMMUNITY', { parentId: '乙镇', centers: 2, people: 3 }),
  unit('乙镇', '990126002000', 'TOWNSHIP', { parentId: '县', centers: 1, people: 4 }),
  unit('县', '990126000000', 'COUNTY', { people: 5 }),
  unit('甲镇', '990126001000', 'TOWNSHIP', { parentId: '县' }),
  unit('旧村', '990126002202', 'COMMUNITY', { parentId: '乙镇', closedOn: '2025-07-01' }),
]

describe('the tree', () => {
  it('stands in the order of the codes, one township unfolded, with the sums of all below', () => {
    const rows = toTreeRows(UNITS, '乙镇')
    expect(rows.map(({ name, units, centers, people }) => [name, units, centers, people])).toEqual([
      ['县', 3, 3, 12],
      ['甲镇', 0, 0, 0],
      ['乙镇', 1, 3, 7],
      ['乙村', 0, 2, 3],
      ['旧村', 0, 0, 0],
    ])
    expect(rows.filter((row) => row.isOpen).map((row) => row.name)).toEqual(['县', '乙镇'])
  })

  it('hides the communities of folded townships', () => {
    expect(toTreeRows(UNITS, undefined).map((row) => row.name)).toEqual(['县', '甲镇', '乙镇'])
  })

  it.each([
    ['乙', ['乙镇', '乙村']],
    ['990126002', ['乙镇', '乙村', '旧村']],
    ['旧 村', ['旧村']],
    ['%', []],
    ['_', []],
  ])('finds %s', (q, names) => {
    expect(findTreeRows(UNITS, q).map((row) => row.name)).toEqual(names)
  })

  it('names the parent of what it finds', () => {
    expect(findTreeRows(UNITS, '旧村')[0]?.parentName).toBe('乙镇')
  })
})
