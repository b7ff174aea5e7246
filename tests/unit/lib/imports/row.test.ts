import { describe, expect, it } from 'vitest'
import type { ImportField } from '@/lib/imports/mapping/rules'
import { readRow } from '@/lib/imports/row/rules'

const TODAY = '2026-11-24'
const read = (cells: Partial<Record<ImportField, string>>) =>
  readRow({ line: 2, cells: Object.values(cells) }, Object.keys(cells) as ImportField[], TODAY)
const keys = (content: ReturnType<typeof read>) => content.problems.map(({ problem }) => problem.key)

describe('readRow', () => {
  it('a blank says nothing, 清空 empties', () => {
    const { values } = read({ name: '甲', floors: ' ', notes: '清空', openedOn: '清空', floorArea: '清空' })
    expect(values).toEqual({
      name: '甲',
      notes: null,
      openedOn: null,
      openedPrecision: null,
      floorArea: null,
      areaQualifier: null,
    })
  })

  it.each([
    ['name'],
    ['externalRef'],
    ['code'],
    ['township'],
    ['community'],
    ['category'],
    ['status'],
  ] as const)('%s cannot be emptied', (field) => {
    expect(keys(read({ [field]: '清空' }))).toEqual(['notClearable'])
  })

  it.each<[string, Partial<Record<ImportField, string>>, unknown, string[]]>([
    ['both blank', { floorArea: '350', areaQualifier: '' }, undefined, []],
    ['column alone', { floorArea: '350', areaQualifier: '约' }, 'ABOUT', []],
    ['number alone', { floorArea: '约350', areaQualifier: '' }, 'ABOUT', []],
    ['both the same', { floorArea: '约350', areaQualifier: '约' }, 'ABOUT', []],
    ['both, not the same', { floorArea: '近350', areaQualifier: '约' }, 'ABOUT', ['qualifiersDisagree']],
    ['number, emptied column', { floorArea: '近350', areaQualifier: '清空' }, null, ['qualifiersDisagree']],
  ])('qualifier: %s', (_name, cells, qualifier, problems) => {
    const content = read(cells)
    expect(content.values.areaQualifier).toBe(qualifier)
    expect(keys(content)).toEqual(problems)
  })

  it('an area is exact only when no column could hold its qualifier', () => {
    expect(read({ floorArea: '350' }).isAreaExact).toBe(true)
    expect(read({ floorArea: '约350' }).isAreaExact).toBe(false)
    expect(read({ floorArea: '350', areaQualifier: '' }).isAreaExact).toBe(false)
    expect(read({ floorArea: '' }).isAreaExact).toBe(false)
    expect(read({ floorArea: '清空' }).isAreaExact).toBe(false)
  })

  it('the other areas carry no qualifier', () => {
    expect(keys(read({ residentArea: '约200' }))).toEqual(['approximateNumber'])
    expect(read({ residentArea: '200㎡', officeArea: '50' }).values).toEqual({
      residentArea: '200.00',
      officeArea: '50.00',
    })
  })

  it('formulas and errors are refused in mapped columns only', () => {
    const row = { line: 2, cells: ['甲', '600', '1'], formulas: [1], errors: [2] }
    const problems = (mapping: (ImportField | null)[]) =>
      readRow(row, mapping, TODAY).problems.map(({ field, problem }) => [field, problem.key])
    expect(problems(['name', 'floorArea', 'floors'])).toEqual([
      ['floorArea', 'formula'],
      ['floors', 'errorValue'],
    ])
    expect(problems(['name', null, null])).toEqual([])
  })

  it('keeps quotes, brackets and rare characters of names', () => {
    const name = '福特纳湾社区“小福梦想家公益社”（党群服务中心）𠮷'
    expect(read({ name }).values.name).toBe(name)
  })

  it.each([
    ['name', 60],
    ['notes', 1000],
  ] as const)('%s holds at most %i characters', (field, max) => {
    expect(keys(read({ [field]: '字'.repeat(max) }))).toEqual([])
    expect(keys(read({ [field]: '字'.repeat(max + 1) }))).toEqual(['tooLong'])
  })

  it('a row shorter than the head ends in blanks', () => {
    expect(readRow({ line: 9, cells: ['甲'] }, ['name', 'floors'], TODAY).values).toEqual({ name: '甲' })
  })
})
