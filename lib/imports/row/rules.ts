import type { CalendarDate } from '@/lib/core/calendar'
import type { CenterMapping, ImportField } from '@/lib/imports/mapping/rules'
import { CLEAR, readCells } from '@/lib/imports/registers/cells/rules'
import type { ImportedValues, RowNote, RowProblem, SourceRow } from '@/lib/imports/types'
import { type AreaKind, readArea, readQualifier } from '@/lib/imports/values/area/rules'
import { readDate } from '@/lib/imports/values/date/rules'
import { readCount, readMoneyWan } from '@/lib/imports/values/number/rules'
import type { CellProblem, Reading } from '@/lib/imports/values/types'
import { readCategory, readKind, readOwnership, readStatus, readText } from '@/lib/imports/values/words/rules'
import { MAX_ZONES, splitZoneNames, ZONE_NAME_LENGTH } from '@/lib/imports/zones/rules'
import type { AreaQualifier } from '@/prisma/generated/enums'

/** Where a row says that its center belongs. */
export type RowPlace = { township: string | null; community: string | null; unitCode: string | null }

/** What a row says, cell by cell. */
export type RowContent = {
  line: number
  code: string | null
  place: RowPlace
  values: Partial<ImportedValues>
  /** Names of zones, each once. */
  zones: string[]
  /** No column holds the qualifier and the area's cell has none: an area that differs from the stored one is exact. */
  isAreaExact: boolean
  notes: RowNote[]
  problems: RowProblem[]
}

const MAX_COUNT = 10_000_000
const MAX_FLOORS = 200
const MAX_MONEY_WAN = 99_999_999

export const TEXT_LIMIT = {
  externalRef: 40,
  code: 20,
  unitCode: 12,
  name: 60,
  township: 60,
  community: 60,
  areaAsStated: 100,
  investmentSources: 200,
  address: 200,
  openingHours: 200,
  notes: 1000,
} as const

type TextField = keyof typeof TEXT_LIMIT

const CLEARABLE: readonly ImportField[] = [
  'kind',
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
  'notes',
]

type Reader = (text: string, today: CalendarDate) => Reading<Partial<ImportedValues>>

/** A reader whose value becomes one field. */
function one<T>(field: keyof ImportedValues, read: (text: string) => Reading<T>): Reader {
  return (text) => {
    const reading = read(text)
    if ('problem' in reading) return reading
    return { value: { [field]: reading.value }, conversion: reading.conversion }
  }
}

const textOf = (field: TextField & keyof ImportedValues) =>
  one(field, (text) => readText(text, TEXT_LIMIT[field]))
const countOf = (field: keyof ImportedValues, max = MAX_COUNT) => one(field, (text) => readCount(text, max))

/** The areas beside the floor area carry no qualifier. */
const plainArea = (field: keyof ImportedValues, kind: AreaKind) =>
  one(field, (text) => {
    const reading = readArea(text, kind)
    if ('problem' in reading) return reading
    if (reading.value.qualifier) return { problem: { key: 'approximateNumber', params: { text } } }
    return { value: reading.value.area, conversion: reading.conversion }
  })

const READERS: Record<
  Exclude<ImportField, 'code' | 'township' | 'community' | 'unitCode' | 'zones'>,
  Reader
