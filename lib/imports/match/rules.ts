import type { Placement, PlaceUnit } from '@/lib/imports/place/rules'
import type { RowContent } from '@/lib/imports/row/rules'
import type { KnownCenter, RowProblem } from '@/lib/imports/types'
import type { ProblemKey } from '@/lib/imports/values/types'
import { matchUnits } from '@/lib/org/rules'

/** The center that a row means; null for a new one. */
export type Match = { center: KnownCenter | null } | { problems: RowProblem[] }

export type Matcher = {
  /** By code or outside id, which need no unit; undefined when the row gives neither or nothing has that outside id. */
  byKey: (content: RowContent) => Match | undefined
  /** By unit and name. */
  byName: (content: RowContent, nameKey: string, placement: Extract<Placement, { unit: PlaceUnit }>) => Match
}

const refuse = (field: RowProblem['field'], key: ProblemKey, params: Record<string, string>): Match => ({
  problems: [{ field, problem: { key, params } }],
})
const named = (centers: KnownCenter[]) =>
  centers.map((center) => `${center.values.name}（${center.unitName}，${center.code}）`).join('、')

/**
 * Finds the centers that rows mean, among those of one county.
 * Rule: the key is the code, else the outside id, else unit and name. A row that leaves its unit open may mean any
 * center of that name below what it names: one is taken, two are refused with both named. Another outside id is
 * another center.
 */
export function createMatcher(centers: readonly KnownCenter[]): Matcher {
  const byCode = new Map(centers.map((center) => [center.code, center]))
  const byReference = new Map(
    centers.flatMap((center) =>
      center.values.externalRef ? [[center.values.externalRef, center] as const] : [],
    ),
  )
  const byName = new Map<string, KnownCenter[]>()
  for (const center of centers) byName.set(center.nameKey, [...(byName.get(center.nameKey) ?? []), center])

  return {
    byKey: ({ code, values }) => {
      const referred = values.externalRef ? byReference.get(values.externalRef) : undefined
      if (code === null) return referred && { center: referred }
      const coded = byCode.get(code)
      if (!coded) return refuse('code', 'codeOutOfScope', { text: code })
      if (referred && referred.id !== coded.id)
        return refuse('code', 'keysDisagree', { centers: named([coded, referred]) })
      return { center: coded }
    },
    byName: ({ values }, nameKey, { unit, named: level }) => {
      const reference = values.externalRef ?? null
      const sameName = byName.get(nameKey) ?? []
      const here = sameName.find((center) => center.unitId === unit.id)
      if (here) {
        const other = here.values.externalRef
        if (reference && other && other !== reference)
          return refuse('externalRef', 'otherReference', { centers: named([here]), text: other })
        return { center: here }
      }
      const candidates = sameName.filter(
        (center) =>
          (level === 'COUNTY' || (level === 'TOWNSHIP' && center.townshipId === unit.id)) &&
          (!reference || !center.values.externalRef),
      )
      if (candidates.length > 1) return refuse('name', 'fitsSeveral', { centers: named(candidates) })
      return { center: candidates[0] ?? null }
    },
  }
}

/**
 * Whether the units that a row names agree with the unit of the center that its key means; an import never moves a center.
 * Names that are left blank agree with anything.
 */
export function placeProblems(
  content: RowContent,
  center: KnownCenter,
  units: ReadonlyMap<string, PlaceUnit>,
): RowProblem[] {
  const { township, community, unitCode } = content.place
  const own = units.get(center.unitId)
  const ownTownship = center.townshipId ? units.get(center.townshipId) : undefined
  const isOther =
    (unitCode !== null && own?.code !== unitCode) ||
    (community !== null && (own?.level !== 'COMMUNITY' || matchUnits(community, [own]).length === 0)) ||
    (township !== null && (!ownTownship || matchUnits(township, [ownTownship]).length === 0))
  if (!isOther) return []
  const field = unitCode !== null ? 'unitCode' : community !== null ? 'community' : 'township'
  return [{ field, problem: { key: 'otherUnit', params: { unit: center.unitName } } }]
}
