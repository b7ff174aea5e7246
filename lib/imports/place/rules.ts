import type { RowPlace } from '@/lib/imports/row/rules'
import type { PlannedUnit, RowNote, RowProblem } from '@/lib/imports/types'
import type { ProblemKey } from '@/lib/imports/values/types'
import { matchUnits, nextProvisionalCode, UNKNOWN_TOWNSHIP, unitKey } from '@/lib/org/rules'
import type { CountyDetail, CountyUnit } from '@/lib/org/types'

/** A unit that exists or is planned; `id` is the key of a planned one. */
export type PlaceUnit = Pick<CountyUnit, 'id' | 'code' | 'name' | 'level' | 'townshipId'>

/** Where a row's center belongs. `named` says which levels the row itself gave. */
export type Placement =
  | { unit: PlaceUnit; named: 'COUNTY' | 'TOWNSHIP' | 'COMMUNITY'; notes: RowNote[] }
  | { problems: RowProblem[] }

export type Resolver = {
  resolve: (place: RowPlace) => Placement
  /** The units that the rows resolved so far need and the county does not have, townships first. */
  planned: () => PlannedUnit[]
}

type Units = { townships: PlaceUnit[]; communities: PlaceUnit[] }

const problem = (field: RowProblem['field'], key: ProblemKey, params: Record<string, string> = {}) => ({
  problems: [{ field, problem: { key, params } }],
})
const named = (units: readonly PlaceUnit[]) => units.map((unit) => `${unit.name}（${unit.code}）`).join('、')

/**
 * Finds the unit of each row within one county, and plans what is missing when `createUnits` is on.
 * Rule: names match inside the township without their suffixes, two matches are refused with both named; without a
 * township a community must be the only one of its name in the county, or it goes under 未明确乡镇; a row without both
 * hangs on the county. A code that is not one of this county's is refused whatever it names elsewhere.
 */
export function createResolver(
  county: CountyDetail,
  existing: readonly PlaceUnit[],
  createUnits: boolean,
): Resolver {
  const units: Units = {
    townships: existing.filter((unit) => unit.level === 'TOWNSHIP'),
    communities: existing.filter((unit) => unit.level === 'COMMUNITY'),
  }
  const taken = new Set(existing.map((unit) => unit.code))
  const planned: PlannedUnit[] = []
  const answers = new Map<string, Placement>()

  const plan = (name: string, parent: PlaceUnit | null): PlaceUnit | null => {
    const level = parent ? 'COMMUNITY' : 'TOWNSHIP'
    const code = nextProvisionalCode(parent?.code ?? county.code, level, taken)
    if (code === null) return null
    taken.add(code)
    const key = `new:${code}`
    planned.push({ key, code, name, level, parent: parent?.id ?? county.id })
    const unit = { id: key, code, name, level, townshipId: parent?.id ?? key } as const
    if (parent) units.communities.push(unit)
    else units.townships.push(unit)
    return unit
  }

  const resolveOnce = (place: RowPlace): Placement => {
    if (place.unitCode) return byCode(place.unitCode, place, { county, units })
    const township = place.township
      ? findTownship(place.township, units, createUnits && plan)
      : { unit: null, notes: [] }
    if ('problems' in township) return township
    if (place.community)
      return findCommunity(place.community, township.unit, { units, plan: createUnits && plan })
    if (township.unit) return { unit: township.unit, named: 'TOWNSHIP', notes: [] }
    return { unit: countyUnit(county), named: 'COUNTY', notes: [] }
  }

  return {
    resolve: (place) => {
      const key = JSON.stringify([place.unitCode, place.township, place.community])
      const answer = answers.get(key) ?? resolveOnce(place)
      answers.set(key, answer)
      return answer
    },
    planned: () => [...planned].sort((a, b) => b.level.localeCompare(a.level)),
  }
}

type Plan = ((name: string, parent: PlaceUnit | null) => PlaceUnit | null) | false

function countyUnit(county: CountyDetail): PlaceUnit {
  return { ...county, level: 'COUNTY', townshipId: null }
}

function byCode(
  code: string,
  place: RowPlace,
  { county, units }: { county: CountyDetail; units: Units },
): Placement {
  const unit = [countyUnit(county), ...units.townships, ...units.communities].find((one) => one.code === code)
  if (!unit) return problem('unitCode', 'codeOutOfScope', { text: code })
  const written =
    unit.level === 'TOWNSHIP' ? place.township : unit.level === 'COMMUNITY' ? place.community : null
  if (written && matchUnits(written, [unit]).length === 0)
    return problem('unitCode', 'codeNamesAnother', { text: code, unit: unit.name })
  return { unit, named: unit.level === 'TOWNSHIP' ? 'TOWNSHIP' : 'COMMUNITY', notes: [] }
}

function findTownship(
  name: string,
  units: Units,
  plan: Plan,
): { unit: PlaceUnit } | { problems: RowProblem[] } {
  const found = matchUnits(name, units.townships)
  if (found.length > 1) return problem('township', 'ambiguousUnit', { text: name, units: named(found) })
  const unit = found[0] ?? (plan ? plan(unitKey(name), null) : undefined)
  if (unit) return { unit }
  return problem('township', unit === null ? 'codesExhausted' : 'noSuchTownship', { text: name })
}

function findCommunity(
  name: string,
  township: PlaceUnit | null,
  { units, plan }: { units: Units; plan: Plan },
): Placement {
  const within = township
    ? units.communities.filter((unit) => unit.townshipId === township.id)
    : units.communities
  const found = matchWithin(name, within, township ? null : findUnknownTownship(units))
  if (found.length > 1) return problem('community', 'ambiguousUnit', { text: name, units: named(found) })
  const [match] = found
  if (match) return { unit: match, named: 'COMMUNITY', notes: township ? [] : onlyOneNote(match, units) }
  if (!plan)
    return problem('community', township ? 'noSuchCommunity' : 'noSuchCommunityInCounty', {
      text: name,
      ...(township && { township: township.name }),
    })
  const parent = township ?? findUnknownTownship(units) ?? plan(UNKNOWN_TOWNSHIP, null)
  const unit = parent && plan(unitKey(name), parent)
  if (!unit) return problem('community', 'codesExhausted', { text: name })
  return { unit, named: 'COMMUNITY', notes: createdNotes(name, township) }
}

const findUnknownTownship = (units: Units) => units.townships.find((unit) => unit.name === UNKNOWN_TOWNSHIP)

/** A row without a township means what an earlier row without one meant, if that stands under 未明确乡镇. */
function matchWithin(name: string, within: PlaceUnit[], unknown: PlaceUnit | undefined | null): PlaceUnit[] {
  const earlier = unknown
    ? matchUnits(
        name,
        within.filter((unit) => unit.townshipId === unknown.id),
      )
    : []
  return earlier.length > 0 ? earlier : matchUnits(name, within)
}

function onlyOneNote(unit: PlaceUnit, units: Units): RowNote[] {
  const township = units.townships.find((one) => one.id === unit.townshipId)?.name ?? ''
  if (township === UNKNOWN_TOWNSHIP) return []
  return [{ field: 'community', note: { key: 'onlyOneInCounty', params: { unit: unit.name, township } } }]
}

function createdNotes(name: string, township: PlaceUnit | null): RowNote[] {
  const notes: RowNote[] = []
  if (!township) notes.push({ field: 'township', note: { key: 'underUnknownTownship', params: {} } })
  if (/[、,，；;]/.test(name))
    notes.push({ field: 'community', note: { key: 'severalNames', params: { text: name } } })
  return notes
}
