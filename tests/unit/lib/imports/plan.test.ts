import { describe, expect, it } from 'vitest'
import { fingerprintOf } from '@/lib/imports/fingerprint/rules'
import type { ImportField } from '@/lib/imports/mapping/rules'
import { type PlanInput, planImport } from '@/lib/imports/plan/rules'
import type { KnownCenter } from '@/lib/imports/types'
import { createZoneTyper } from '@/lib/imports/zones/rules'
import type { CountyUnit } from '@/lib/org/types'

const county = { id: 'county', code: '341126000000', name: '凤阳县' }
const unit = (id: string, code: string, name: string, townshipId: string): CountyUnit => ({
  id,
  code,
  name,
  shortName: '',
  level: id === townshipId ? 'TOWNSHIP' : 'COMMUNITY',
  townshipId,
  provisional: false,
})
const units = [
  unit('t1', '341126001000', '中都街道', 't1'),
  unit('c1', '341126001001', '西华社区居委会', 't1'),
  unit('c2', '341126001002', '云霁社区居委会', 't1'),
  unit('t2', '341126002000', '府城镇', 't2'),
  unit('c3', '341126002001', '云霁村委会', 't2'),
]

const ZONE_TYPES = [
  { id: 'culture', code: 'CULTURE', name: '文化活动区' },
  { id: 'other', code: 'OTHER', name: '其他' },
]

const center = (
  id: string,
  patch: Partial<Omit<KnownCenter, 'values'>> & { values?: Partial<KnownCenter['values']> },
): KnownCenter => {
  const name = patch.values?.name ?? `${id}中心`
  return {
    id,
    version: 1,
    code: '34112600100101',
    nameKey: name,
    unitId: 'c1',
    unitName: '西华社区居委会',
    townshipId: 't1',
    isClosed: false,
    zoneKeys: [],
    ...patch,
    values: {
      externalRef: null,
      name,
      category: 'COMMUNITY',
      kind: 'NEW_BUILD',
      status: 'OPEN',
      floorArea: '350.00',
      areaQualifier: 'ABOUT',
      areaAsStated: null,
      usableArea: null,
      residentArea: null,
      officeArea: null,
      openedOn: null,
      openedPrecision: null,
      floors: null,
      households: null,
      residents: null,
      partyMembers: null,
      ownership: null,
      investmentWan: null,
      investmentSources: null,
      address: null,
      openingHours: null,
      notes: null,
      ...patch.values,
    },
  }
}

/** Plans rows given as objects of the same fields. */
function plan(rows: Partial<Record<ImportField, string>>[], patch: Partial<PlanInput> = {}) {
  const mapping = [...new Set(rows.flatMap((row) => Object.keys(row) as ImportField[]))]
  return planImport({
    rows: rows.map((row, index) => ({ line: index + 2, cells: mapping.map((field) => row[field] ?? '') })),
    mapping,
    zoneTyper: createZoneTyper({ types: ZONE_TYPES, synonyms: [] }),
    createUnits: false,
    county,
    units,
    centers: [],
    today: '2026-11-24',
    ...patch,
  })
}
const keys = (result: ReturnType<typeof plan>) =>
  result.rows.map((row) => row.problems.map(({ problem }) => problem.key))

