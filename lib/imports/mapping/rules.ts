/** Every field of a center that a column may hold, in the order of the template. */
export const IMPORT_FIELDS = [
  'externalRef',
  'code',
  'name',
  'township',
  'community',
  'unitCode',
  'category',
  'kind',
  'status',
  'floorArea',
  'areaQualifier',
  'areaAsStated',
  'usableArea',
  'residentArea',
  'officeArea',
  'openedOn',
  'floors',
  'households',
  'residents',
  'partyMembers',
  'ownership',
  'investmentWan',
  'investmentSources',
  'address',
  'openingHours',
  'zones',
  'notes',
] as const

export type ImportField = (typeof IMPORT_FIELDS)[number]

/** Which field each column holds, by position; null for a column that is not taken. */
export type Mapping<F extends string = string> = (F | null)[]

export type CenterMapping = Mapping<ImportField>

/** Column headings by which a field is known, normalised by `headingKey`. */
export const CENTER_HEADINGS: Record<ImportField, readonly string[]> = {
  externalRef: ['外部编号', '外部编码', '编号', '原编号', 'id', 'externalref', 'externalid'],
  code: ['中心编码', '中心代码', '系统编码', 'code', 'centercode'],
  name: ['中心名称', '名称', '党群服务中心名称', '党群服务中心', '阵地名称', 'name', 'centername'],
  township: [
    '乡镇',
    '乡镇街道',
    '街道',
    '镇街',
    '所属乡镇',
    '所属乡镇街道',
    '所在乡镇',
    '所属街道',
    'township',
    'town',
  ],
  community: [
    '社区',
    '社区村',
    '村社区',
    '村',
    '所属社区',
    '所属社区村',
    '所在社区',
    '所在村',
    '社区名称',
    'community',
    'village',
  ],
  unitCode: ['单位编码', '单位代码', '社区编码', '社区代码', '统计用区划代码', '区划代码', 'unitcode'],
  category: ['类别', '中心类别', '分类', 'class', 'category'],
  kind: ['建设类型', '类型', '建设方式', '新建改造', '新建或改造', '建设性质', 'kind'],
  status: ['状态', '运行状态', '使用状态', 'status'],
  floorArea: ['建筑面积', '面积', '总建筑面积', 'aream2', 'area', 'floorarea'],
  areaQualifier: ['面积限定词', '限定词', 'areaqualifier', 'qualifier'],
  areaAsStated: ['面积原文', '面积表述', '原文面积', 'areaasstated'],
  usableArea: ['使用面积', 'usablearea'],
  residentArea: ['居民活动面积', '活动面积', '居民活动区面积', 'residentarea'],
  officeArea: ['办公面积', '办公区面积', 'officearea'],
  openedOn: ['启用日期', '启用时间', '启用年月', '开放日期', '投入使用时间', 'opened', 'openedon'],
  floors: ['层数', '楼层数', '楼层', 'floors'],
  households: ['户数', '居民户数', '服务户数', 'households'],
  residents: ['常住人口', '人口', '居民人数', '服务人口', 'residents', 'population'],
  partyMembers: ['党员数', '党员人数', '党员', 'partymembers'],
  ownership: ['产权', '产权性质', '房屋产权', '权属', 'ownership'],
  investmentWan: ['总投资', '投资', '投资金额', '投入资金', '投资额', 'investmentwan', 'investment'],
  investmentSources: ['资金来源', '投资来源', 'investmentsources'],
  address: ['地址', '详细地址', 'address'],
  openingHours: ['开放时间', '服务时间', 'openinghours'],
  zones: ['功能区', '功能区域', '功能区名称', '功能室', '功能布局', 'zones'],
  notes: ['备注', '说明', 'notes', 'remarks'],
}

/** Fields without which no row can be understood: the name, or a key of a center that is already there. */
export const KEY_FIELDS: readonly ImportField[] = ['name', 'code', 'externalRef']

/** A heading as it is compared: NFKC, lower case, without brackets' content, blanks and signs: 建筑面积（㎡） → 建筑面积. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
}

/** Fields of the template: codes are the system's own. */
export const TEMPLATE_FIELDS = IMPORT_FIELDS.filter(
  (field): field is Exclude<ImportField, 'code' | 'unitCode'> => field !== 'code' && field !== 'unitCode',
)

/** What a mapping needs to know of a field. */
export type MappedField = { key: string; headings: readonly string[]; isKey?: boolean }

/**
 * The fields that the headings suggest. Each field is given to the first column that names it; a heading that says nothing
 * known is not taken.
 */
export function guessMapping(header: readonly string[], fields: readonly MappedField[]): Mapping {
  const taken = new Set<string>()
  return header.map((heading) => {
    const key = headingKey(heading)
    const field = fields.find((candidate) => !taken.has(candidate.key) && candidate.headings.includes(key))
    if (field === undefined) return null
    taken.add(field.key)
    return field.key
  })
}

/**
 * What is wrong with a mapping, as a message key, or null. Rule: fields of the register only, each at most once, and
 * something to know a record by.
 */
export function mappingProblem(
  mapping: Mapping,
  fields: readonly MappedField[],
): 'unknownField' | 'fieldTwice' | 'noKeyField' | null {
  const chosen = mapping.filter((field) => field !== null)
  if (chosen.some((key) => !fields.some((field) => field.key === key))) return 'unknownField'
  if (new Set(chosen).size < chosen.length) return 'fieldTwice'
  return fields.some((field) => field.isKey && chosen.includes(field.key)) ? null : 'noKeyField'
}

/** The column that a file of error rows carries for people. */
const CAUSE_COLUMN = '错误原因'

/** Headings of the columns that are not taken. */
export function untakenColumns(header: readonly string[], mapping: Mapping): string[] {
  return header.filter(
    (heading, column) => mapping[column] === null && heading.trim() !== '' && heading !== CAUSE_COLUMN,
  )
}

/**
 * Headings of the columns that a register refuses because nobody knows what they hold. Rule: of past figures none is left
 * out in silence.
 * @param ignorable headings that may be left out; undefined for a register that refuses none
 */
export function strangeColumns(
  header: readonly string[],
  mapping: Mapping,
  ignorable: readonly string[] | undefined,
): string[] {
  if (!ignorable) return []
  const known = new Set(ignorable.map(headingKey))
  return untakenColumns(header, mapping).filter((heading) => !known.has(headingKey(heading)))
}
