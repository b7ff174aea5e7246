import { expect, it } from 'vitest'
import { countHaving, coverageRows } from '@/lib/zones/coverage/rules'

const center = (id: string) => ({ id, code: id, name: id, townshipId: null, townshipName: null })
const columns = ['A', 'B', 'C'].map((key) => ({ key, name: key, domain: null }))

it('names what a center has and lacks in the order of the columns', () => {
  const found = new Map([
    ['1', ['C', 'A', 'A', 'X']],
    ['2', []],
  ])
  const rows = coverageRows([center('1'), center('2'), center('3')], columns, found)
  expect(rows.map(({ present, missing }) => [present, missing])).toEqual([
    [['A', 'C'], ['B']],
    [[], ['A', 'B', 'C']],
    [[], ['A', 'B', 'C']],
  ])
  expect(countHaving(rows, columns)).toEqual({ A: 1, B: 0, C: 1 })
})

it('counts nothing of no centers, each column named', () => {
  expect(countHaving([], columns)).toEqual({ A: 0, B: 0, C: 0 })
})
