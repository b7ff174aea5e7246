import { freeUsername, usernameStem } from '@/lib/accounts/naming/rules'
import { MAX_ROSTER_ROWS } from '@/lib/accounts/roster/schema'
import type {
  PlannedAccount,
  RosterCause,
  RosterContext,
  RosterFault,
  RosterField,
  RosterPlan,
  RosterUnit,
} from '@/lib/accounts/roster/types'
import { ROLE_LEVELS } from '@/lib/accounts/rules'
import { username as usernameSchema } from '@/lib/accounts/schema'
import { normalizeName } from '@/lib/core/text'
import { matchUnits } from '@/lib/org/rules'
import type { SheetRow, SheetTable } from '@/lib/spreadsheets/model'
import type { Role } from '@/prisma/generated/enums'

const NAME_LENGTH = 50

/** Heads of the columns as offices write them, without brackets and blanks. */
const HEADS: Record<RosterField, readonly string[]> = {
  name: ['姓名', '人员姓名'],
  username: ['用户名', '账号', '登录名'],
  role: ['角色', '岗位', '职务'],
  unit: ['单位', '单位名称', '单位代码', '所在单位'],
  department: ['部门', '县直部门', '部门名称'],
}
const REQUIRED: readonly RosterField[] = ['name', 'role', 'unit']

/** Words for the roles, compared without brackets and blanks. */
const ROLE_WORDS: Record<Role, readonly string[]> = {
  SECRETARY: ['社区党组织书记', '书记', '社区书记', '村书记', '党组织书记'],
  CLERK: ['社区工作者', '工作者', '专干', '村干部'],
  TOWNSHIP: ['乡镇审核人', '乡镇街道审核人', '街道审核人', '审核人'],
  COUNTY: ['县委组织部工作人员', '县级工作人员', '组织部工作人员', '县委组织部'],
  DEPARTMENT: ['县直部门', '县直部门工作人员', '部门'],
  LEADER: ['领导', '县领导', '乡镇领导', '街道领导'],
  ADMIN: ['系统管理员', '管理员'],
  AUDITOR: ['审计员', '审计管理员'],
}

const ROLE_BY_WORD = new Map(
  Object.entries(ROLE_WORDS).flatMap(([role, words]) => words.map((word) => [word, role as Role] as const)),
)

/** A word as it is compared: NFKC, without blanks; brackets go with what stands in them for heads, without it for roles. */
const bare = (text: string) => normalizeName(text).replace(/\s+/gu, '')
const headKey = (text: string) =>
  bare(text)
    .replace(/\(.*\)/u, '')
    .replace(/^\*|\*$/g, '')
const roleKey = (text: string) => bare(text).replace(/[()]/g, '')

/** The role that a word means, or null. */
export function roleOfWord(word: string): Role | null {
  return ROLE_BY_WORD.get(roleKey(word)) ?? null
}

/** The column of each field in a head, and the heads that mean nothing here. */
export function findColumns(header: readonly string[]): {
  columns: Partial<Record<RosterField, number>>
  ignored: string[]
} {
  const columns: Partial<Record<RosterField, number>> = {}
  const ignored: string[] = []
  header.forEach((head, index) => {
    const key = headKey(head)
    const field = (Object.keys(HEADS) as RosterField[]).find((name) => HEADS[name].includes(key))
    if (field && columns[field] === undefined) columns[field] = index
    else if (key !== '') ignored.push(head)
  })
  return { columns, ignored }
}

/**
 * The units that a text may mean for a role: a 12-digit code, a name, or `乡镇/社区` for names that stand twice. Units of levels at
 * which the role cannot be held are passed over as long as others are left.
 */
export function findUnits(text: string, role: Role | null, units: readonly RosterUnit[]): RosterUnit[] {
  const key = bare(text)
  if (/^\d{12}$/.test(key)) return units.filter((unit) => unit.code === key)
  const [first = '', second] = key.split(/[/／]/u)
  const found =
    second === undefined
      ? matchUnits(first, units)
      : matchUnits(second, units).filter((unit) =>
          matchUnits(
            first,
            units.filter((township) => township.level === 'TOWNSHIP'),
          ).some((township) => township.id === unit.townshipId),
        )
  const fitting = role ? found.filter((unit) => ROLE_LEVELS[role].includes(unit.level)) : found
  return fitting.length > 0 ? fitting : found
}

type Row = { line: number; text: (field: RosterField) => string }
type Report = (field: RosterField | null, cause: RosterCause, params?: RosterFault['params']) => void

/** The key by which a post that stands already is known. */
export const postKey = (name: string, role: Role, unitId: string) =>
  `${normalizeName(name)}|${role}|${unitId}`

function readUnit(row: Row, role: Role | null, context: RosterContext, report: Report): RosterUnit | null {
  const written = row.text('unit')
  if (written === '') {
    report('unit', 'required')
    return null
  }
  const [unit, ...more] = findUnits(written, role, context.units)
  if (!unit) report('unit', 'unitUnknown', { value: written })
  else if (more.length > 0)
    report('unit', 'unitAmbiguous', {
      value: written,
      count: more.length + 1,
      example: `${unit.townshipName || unit.name}/${unit.name}`,
    })
  else if (role && !ROLE_LEVELS[role].includes(unit.level)) report('unit', 'roleLevel', { value: unit.name })
  else return unit
  return null
}

