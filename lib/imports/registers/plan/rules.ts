import { type CalendarDate, monthOf } from '@/lib/core/calendar'
import { formatMonth } from '@/lib/core/format/date'
import type { Mapping } from '@/lib/imports/mapping/rules'
import { countOutcomes, refuseRow, refuseTwice } from '@/lib/imports/outcome/rules'
import { CLEAR, readCells } from '@/lib/imports/registers/cells/rules'
import { createCenterFinder, isPlaceField, type PlaceNames } from '@/lib/imports/registers/place/rules'
import type {
  KnownRecord,
  PlaceCenter,
  RecordContext,
  RegisterDefinition,
  Values,
} from '@/lib/imports/registers/types'
import { STORE_RULES } from '@/lib/imports/store/rules'
import type { ImportPlan, PlanRow, RowNote, RowProblem, SourceRow } from '@/lib/imports/types'
import { readText } from '@/lib/imports/values/words/rules'

/** What stands where a record has nothing. */
const NOTHING = '（空）'
const PLACE_NAME_LENGTH = 60
const MAX_FACTS = 6

export type RegisterInput<V extends Values, L> = {
  rows: readonly SourceRow[]
  mapping: Mapping
  today: CalendarDate
  centers: readonly PlaceCenter[]
  records: readonly KnownRecord<V>[]
  lookups: L
  /** Months that are approved or locked, as `center month`. */
  frozen: ReadonlySet<string>
}

type Content<V extends Values> = {
  line: number
  names: PlaceNames
  values: Partial<V>
  notes: RowNote[]
  problems: RowProblem[]
}

/**
 * The dry run of a list for one register, decided without touching it. Rule: a row means the record with its identity in
 * its place, else a new one; all or nothing; two rows for one record are refused.
 */
export function planRegister<V extends Values, L>(
  definition: RegisterDefinition<V, L>,
  input: RegisterInput<V, L>,
): ImportPlan {
  const find = createCenterFinder(input.centers)
  const known = groupByIdentity(definition, input.records)
  const identities: string[][] = []
  const rows = input.rows.map((source) => {
    const content = readContent(definition, source, input)
    const row = emptyRow(content)
    const place = definition.place === 'CENTER' ? find(content.names) : { center: null }
    if ('problems' in place) {
      identities.push([])
      return refuseRow(row, place.problems)
    }
    const { center } = place
    row.placeId = center?.id ?? null
    row.unitLabel = center ? center.name : ''
    const { identity, problems, record } = findRecord(definition, content, { center, known, input })
    identities.push(identity ? [identity] : [])
    if (identity === null || problems.length > 0) return refuseRow(row, problems)
    return finishRow(definition, row, { content, center, record, input })
  })
  refuseTwice(rows, identities, 'sameRecordTwice')
  return { rows, units: [], counts: countOutcomes(rows) }
}

function groupByIdentity<V extends Values, L>(
  definition: RegisterDefinition<V, L>,
  records: readonly KnownRecord<V>[],
): Map<string, KnownRecord<V>[]> {
  const groups = new Map<string, KnownRecord<V>[]>()
  for (const record of records) {
    const identity = definition.identityOf(record.values)
    if (identity === null) continue
    const key = `${record.centerId ?? ''} ${identity}`
    groups.set(key, [...(groups.get(key) ?? []), record])
  }
  return groups
}

function readContent<V extends Values, L>(
  definition: RegisterDefinition<V, L>,
  row: SourceRow,
  { mapping, today, lookups }: RegisterInput<V, L>,
): Content<V> {
  const names: PlaceNames = {
    centerCode: null,
    externalRef: null,
    centerName: null,
    township: null,
    community: null,
  }
  const content: Content<V> = { line: row.line, names, values: {}, notes: [], problems: [] }
  const refuse = (field: string, problem: RowProblem['problem']) => content.problems.push({ field, problem })
  readCells(row, mapping, {
    refuse: (key, problem) => {
      const isPassedOver =
        problem.key === 'formula' && definition.fields.some((one) => one.key === key && one.isComputed)
      if (!isPassedOver) refuse(key, problem)
    },
    take: (key, cell) => {
      if (isPlaceField(key)) {
        const reading = readText(cell, PLACE_NAME_LENGTH)
        if ('problem' in reading) refuse(key, reading.problem)
        else content.names[key] = reading.value
        return
      }
      const field = definition.fields.find((one) => one.key === key)
      if (!field) return
      if (cell.trim() === CLEAR) {
        if (field.isClearable) Object.assign(content.values, field.cleared ?? { [key]: null })
        else refuse(key, { key: 'notClearable' })
        return
      }
      const reading = field.read(cell, { today, lookups })
      if ('problem' in reading) return void refuse(key, reading.problem)
      if (reading.conversion !== null)
        content.notes.push({ field: key, from: cell.trim(), text: reading.conversion })
      Object.assign(content.values, reading.value)
    },
  })
  return content
}

function emptyRow<V extends Values>(content: Content<V>): PlanRow {
  return {
    line: content.line,
    outcome: content.problems.length > 0 ? 'ERROR' : 'NEW',
    name: '',
    unitLabel: '',
    recordId: null,
    version: null,
    placeId: null,
    values: {},
    changes: [],
    facts: [],
    notes: [...content.notes],
    problems: [...content.problems],
  }
}

