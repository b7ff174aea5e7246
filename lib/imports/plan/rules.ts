import { nameKeyOf } from '@/lib/centers/naming/rules'
import { centerCode } from '@/lib/centers/row/rules'
import { areaFaults } from '@/lib/centers/rules'
import type { CalendarDate } from '@/lib/core/calendar'
import { type CenterMapping, type ImportField, KEY_FIELDS } from '@/lib/imports/mapping/rules'
import { createMatcher, type Match, type Matcher, placeProblems } from '@/lib/imports/match/rules'
import { countOutcomes, refuseRow, refuseTwice } from '@/lib/imports/outcome/rules'
import { createResolver, type PlaceUnit, type Resolver } from '@/lib/imports/place/rules'
import { type RowContent, readRow } from '@/lib/imports/row/rules'
import type {
  CenterPlanRow,
  FieldChange,
  ImportedValues,
  ImportPlan,
  KnownCenter,
  RowProblem,
  SourceRow,
} from '@/lib/imports/types'
import type { ProblemKey } from '@/lib/imports/values/types'
import { factsOf, valueText } from '@/lib/imports/view'
import { type ZoneTyper, zoneNameKey } from '@/lib/imports/zones/rules'
import type { CountyDetail, CountyUnit } from '@/lib/org/types'

export type PlanInput = {
  rows: readonly SourceRow[]
  mapping: CenterMapping
  createUnits: boolean
  county: CountyDetail
  units: readonly CountyUnit[]
  centers: readonly KnownCenter[]
  zoneTyper: ZoneTyper
  today: CalendarDate
}

/** What a new center has when its row says nothing. */
const NEW_CENTER: Omit<ImportedValues, 'name' | 'category'> = {
  externalRef: null,
  kind: null,
  status: 'OPEN',
  floorArea: null,
  areaQualifier: null,
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
}

const COMPARED = [
  'externalRef',
  'name',
  'category',
  'kind',
  'status',
  'floorArea',
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
  'notes',
] as const satisfies readonly ImportField[]

type Tools = {
  /** Highest serial of the centers' codes, by unit code. */
  serials: Map<string, number>
  resolver: Resolver
  matcher: Matcher
  units: ReadonlyMap<string, PlaceUnit>
  county: CountyDetail
  zoneTyper: ZoneTyper
}

/**
 * The dry run of a list: what each row would do to the register of one county, decided without touching it.
 * Rule: all or nothing; two rows for one center are refused, and so is everything that cannot be read.
 */
export function planImport(input: PlanInput): ImportPlan<CenterPlanRow> {
  const countyUnit: PlaceUnit = { ...input.county, level: 'COUNTY', townshipId: null }
  const tools: Tools = {
    resolver: createResolver(input.county, input.units, input.createUnits),
    matcher: createMatcher(input.centers),
    units: new Map([countyUnit, ...input.units].map((unit) => [unit.id, unit])),
    county: input.county,
    zoneTyper: input.zoneTyper,
    serials: serialsOf(input.centers),
  }
  const rows = input.rows.map((row) => planRow(readRow(row, input.mapping, input.today), tools))
  refuseDoubles(rows, input.centers)
  return { rows, units: tools.resolver.planned(), counts: countOutcomes(rows) }
}

function planRow(content: RowContent, tools: Tools): CenterPlanRow {
  const row = emptyRow(content)
  if (saysNothing(content)) {
    const field = content.place.community !== null ? 'community' : 'township'
    return { ...row, outcome: 'UNCHANGED', notes: [{ field, note: { key: 'onlyPlace' } }] }
  }
  const keyed = tools.matcher.byKey(content)
  if (keyed && 'problems' in keyed) return refuseRow(row, keyed.problems)
  if (keyed?.center) {
    const problems = placeProblems(content, keyed.center, tools.units)
    return finishRow(row, { content, center: keyed.center, problems }, tools)
  }
  if (!content.values.name) return refuseRow(row, nameMissing(content))
  const placement = tools.resolver.resolve(content.place)
  if ('problems' in placement) return refuseRow(row, placement.problems)
  row.placeId = placement.unit.id
  row.unitLabel = placement.unit.name
  row.notes.push(...placement.notes)
  const match: Match = tools.matcher.byName(content, nameKeyOf(content.values.name), placement)
  if ('problems' in match) return refuseRow(row, match.problems)
  const isFull = match.center === null && !takeSerial(tools.serials, placement.unit.code)
  const problems: RowProblem[] = isFull ? [{ field: null, problem: { key: 'unitFull' } }] : []
  return finishRow(row, { content, center: match.center, problems }, tools)
}

function serialsOf(centers: readonly KnownCenter[]): Map<string, number> {
  const serials = new Map<string, number>()
  for (const { code } of centers) {
    const [unit, serial] = [code.slice(0, 12), Number(code.slice(12))]
    serials.set(unit, Math.max(serials.get(unit) ?? 0, serial))
  }
  return serials
}

/** Whether a unit still has a code for one more center. */
function takeSerial(serials: Map<string, number>, unitCode: string): boolean {
  const serial = (serials.get(unitCode) ?? 0) + 1
  serials.set(unitCode, serial)
  return centerCode(unitCode, serial) !== null
}

/** A row of the template that nobody filled in: a unit, and nothing of a center. */
function saysNothing({ code, values, zones, problems }: RowContent): boolean {
  return code === null && zones.length === 0 && Object.keys(values).length === 0 && problems.length === 0
}

function emptyRow(content: RowContent): CenterPlanRow {
  return {
    line: content.line,
    outcome: content.problems.length > 0 ? 'ERROR' : 'NEW',
    name: content.values.name ?? '',
    unitLabel: '',
    recordId: null,
    version: null,
    placeId: null,
    values: {},
    changes: [],
    facts: [],
    notes: [...content.notes],
    problems: [...content.problems],
    zones: [],
  }
}