function readDepartment(row: Row, role: Role | null, context: RosterContext, report: Report) {
  const written = bare(row.text('department'))
  if (role !== 'DEPARTMENT') {
    if (written !== '' && role) report('department', 'departmentForeign')
    return null
  }
  if (written === '') {
    report('department', 'departmentRequired')
    return null
  }
  const department = context.departments.find(
    ({ name, code }) => bare(name) === written || code === written.toUpperCase(),
  )
  if (!department) report('department', 'departmentUnknown', { value: written })
  return department ?? null
}

function readUsername(row: Row, used: Set<string>, context: RosterContext, report: Report): string | null {
  const written = row.text('username')
  if (written === '') return null
  const parsed = usernameSchema.safeParse(written)
  if (!parsed.success) report('username', 'username')
  else if (context.taken.has(parsed.data)) report('username', 'usernameTaken', { value: parsed.data })
  else if (used.has(parsed.data)) report('username', 'usernameTwice', { value: parsed.data })
  else {
    used.add(parsed.data)
    return parsed.data
  }
  return null
}

function readRow(row: Row, context: RosterContext, seen: { names: Set<string>; posts: Set<string> }) {
  const faults: RosterFault[] = []
  const report: Report = (field, cause, params) =>
    faults.push({ line: row.line, field, cause, ...(params && { params }) })
  const name = normalizeName(row.text('name'))
  if (name === '') report('name', 'required')
  if ([...name].length > NAME_LENGTH) report('name', 'tooLong', { limit: NAME_LENGTH })
  const word = row.text('role')
  const role = roleOfWord(word)
  if (word === '') report('role', 'required')
  else if (!role) report('role', 'roleUnknown', { value: word })
  const unit = readUnit(row, role, context, report)
  const department = readDepartment(row, role, context, report)
  const username = readUsername(row, seen.names, context, report)
  if (role && unit && name !== '') {
    const key = postKey(name, role, unit.id)
    if (context.posts.has(key)) report(null, 'existsAlready', { name, unit: unit.name })
    else if (seen.posts.has(key) && username === null) report(null, 'sameTwice', { name, unit: unit.name })
    seen.posts.add(key)
  }
  if (faults.length > 0 || !role || !unit) return { faults, account: null }
  return {
    faults,
    account: {
      line: row.line,
      name,
      username: username ?? '',
      role,
      unitId: unit.id,
      unitName: unit.name,
      placeName: unit.townshipName || unit.name,
      departmentId: department?.id ?? null,
      departmentName: department?.name ?? null,
    } satisfies PlannedAccount,
  }
}

function toRow(row: SheetRow, columns: Partial<Record<RosterField, number>>): Row {
  return {
    line: row.number,
    text: (field) => (row.cells[columns[field] ?? -1]?.text ?? '').trim(),
  }
}

/** Cells that hold a formula or an error among the columns that are read. */
function formulaFaults(row: SheetRow, columns: Partial<Record<RosterField, number>>): RosterFault[] {
  return (Object.entries(columns) as [RosterField, number][]).flatMap(([field, index]) => {
    const cell = row.cells[index]
    return cell?.formula || cell?.error ? [{ line: row.number, field, cause: 'formula' as const }] : []
  })
}

/**
 * What a file would do: one account a row, or what stands in the way, with row, column and cause. Nothing is made unless every
 * row can be. User names left empty are made of the name's pinyin, with a number where it is taken.
 */
export function planRoster(
  table: Pick<SheetTable, 'header' | 'headerRow' | 'rows'>,
  context: RosterContext,
): RosterPlan {
  const { columns, ignored } = findColumns(table.header)
  const missing = REQUIRED.filter((field) => columns[field] === undefined)
  const headFault = (cause: RosterCause, field: RosterField | null, params?: RosterFault['params']) => ({
    accounts: [],
    ignoredColumns: ignored,
    faults: [{ line: table.headerRow, field, cause, ...(params && { params }) }],
  })
  const [lacking] = missing
  if (lacking) return headFault('columnMissing', lacking)
  if (table.rows.length === 0) return headFault('noRows', null)
  if (table.rows.length > MAX_ROSTER_ROWS) return headFault('tooManyRows', null, { limit: MAX_ROSTER_ROWS })

  const seen = { names: new Set<string>(), posts: new Set<string>() }
  const read = table.rows.map((row) => {
    const formulas = formulaFaults(row, columns)
    return formulas.length > 0
      ? { faults: formulas, account: null }
      : readRow(toRow(row, columns), context, seen)
  })
  const used = new Set([...context.taken, ...seen.names])
  const accounts = read.flatMap(({ account }) => {
    if (!account) return []
    const username = account.username || freeUsername(usernameStem(account.name), used)
    used.add(username)
    return [{ ...account, username }]
  })
  return { accounts, faults: read.flatMap(({ faults }) => faults), ignoredColumns: ignored }
}
