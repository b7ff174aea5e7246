import type { RecordLine } from '@/lib/corrections/types'
import type { Figures, RowKind } from '@/lib/reporting/form/rules'
import type { Register } from '@/prisma/generated/enums'

/** The registers whose figures do not come from the activities. */
const OTHER_REGISTERS: Readonly<Record<string, Register>> = {
  E01: 'VISITS',
  E10: 'GROUPS',
  E13: 'GROUPS',
  E15: 'GROUPS',
  E16: 'GROUPS',
  Q01a: 'GROUPS',
  Q01b: 'GROUPS',
}

/** The register that a derived figure is reckoned from. */
export const registerOf = (code: string): Register => OTHER_REGISTERS[code] ?? 'ACTIVITIES'

type Row = { code: string; name: string; unit: string; kind: RowKind }

/** What the registers of a month are held against. */
export type Held = {
  rows: readonly Row[]
  /** The signed figures of the month. */
  figures: Figures
  /** What the registers say now. */
  recorded: Figures
}

/**
 * The registers that an approved correction opens: those of the corrected rows that say something else than the month now.
 * Where the records are right already (only the month was wrong), nothing opens.
 */
export function registersToOpen({ rows, figures, recorded }: Held, corrected: readonly string[]): Register[] {
  const differing = rows.filter(
    ({ code, kind }) =>
      kind === 'DERIVED' && corrected.includes(code) && (figures[code] ?? 0) !== (recorded[code] ?? 0),
  )
  return [...new Set(differing.map(({ code }) => registerOf(code)))]
}

type Opened = { registers: readonly Register[]; corrected: readonly string[]; atOpening: Figures }

/**
 * Every row that the opened registers feed, as the records stand. Rules: a corrected row is settled when its records say
 * what was signed; another one also when its records have not moved since the opening, for what a month was signed with may
 * differ from its records for an older reason (a changed holiday calendar) that is not this correction's. A row that no
 * record feeds any more has nothing that could contradict it.
 */
export function recordLines({ rows, figures, recorded }: Held, opened: Opened): RecordLine[] {
  return rows.flatMap((row) => {
    if (row.kind !== 'DERIVED' || !opened.registers.includes(registerOf(row.code))) return []
    const { code, name, unit } = row
    const [signed, now] = [figures[code] ?? 0, recorded[code] ?? 0]
    const isCorrected = opened.corrected.includes(code)
    const isUnmoved = !isCorrected && now === opened.atOpening[code]
    const isSettled = now === signed || isUnmoved
    return isCorrected || !isSettled
      ? [{ code, name, unit, signed, recorded: now, isCorrected, isSettled }]
      : []
  })
}