> = {
  externalRef: textOf('externalRef'),
  name: textOf('name'),
  category: one('category', readCategory),
  kind: one('kind', readKind),
  status: one('status', readStatus),
  floorArea: (text) => {
    const reading = readArea(text)
    if ('problem' in reading) return reading
    const { area, qualifier } = reading.value
    return {
      value: { floorArea: area, ...(qualifier && { areaQualifier: qualifier }) },
      conversion: reading.conversion,
    }
  },
  areaQualifier: one('areaQualifier', readQualifier),
  areaAsStated: textOf('areaAsStated'),
  usableArea: plainArea('usableArea', 'USABLE'),
  residentArea: plainArea('residentArea', 'RESIDENT'),
  officeArea: plainArea('officeArea', 'OFFICE'),
  openedOn: (text, today) => {
    const reading = readDate(text, today)
    if ('problem' in reading) return reading
    const { date, precision } = reading.value
    return { value: { openedOn: date, openedPrecision: precision }, conversion: reading.conversion }
  },
  floors: countOf('floors', MAX_FLOORS),
  households: countOf('households'),
  residents: countOf('residents'),
  partyMembers: countOf('partyMembers'),
  ownership: one('ownership', readOwnership),
  investmentWan: one('investmentWan', (text) => readMoneyWan(text, MAX_MONEY_WAN)),
  investmentSources: textOf('investmentSources'),
  address: textOf('address'),
  openingHours: textOf('openingHours'),
  notes: textOf('notes'),
}

function clearedValues(field: ImportField): Partial<ImportedValues> {
  if (field === 'floorArea') return { floorArea: null, areaQualifier: null }
  if (field === 'openedOn') return { openedOn: null, openedPrecision: null }
  return { [field]: null }
}

/**
 * Reads one row by the mapping.
 * Rule: a blank cell says nothing, 清空 empties; a qualifier column and the qualifier inside the number must agree. When
 * no column holds the qualifier, the area's cell states it alone.
 */
export function readRow(row: SourceRow, mapping: CenterMapping, today: CalendarDate): RowContent {
  const content: RowContent = {
    line: row.line,
    code: null,
    place: { township: null, community: null, unitCode: null },
    values: {},
    zones: [],
    isAreaExact: false,
    notes: [],
    problems: [],
  }
  const qualifiers = new Set<AreaQualifier | null>()
  const refuse = (field: ImportField, problem: CellProblem) => content.problems.push({ field, problem })
  readCells(row, mapping, {
    refuse,
    take: (field, cell) => {
      const values = readCell(content, { field, cell, today })
      if (values && 'areaQualifier' in values) qualifiers.add(values.areaQualifier ?? null)
      Object.assign(content.values, values)
    },
  })
  if (qualifiers.size > 1)
    content.problems.push({ field: 'areaQualifier', problem: { key: 'qualifiersDisagree' } })
  content.isAreaExact =
    !mapping.includes('areaQualifier') &&
    typeof content.values.floorArea === 'string' &&
    qualifiers.size === 0
  return content
}

function readCell(
  content: RowContent,
  { field, cell, today }: { field: ImportField; cell: string; today: CalendarDate },
): Partial<ImportedValues> | null {
  if (field === 'zones') {
    readZones(content, cell)
    return null
  }
  if (cell.trim() === CLEAR) {
    if (CLEARABLE.includes(field)) return clearedValues(field)
    content.problems.push({ field, problem: { key: 'notClearable' } })
    return null
  }
  if (field === 'code' || field === 'township' || field === 'community' || field === 'unitCode') {
    const reading = readText(cell, TEXT_LIMIT[field])
    if ('problem' in reading) content.problems.push({ field, problem: reading.problem })
    else if (field === 'code') content.code = reading.value
    else content.place[field] = reading.value
    return null
  }
  const reading = READERS[field](cell, today)
  if ('problem' in reading) {
    content.problems.push({ field, problem: reading.problem })
    return null
  }
  if (reading.conversion !== null) content.notes.push({ field, from: cell.trim(), text: reading.conversion })
  return reading.value
}

/** Zones are added by name and never taken away by a list. */
function readZones(content: RowContent, cell: string): void {
  const refuse = (problem: CellProblem) => content.problems.push({ field: 'zones', problem })
  if (cell.trim() === CLEAR) return void refuse({ key: 'notClearable' })
  const names = splitZoneNames(cell)
  if (names.length > MAX_ZONES) return void refuse({ key: 'tooManyZones', params: { max: MAX_ZONES } })
  for (const name of names) {
    const reading = readText(name, ZONE_NAME_LENGTH)
    if ('problem' in reading) return void refuse(reading.problem)
  }
  content.zones = names
}