describe('where a center goes', () => {
  it.each([
    ['community inside its township', { township: '中都', community: '云霁' }, 'c2'],
    ['a community that only one township has', { community: '西华社区' }, 'c1'],
    ['township alone', { township: '府城镇' }, 't2'],
    ['neither', {}, 'county'],
    ['unit code', { unitCode: '341126002001' }, 'c3'],
    ['code of the county', { unitCode: '341126000000' }, 'county'],
  ])('%s', (_name, place, expected) => {
    const { rows } = plan([{ name: '新中心', category: '社区', ...place }])
    expect([rows[0]?.outcome, rows[0]?.placeId]).toEqual(['NEW', expected])
  })

  it('a community that stands in two townships is refused with both named', () => {
    const result = plan([{ name: '新中心', category: '社区', community: '云霁' }], { createUnits: true })
    expect(result.rows[0]?.problems[0]?.problem).toEqual({
      key: 'ambiguousUnit',
      params: { text: '云霁', units: '云霁社区居委会（341126001002）、云霁村委会（341126002001）' },
    })
  })

  it.each([
    [{ unitCode: '341125001001' }, 'codeOutOfScope'],
    [{ unitCode: '341126001001', community: '云霁' }, 'codeNamesAnother'],
    [{ township: '临淮关镇' }, 'noSuchTownship'],
    [{ township: '中都街道', community: '无此村' }, 'noSuchCommunity'],
    [{ community: '无此村' }, 'noSuchCommunityInCounty'],
  ])('%j without 补建 is refused: %s', (place, key) => {
    expect(keys(plan([{ name: '新中心', category: '社区', ...place }]))).toEqual([[key]])
  })

  it('补建 creates each missing unit once, with provisional codes, parents first', () => {
    const { units: planned, rows } = plan(
      [
        { name: '甲', category: '村', township: '临淮关镇', community: '东村' },
        { name: '乙', category: '村', township: '临淮关', community: '东村委会' },
        { name: '丙', category: '社区', community: '新社区' },
        { name: '丁', category: '社区', community: '另社区' },
      ],
      { createUnits: true },
    )
    expect(planned.map(({ code, name, level }) => [code, name, level])).toEqual([
      ['341126900000', '临淮关镇', 'TOWNSHIP'],
      ['341126901000', '未明确乡镇', 'TOWNSHIP'],
      ['341126900900', '东村', 'COMMUNITY'],
      ['341126901900', '新社区', 'COMMUNITY'],
      ['341126901901', '另社区', 'COMMUNITY'],
    ])
    expect(rows[0]?.placeId).toBe(rows[1]?.placeId)
  })

  it('a row without a township means what an earlier one without a township meant', () => {
    const unknown = unit('u', '341126900000', '未明确乡镇', 'u')
    const earlier = unit('u1', '341126900900', '西华社区', 'u')
    const { rows } = plan([{ name: '新中心', category: '社区', community: '西华社区' }], {
      units: [...units, unknown, earlier],
    })
    expect(rows[0]?.placeId).toBe('u1')
  })
})

describe('which center a row means', () => {
  const known = center('k', { values: { name: '西华中心', externalRef: 'R1' } })
  const twin = center('w', {
    code: '34112600100201',
    unitId: 'c2',
    values: { name: '同名' },
    unitName: '云霁社区居委会',
  })
  const other = center('o', {
    code: '34112600200101',
    unitId: 'c3',
    townshipId: 't2',
    values: { name: '同名' },
  })
  const centers = [known, twin, other]

  it.each([
    ['outside id', { externalRef: 'R1', floors: '3' }, 'k'],
    ['code', { code: known.code, floors: '3' }, 'k'],
    ['unit and name', { name: '西华中心', township: '中都街道', community: '西华' }, 'k'],
    ['name below the township', { name: '同名', township: '中都街道' }, 'w'],
    ['the only one of its name in the county', { name: '西华中心' }, 'k'],
    ['full-width name', { name: '　西华中心 ' }, 'k'],
  ])('%s', (_name, row, id) => {
    expect(plan([row], { centers }).rows[0]?.recordId).toBe(id)
  })

  it.each([
    ['two of one name', { name: '同名' }, 'fitsSeveral'],
    ['code of elsewhere', { code: '99112600100101', name: '西华中心' }, 'codeOutOfScope'],
    ['code and outside id of two centers', { code: twin.code, externalRef: 'R1' }, 'keysDisagree'],
    ['another outside id', { externalRef: 'R2', name: '西华中心', community: '西华' }, 'otherReference'],
    ['another unit', { externalRef: 'R1', community: '云霁社区居委会' }, 'otherUnit'],
    ['another township', { externalRef: 'R1', township: '府城镇' }, 'otherUnit'],
    ['an outside id that nobody has, without a name', { externalRef: 'R7', floors: '3' }, 'unknownReference'],
  ])('%s', (_name, row, key) => {
    expect(keys(plan([row], { centers }))).toEqual([[key]])
  })

  it('renaming to a name that the unit has already is refused', () => {
    const neighbour = center('n', { code: '34112600100102', values: { name: '邻居中心' } })
    expect(keys(plan([{ externalRef: 'R1', name: '邻居中心' }], { centers: [known, neighbour] }))).toEqual([
      ['nameTaken'],
    ])
  })
})

