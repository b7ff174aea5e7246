import { describe, expect, it } from 'vitest'
import { findColumns, planRoster, postKey, roleOfWord } from '@/lib/accounts/roster/rules'
import { MAX_ROSTER_ROWS } from '@/lib/accounts/roster/schema'
import { toRosterUnits, toSlips } from '@/lib/accounts/roster/view'

const units = toRosterUnits([
  { id: 'c', code: '341126000000', name: '凤阳县', level: 'COUNTY', townshipId: null },
  { id: 't1', code: '341126100000', name: '府城镇', level: 'TOWNSHIP', townshipId: 't1' },
  { id: 't2', code: '341126101000', name: '临淮关镇', level: 'TOWNSHIP', townshipId: 't2' },
  { id: 'x1', code: '341126100001', name: '东城社区居委会', level: 'COMMUNITY', townshipId: 't1' },
  { id: 'x2', code: '341126101001', name: '东城社区居委会', level: 'COMMUNITY', townshipId: 't2' },
  { id: 'x3', code: '341126101002', name: '府城社区居委会', level: 'COMMUNITY', townshipId: 't2' },
])
const HEADER = ['姓名', '用户名', '角色', '单位（名称或代码）', '部门', '备注']
const plan = (rows: (string | { text: string; formula: true })[][], context = {}, header = HEADER) =>
  planRoster(
    {
      header,
      headerRow: 2,
      rows: rows.map((cells, index) => ({
        number: index + 3,
        cells: cells.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)),
      })),
    },
    {
      units,
      departments: [{ id: 'd', name: '民政局', code: 'CIVIL_AFFAIRS' }],
      taken: new Set(['wangfang']),
      posts: new Set<string>(),
      ...context,
    },
  )

describe('planRoster', () => {
  it('plans one account a row, with names that are free', () => {
    const { accounts, faults, ignoredColumns } = plan([
      ['王芳', '', '社区党组织书记', '府城镇/东城社区', ''],
      ['王芳', '', '社区工作者', '341126101001', ''],
      ['李四', 'Li.Si', '乡镇（街道）审核人', '府城镇', ''],
      ['赵六', '', '县直部门', '凤阳县', '民政局'],
    ])
    expect(faults).toEqual([])
    expect(ignoredColumns).toEqual(['备注'])
    expect(accounts.map((row) => [row.line, row.username, row.role, row.unitId, row.placeName])).toEqual([
      [3, 'wangfang2', 'SECRETARY', 'x1', '府城镇'],
      [4, 'wangfang3', 'CLERK', 'x2', '临淮关镇'],
      [5, 'li.si', 'TOWNSHIP', 't1', '府城镇'],
      [6, 'zhaoliu', 'DEPARTMENT', 'c', '凤阳县'],
    ])
    expect(accounts[3]).toMatchObject({ departmentId: 'd' })
  })

  it('gives a written name precedence over one made of another row’s pinyin', () => {
    const { accounts } = plan([
      ['李四', '', '书记', '府城社区', ''],
      ['张三', 'lisi', '专干', '府城社区', ''],
    ])
    expect(accounts.map((row) => row.username)).toEqual(['lisi2', 'lisi'])
  })

  it.each([
    ['name', 'required', ['', '', '书记', '府城社区']],
    ['name', 'tooLong', ['王'.repeat(51), '', '书记', '府城社区']],
    ['role', 'required', ['王芳', '', '', '府城社区']],
    ['role', 'roleUnknown', ['王芳', '', '站长', '府城社区']],
    ['unit', 'required', ['王芳', '', '书记', '']],
    ['unit', 'unitUnknown', ['王芳', '', '书记', '西城社区']],
    ['unit', 'unitUnknown', ['王芳', '', '书记', '341126999999']],
    ['unit', 'unitAmbiguous', ['王芳', '', '书记', '东城社区']],
    ['unit', 'roleLevel', ['王芳', '', '审核人', '凤阳县']],
    ['unit', 'roleLevel', ['王芳', '', '县领导', '府城社区居委会']],
    ['department', 'departmentRequired', ['王芳', '', '县直部门', '凤阳县', '']],
    ['department', 'departmentUnknown', ['王芳', '', '县直部门', '凤阳县', '水利局']],
    ['department', 'departmentForeign', ['王芳', '', '书记', '府城社区', '民政局']],
    ['username', 'username', ['王芳', '王', '书记', '府城社区']],
    ['username', 'usernameTaken', ['王芳', 'WangFang', '书记', '府城社区']],
  ])('%s: %s', (field, cause, cells) => {
    const { accounts, faults } = plan([cells])
    expect(accounts).toEqual([])
    expect(faults).toMatchObject([{ line: 3, field, cause }])
  })

  it('refuses the same person, the same user name twice and a post that stands already', () => {
    const row = ['王芳', '', '书记', '府城社区', '']
    expect(plan([row, row]).faults).toMatchObject([{ line: 4, field: null, cause: 'sameTwice' }])
    const named = (name: string) => [name, 'same', '书记', '府城社区', '']
    expect(plan([named('甲'), named('乙')]).faults).toMatchObject([{ line: 4, cause: 'usernameTwice' }])
    const posts = new Set([postKey('王芳', 'SECRETARY', 'x3')])
    expect(plan([row], { posts }).faults).toMatchObject([{ line: 3, cause: 'existsAlready' }])
  })

  it('never takes a formula for a value, and says which columns are missing', () => {
    expect(plan([[{ text: '王芳', formula: true }, '', '书记', '府城社区']]).faults).toEqual([
      { line: 3, field: 'name', cause: 'formula' },
    ])
    expect(plan([['王芳']], {}, ['姓名']).faults).toEqual([
      { line: 2, field: 'role', cause: 'columnMissing' },
    ])
    expect(plan([]).faults).toEqual([{ line: 2, field: null, cause: 'noRows' }])
  })

  it('stops at the limit of rows', () => {
    const rows = Array.from({ length: MAX_ROSTER_ROWS + 1 }, () => ['王芳', '', '书记', '府城社区'])
    expect(plan(rows).faults).toMatchObject([{ cause: 'tooManyRows' }])
    expect(plan(rows.slice(1)).faults[0]?.cause).toBe('sameTwice')
  })
})

describe('reading the file', () => {
  it('finds columns by their usual heads', () => {
    expect(findColumns(['序号', '*姓 名', '账号', '岗位', '单位名称', '县直部门']).columns).toEqual({
      name: 1,
      username: 2,
      role: 3,
      unit: 4,
      department: 5,
    })
  })

  it.each([
    ['乡镇（街道）审核人', 'TOWNSHIP'],
    ['乡镇(街道)审核人', 'TOWNSHIP'],
    [' 系统 管理员', 'ADMIN'],
    ['书记', 'SECRETARY'],
    ['院长', null],
  ])('%s means %s', (word, role) => {
    expect(roleOfWord(word)).toBe(role)
  })
})

describe('toSlips', () => {
  it('gathers the passwords by township in the order of the file', () => {
    const { accounts } = plan([
      ['甲', 'aaa', '书记', '府城镇/东城社区', ''],
      ['乙', 'bbb', '书记', '临淮关镇/东城社区', ''],
      ['丙', 'ccc', '审核人', '府城镇', ''],
    ])
    const slips = toSlips(accounts.map((account) => ({ ...account, password: `p-${account.username}` })))
    expect(slips.map((slip) => [slip.placeName, slip.people.map((person) => person.password)])).toEqual([
      ['府城镇', ['p-aaa', 'p-ccc']],
      ['临淮关镇', ['p-bbb']],
    ])
  })
})
