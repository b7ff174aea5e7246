import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import messages from '@/lib/i18n/messages/zh-CN/imports.json'
import {
  guessMapping,
  headingKey,
  IMPORT_FIELDS,
  mappingProblem,
  TEMPLATE_FIELDS,
  untakenColumns,
} from '@/lib/imports/mapping/rules'
import { registerForm } from '@/lib/imports/registers/rules'

const { fields } = registerForm('centers')

describe('headingKey', () => {
  it.each([
    ['建筑面积（㎡）', '建筑面积'],
    ['area_m2', 'aream2'],
    [' 乡镇 (街道) ', '乡镇'],
    ['ＩＤ', 'id'],
  ])('%s → %s', (heading, key) => {
    expect(headingKey(heading)).toBe(key)
  })
})

describe('guessMapping', () => {
  it('knows the columns of the real list and leaves the others', () => {
    const [line = ''] = readFileSync('tests/fixtures/real-centers.csv', 'utf8').split(/\r?\n/)
    const header = line.split(',')
    const guess = Object.fromEntries(
      guessMapping(header, fields).map((field, column) => [header[column], field]),
    )
    expect(guess).toMatchObject({
      id: 'externalRef',
      name: 'name',
      class: 'category',
      township: 'township',
      community: 'community',
      kind: 'kind',
      area_m2: 'floorArea',
      area_as_stated: 'areaAsStated',
      area_qualifier: 'areaQualifier',
      floors: 'floors',
      opened: 'openedOn',
      investment_wan: 'investmentWan',
      investment_sources: 'investmentSources',
      zones: 'zones',
      notes: 'notes',
    })
    for (const column of ['province', 'city', 'county', 'area_before_m2', 'services', 'visits'])
      expect([column, guess[column]]).toEqual([column, null])
  })

  it('knows the headings of the template, each for its own field', () => {
    expect(
      guessMapping(
        TEMPLATE_FIELDS.map((field) => messages.field[field]),
        fields,
      ),
    ).toEqual(TEMPLATE_FIELDS)
    expect(
      guessMapping(
        IMPORT_FIELDS.map((field) => messages.field[field]),
        fields,
      ),
    ).toEqual(IMPORT_FIELDS)
  })

  it('gives each field to the first column that names it, and knows no inherited names', () => {
    expect(guessMapping(['名称', '中心名称', '__proto__', 'constructor', ''], fields)).toEqual([
      'name',
      null,
      null,
      null,
      null,
    ])
  })
})

describe('mappingProblem', () => {
  it.each([
    [['name', null], null],
    [['code', 'floorArea'], null],
    [['externalRef'], null],
    [['name', 'name'], 'fieldTwice'],
    [['floorArea', null], 'noKeyField'],
    [[], 'noKeyField'],
    [['name', 'seats'], 'unknownField'],
  ] as const)('%j → %s', (mapping, expected) => {
    expect(mappingProblem([...mapping], fields)).toBe(expected)
  })
})

describe('untakenColumns', () => {
  it('lists what is left out, but not the causes that the file of error rows carries', () => {
    expect(untakenColumns(['名称', '功能区', '', '错误原因'], ['name', null, null, null])).toEqual(['功能区'])
  })
})
