import { describe, expect, it } from 'vitest'
import { zhCN } from '@/lib/i18n/messages'
import { guessMapping, headingKey, type Mapping } from '@/lib/imports/mapping/rules'
import { zonesOfCenters } from '@/lib/imports/registers/place/zones/rules'
import { planRegister } from '@/lib/imports/registers/plan/rules'
import { registerForm } from '@/lib/imports/registers/rules'
import { type PlaceCenter, REGISTER_KEYS } from '@/lib/imports/registers/types'
import { visitRegister } from '@/lib/imports/registers/visit-counts/rules'

const word = (key: string): unknown =>
  key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], zhCN)

describe('every register', () => {
  it.each(REGISTER_KEYS)('%s knows the headings of its own template, each for its own field', (key) => {
    const { fields } = registerForm(key)
    expect(
      guessMapping(
        fields.map(({ label, name }) => name ?? String(word(label))),
        fields,
      ),
    ).toEqual(fields.map((field) => field.key))
    expect(fields.some((field) => field.isKey)).toBe(true)
    for (const { headings } of fields)
      for (const heading of headings) expect(headingKey(heading)).toBe(heading)
  })
})

const center = (id: string, patch: Partial<PlaceCenter> = {}): PlaceCenter => ({
  id,
  code: `34112600100${id}`,
  externalRef: null,
  name: `${id}中心`,
  unitName: '西华社区居委会',
  unitLevel: 'COMMUNITY',
  townshipName: '中都街道',
  countyId: 'county',
  townshipId: 't1',
  openedOn: '2024-01-01',
  closedOn: null,
  isClosed: false,
  ...patch,
})

const zone = { id: 'z', centerId: '1', name: '阅览室', openedOn: null, closedOn: null, seats: null }

function plan(rows: Record<string, string>[], patch: Partial<Parameters<typeof planRegister>[1]> = {}) {
  const mapping: Mapping = [...new Set(rows.flatMap(Object.keys))]
  return planRegister(visitRegister, {
    rows: rows.map((row, index) => ({ line: index + 2, cells: mapping.map((key) => row[key ?? ''] ?? '') })),
    mapping,
    today: '2026-06-30',
    centers: [
      center('1'),
      center('2', { name: '同名' }),
      center('3', { name: '同名', unitName: '云霁社区' }),
    ],
    records: [
      {
        id: 'v',
        version: 3,
        centerId: '1',
        isClosed: false,
        values: { date: '2026-06-01', zone: null, zoneId: null, source: 'IMPORT', count: 10 },
      },
    ],
    lookups: { zones: zonesOfCenters([zone]) },
    frozen: new Set(['1 2026-05']),
    ...(patch as object),
  })
}
const problemsOf = (row: Record<string, string>) =>
  plan([row]).rows[0]?.problems.map(({ problem }) => problem.key)

describe('planRegister', () => {
  it.each([
    ['a new record', { centerName: '1中心', date: '2026-06-02', count: '8' }, 'NEW'],
    ['a known one with another value', { centerName: '1中心', date: '2026-06-01', count: '8' }, 'CHANGED'],
    ['a known one as it is', { centerName: '1中心', date: '2026/6/1', count: '10人' }, 'UNCHANGED'],
    ['a blank leaves what is there', { centerName: '1中心', date: '2026-06-01', count: '' }, 'UNCHANGED'],
    [
      'another source is another record',
      { centerName: '1中心', date: '2026-06-01', source: '闸机', count: '8' },
      'NEW',
    ],
    [
      'another zone is another record',
      { centerName: '1中心', date: '2026-06-01', zone: '“阅览室”', count: '8' },
      'NEW',
    ],
    ['by code', { centerCode: '341126001001', date: '2026-06-02', count: '8' }, 'NEW'],
    [
      'the community tells two of one name',
      { centerName: '同名', community: '云霁', date: '2026-06-02', count: '8' },
      'NEW',
    ],
  ])('%s', (_name, row, outcome) => {
    expect(plan([row]).rows[0]).toMatchObject({ outcome, problems: [] })
  })

  it.each([
    ['a code out of reach', { centerCode: '999', date: '2026-06-02', count: '8' }, ['codeOutOfScope']],
    [
      'a code of another name',
      { centerCode: '341126001001', centerName: '同名', date: '2026-06-02', count: '8' },
      ['codeNamesAnotherCenter'],
    ],
    ['no center', { date: '2026-06-02', count: '8' }, ['centerRequired']],
    ['an unknown center', { centerName: '无此中心', date: '2026-06-02', count: '8' }, ['noSuchCenter']],
    ['a name that fits two', { centerName: '同名', date: '2026-06-02', count: '8' }, ['fitsSeveral']],
    ['a day that is none', { centerName: '1中心', date: '2026-02-30', count: '8' }, ['noSuchDate']],
    ['a month instead of a day', { centerName: '1中心', date: '2026-06', count: '8' }, ['dayRequired']],
    ['a day ahead', { centerName: '1中心', date: '2026-07-01', count: '8' }, ['futureDate']],
    ['no count', { centerName: '1中心', date: '2026-06-02', count: '' }, ['required']],
    ['an estimate', { centerName: '1中心', date: '2026-06-02', count: '约80' }, ['approximateNumber']],
    [
      'a zone of no such name',
      { centerName: '1中心', date: '2026-06-02', zone: '影院', count: '8' },
      ['noSuchZone'],
    ],
    [
      'a day before the opening',
      { centerName: '1中心', date: '2023-12-31', count: '8' },
      ['validation.activities.centerNotOpen'],
    ],
    ['an approved month', { centerName: '1中心', date: '2026-05-31', count: '8' }, ['monthApproved']],
  ])('refuses %s', (_name, row, problems) => {
    expect(problemsOf(row)).toEqual(problems)
  })

  it('refuses two rows for one record, both with both lines', () => {
    const row = { centerName: '1中心', date: '2026-06-02', count: '8' }
    const { rows, counts } = plan([row, { ...row, date: '2026-06-03' }, { ...row, count: '9' }])
    expect(rows.map(({ problems }) => problems[0]?.problem.params)).toEqual([
      { lines: '2、4' },
      undefined,
      { lines: '2、4' },
    ])
    expect(counts).toEqual({ total: 3, created: 1, changed: 0, unchanged: 0, errors: 2 })
  })

  it('refuses new records of a closed center', () => {
    const closed = center('1', { isClosed: true, closedOn: '2026-06-20' })
    const row = { centerName: '1中心', date: '2026-06-02', count: '8' }
    expect(plan([row], { centers: [closed] }).rows[0]?.problems[0]?.problem.key).toBe('centerIsClosed')
  })
})
