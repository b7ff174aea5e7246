import type { BriefingKind } from '@/prisma/generated/enums'

/** The papers of the county that every meeting has. Rule: issue “Meeting reports”, a meeting makes its whole set. */
export const COUNTY_KINDS: readonly BriefingKind[] = [
  'SPEECH_DATA',
  'CIRCULAR',
  'PROGRESS_REPORT',
  'KEY_FIGURES',
]

type Unit = { id: string; name: string }
type Wanted = { kind: BriefingKind; unitId: string }

/**
 * The papers of a meeting: the four of the county, and a profile of every reporting unit that is a township or community of
 * it. Names that are no unit (a department) have none.
 */
export function papersOf(county: Unit, units: readonly Unit[], reportingUnits: readonly string[]): Wanted[] {
  const byName = new Map(units.map((unit) => [unit.name, unit]))
  const profiles = reportingUnits.flatMap((name): Wanted[] => {
    const unit = byName.get(name)
    return unit ? [{ kind: 'UNIT_PROFILE', unitId: unit.id }] : []
  })
  return [...COUNTY_KINDS.map((kind) => ({ kind, unitId: county.id })), ...profiles]
}

/** The wanted papers that a meeting does not have yet; void ones do not count. */
export function missingPapers(
  wanted: readonly Wanted[],
  present: readonly { kind: BriefingKind; unitId: string; isVoid: boolean }[],
): Wanted[] {
  const has = (paper: Wanted) =>
    present.some((each) => !each.isVoid && each.kind === paper.kind && each.unitId === paper.unitId)
  return wanted.filter((paper) => !has(paper))
}