describe('what changes', () => {
  const known = center('k', { values: { externalRef: 'R1' } })
  const change = (row: Partial<Record<ImportField, string>>, patch: Partial<KnownCenter> = {}) =>
    plan([{ externalRef: 'R1', ...row }], { centers: [{ ...known, ...patch }] }).rows[0]

  it.each<[string, Partial<Record<ImportField, string>>, string[]]>([
    ['nothing', { floorArea: '350', areaQualifier: '约', kind: '新建' }, []],
    ['nothing, the qualifier has no column', { floorArea: '350' }, []],
    ['another area is exact when no column holds a qualifier', { floorArea: '362.5' }, ['约350.00 → 362.50']],
    [
      'a blank qualifier leaves what is there',
      { floorArea: '362.5', areaQualifier: '' },
      ['约350.00 → 约362.50'],
    ],
    ['the qualifier alone', { areaQualifier: '余' }, ['约350.00 → 350.00余']],
    ['emptied', { floorArea: '清空' }, ['约350.00 → （空）']],
    ['a stated unknown', { kind: 'unknown' }, ['新建 → 未分类']],
    ['a date to its month', { openedOn: '2018-06' }, ['（空） → 2018-06']],
  ])('%s', (_name, row, changes) => {
    const result = change(row)
    expect(result?.changes.map(({ before, after }) => `${before} → ${after}`)).toEqual(changes)
    expect(result?.outcome).toBe(changes.length > 0 ? 'CHANGED' : 'UNCHANGED')
  })

  it.each<[string, Partial<Record<ImportField, string>>, string]>([
    ['parts larger than the whole', { residentArea: '300', officeArea: '50.01' }, 'partsExceedArea'],
    ['closing', { status: '已关闭' }, 'closingByImport'],
  ])('%s is refused', (_name, row, key) => {
    expect(change(row)?.problems.map(({ problem }) => problem.key)).toEqual([key])
  })

  it('parts that just fill the whole are fine', () => {
    expect(change({ residentArea: '300', officeArea: '50' })?.outcome).toBe('CHANGED')
  })

  it('a qualifier without any area is refused', () => {
    const bare = { ...known.values, floorArea: null, areaQualifier: null }
    expect(change({ areaQualifier: '约' }, { values: bare })?.problems[0]?.problem.key).toBe(
      'qualifierWithoutArea',
    )
  })

  it('a closed center may be listed again but not changed', () => {
    expect(change({ floors: '' }, { isClosed: true })?.outcome).toBe('UNCHANGED')
    expect(change({ floors: '3' }, { isClosed: true })?.problems[0]?.problem.key).toBe('centerClosed')
  })
})

describe('a new center', () => {
  it('is open unless the list says otherwise, and shows how it would be counted', () => {
    const { rows } = plan([
      {
        name: '新中心',
        category: '社区服务中心',
        floorArea: '近0.06万㎡',
        openedOn: '2018年6月',
        kind: 'unknown',
      },
    ])
    expect(rows[0]?.facts.map(({ field, text }) => `${field} ${text}`)).toEqual([
      'category 社区',
      'kind 未分类',
      'status 正常运行',
      'floorArea 近600.00',
      'openedOn 2018-06',
    ])
    expect(rows[0]?.values).toMatchObject({ status: 'OPEN', areaQualifier: 'NEAR', openedPrecision: 'MONTH' })
  })
})

describe('fingerprintOf', () => {
  const rows = [{ externalRef: 'R1', floors: '3' }]
  const known = center('k', { values: { externalRef: 'R1' } })
  const print = (centers: KnownCenter[]) => fingerprintOf(plan(rows, { centers }))

  it('is the same for the same plan and another when a center to be changed has moved on', () => {
    expect(print([known])).toBe(print([known]))
    expect(print([{ ...known, version: 2 }])).not.toBe(print([known]))
  })

  it('does not mind what happens to centers that the list leaves as they are', () => {
    const done = center('k', { values: { externalRef: 'R1', floors: 3 } })
    expect(print([{ ...done, version: 2 }])).toBe(print([done]))
  })
})