/** A missing name is reported once, unless the name's own cell was refused already. */
function nameMissing(content: RowContent): RowProblem[] {
  if (content.problems.some(({ field }) => KEY_FIELDS.some((key) => key === field))) return []
  const reference = content.values.externalRef
  return [
    reference
      ? { field: 'externalRef', problem: { key: 'unknownReference', params: { text: reference } } }
      : { field: 'name', problem: { key: 'nameRequired' } },
  ]
}

type Found = { content: RowContent; center: KnownCenter | null; problems: readonly RowProblem[] }

function finishRow(row: CenterPlanRow, { content, center, problems }: Found, tools: Tools): CenterPlanRow {
  const zoneProblems = planZones(row, content, { center, zoneTyper: tools.zoneTyper })
  if (!center) return finishNew(row, content, [...problems, ...zoneProblems])
  const given = givenValues(content, center)
  const after = { ...center.values, ...given }
  row.recordId = center.id
  row.version = center.version
  row.placeId = center.unitId
  row.unitLabel = center.unitName
  row.name = after.name
  row.changes = changesOf(center.values, after)
  row.values = Object.fromEntries(
    Object.entries(given).filter(([key, value]) => center.values[key as keyof ImportedValues] !== value),
  )
  const isChanged = Object.keys(row.values).length > 0 || row.zones.length > 0
  row.outcome = isChanged ? 'CHANGED' : 'UNCHANGED'
  if (row.problems.length > 0) row.outcome = 'ERROR'
  return refuseRow(row, [...problems, ...zoneProblems, ...(isChanged ? valueProblems(after, center) : [])])
}

function finishNew(row: CenterPlanRow, content: RowContent, problems: readonly RowProblem[]): CenterPlanRow {
  const { name, category } = content.values
  const missing: RowProblem[] = category ? [] : [{ field: 'category', problem: { key: 'categoryRequired' } }]
  const isRefused = content.problems.some(({ field }) => field === 'category')
  const values = { ...NEW_CENTER, ...content.values, name: name ?? '', category: category ?? 'OTHER' }
  row.values = values
  row.facts = factsOf(values)
  if (row.zones.length > 0) row.facts.push({ field: 'zones', text: namesOf(row.zones) })
  return refuseRow(row, [...problems, ...(isRefused ? [] : missing), ...valueProblems(values, null)])
}

const namesOf = (zones: readonly { name: string }[]) => zones.map((zone) => zone.name).join('、')

/** Zones of a row that its center does not have yet; those of an unknown name are told. */
function planZones(
  row: CenterPlanRow,
  content: RowContent,
  { center, zoneTyper }: { center: KnownCenter | null; zoneTyper: ZoneTyper },
): RowProblem[] {
  const present = new Set(center?.zoneKeys)
  const added = content.zones.filter((name) => !present.has(zoneNameKey(name))).map(zoneTyper)
  row.zones = added.filter((zone) => zone !== null)
  const unknown = row.zones.filter((zone) => zone.typeAsStated !== null)
  if (center && row.zones.length > 0)
    row.notes.push({ field: 'zones', note: { key: 'zonesAdded', params: { names: namesOf(row.zones) } } })
  if (unknown.length > 0)
    row.notes.push({ field: 'zones', note: { key: 'zonesUnknown', params: { names: namesOf(unknown) } } })
  return row.zones.length < added.length ? [{ field: 'zones', problem: { key: 'noOtherType' } }] : []
}

/** An area of its own column that differs from the stored one is exact unless its cell says otherwise. */
function givenValues(content: RowContent, center: KnownCenter): Partial<ImportedValues> {
  const { isAreaExact, values } = content
  return isAreaExact && values.floorArea !== center.values.floorArea
    ? { ...values, areaQualifier: null }
    : values
}

function changesOf(before: ImportedValues, after: ImportedValues): FieldChange[] {
  return COMPARED.flatMap((field) => {
    const [from, to] = [valueText(before, field), valueText(after, field)]
    return from === to ? [] : [{ field, before: from, after: to }]
  })
}

/** What is wrong with a center as it would stand after the import. */
function valueProblems(values: ImportedValues, center: KnownCenter | null): RowProblem[] {
  const problems: RowProblem[] = []
  const add = (field: ImportField, key: ProblemKey) => problems.push({ field, problem: { key } })
  if (center?.isClosed) add('status', 'centerClosed')
  if (!center?.isClosed && values.status === 'CLOSED') add('status', 'closingByImport')
  const faults = areaFaults(values)
  if (faults.areaQualifier) add('areaQualifier', 'qualifierWithoutArea')
  if (faults.residentArea) add('residentArea', 'partsExceedArea')
  return problems
}

/** Two rows that mean one center, one outside id, or one name in one unit. */
function refuseDoubles(rows: readonly CenterPlanRow[], centers: readonly KnownCenter[]): void {
  const names = new Map(centers.map((center) => [`${center.unitId} ${center.nameKey}`, center.id]))
  const keys = rows.map((row) => {
    const own: string[] = []
    if (row.recordId) own.push(`center ${row.recordId}`)
    if (row.values.externalRef) own.push(`reference ${row.values.externalRef}`)
    if (row.placeId && row.values.name) {
      const key = `${row.placeId} ${nameKeyOf(row.values.name)}`
      own.push(`name ${key}`)
      const owner = names.get(key)
      if (owner && owner !== row.recordId) refuseRow(row, [{ field: 'name', problem: { key: 'nameTaken' } }])
    }
    return own
  })
  refuseTwice(rows, keys, 'sameCenterTwice')
}