type Search<V extends Values, L> = {
  center: PlaceCenter | null
  known: ReadonlyMap<string, KnownRecord<V>[]>
  input: RegisterInput<V, L>
}

function findRecord<V extends Values, L>(
  definition: RegisterDefinition<V, L>,
  content: Content<V>,
  { center, known, input }: Search<V, L>,
): { identity: string | null; problems: RowProblem[]; record: KnownRecord<V> | null } {
  const context = { center, lookups: input.lookups, today: input.today, before: null }
  const settled = definition.settle?.(content.values, context) ?? { values: content.values, problems: [] }
  content.values = settled.values
  const own = definition.identityOf(content.values)
  if (own === null) {
    // A cell that was refused already says why the record cannot be told.
    const isTold = content.problems.length + settled.problems.length > 0
    const problems: RowProblem[] = isTold
      ? settled.problems
      : [{ field: null, problem: { key: 'identityMissing' } }]
    return { identity: null, problems, record: null }
  }
  const identity = `${center?.id ?? ''} ${own}`
  const found = known.get(identity) ?? []
  const running = found.filter((record) => !record.isClosed)
  const candidates = running.length > 0 ? running : found
  if (candidates.length > 1)
    return {
      identity,
      problems: [
        { field: null, problem: { key: 'fitsSeveralRecords', params: { count: candidates.length } } },
      ],
      record: null,
    }
  return { identity, problems: settled.problems, record: candidates[0] ?? null }
}

type Finish<V extends Values, L> = {
  content: Content<V>
  center: PlaceCenter | null
  record: KnownRecord<V> | null
  input: RegisterInput<V, L>
}

function finishRow<V extends Values, L>(
  definition: RegisterDefinition<V, L>,
  row: PlanRow,
  { content, center, record, input }: Finish<V, L>,
): PlanRow {
  const { lookups, today } = input
  const before = record?.values ?? null
  const context: RecordContext<V, L> = { center, lookups, today, before }
  const merged: V = { ...(before ?? definition.defaults), ...content.values }
  const after = before ? merged : (definition.complete?.(merged, context) ?? merged)
  const shown = definition.fields.map((field) => ({
    field: field.key,
    before: before ? field.show(before, lookups) || NOTHING : NOTHING,
    after: field.show(after, lookups) || NOTHING,
  }))
  row.name = definition.nameOf(after, lookups)
  row.recordId = record?.id ?? null
  row.version = record?.version ?? null
  if (before) {
    row.changes = shown.filter((one) => one.before !== one.after)
  } else {
    row.facts = shown
      .filter((one) => one.after !== NOTHING)
      .slice(0, MAX_FACTS)
      .map(({ field, after: text }) => ({ field, text }))
  }
  row.values = after
  const isTouched = before === null || isDifferent(before, content.values)
  if (!isTouched && row.problems.length === 0) row.outcome = 'UNCHANGED'
  else if (before && row.problems.length === 0) row.outcome = 'CHANGED'
  if (!isTouched) return row
  const frozen = frozenProblems(definition, [before, after], { center, frozen: input.frozen })
  // A cell that was refused left its field as it is, which is not to be refused a second time.
  const told = new Set(row.problems.map(({ field }) => field))
  const faults = faultsOf(definition, { after, record, context }).filter(
    ({ field }) => field === null || !told.has(field),
  )
  return refuseRow(row, [...faults, ...frozen])
}

function isDifferent<V extends Values>(before: V, given: Partial<V>): boolean {
  return Object.entries(given).some(
    ([key, value]) => JSON.stringify(before[key] ?? null) !== JSON.stringify(value ?? null),
  )
}

/** What forbids the record as it would stand; required fields come first, each reported once. */
function faultsOf<V extends Values, L>(
  definition: RegisterDefinition<V, L>,
  { after, record, context }: { after: V; record: KnownRecord<V> | null; context: RecordContext<V, L> },
): RowProblem[] {
  if (record?.isClosed) return [{ field: null, problem: { key: 'recordClosed' } }]
  const { center } = context
  if (!record && center?.isClosed && !definition.takesClosed)
    return [{ field: 'centerName', problem: { key: 'centerIsClosed' } }]
  const missing = definition.fields
    .filter((field) => field.isRequired && field.show(after, context.lookups) === '')
    .map((field): RowProblem => ({ field: field.key, problem: { key: 'required' } }))
  return missing.length > 0 ? missing : (definition.faults?.(after, context) ?? [])
}

/** The months that a change touches. Rule: what an approved month rests on is changed by its correction only. */
function frozenProblems<V extends Values, L>(
  { store }: RegisterDefinition<V, L>,
  sides: readonly (V | null)[],
  { center, frozen }: { center: PlaceCenter | null; frozen: ReadonlySet<string> },
): RowProblem[] {
  const { frozenDay } = STORE_RULES[store.table]
  const days = sides.flatMap((side) => (side && frozenDay?.(store.columns(side))) || [])
  const months = [...new Set(days.map(monthOf))].filter((month) => frozen.has(`${center?.id} ${month}`))
  return months.map((month) => ({
    field: null,
    problem: { key: 'monthApproved', params: { month: formatMonth(month) } },
  }))
}
