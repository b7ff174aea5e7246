import { pickFigures, type RowRule, withTotals } from '@/lib/reporting/form/rules'

export type SectionRow = RowRule & { section: string }

export type EnteredMonth = {
  figures: Readonly<Record<string, number | null>>
  explanations: Readonly<Record<string, string>>
  zeroSections: readonly string[]
}

export type PreparedMonth = {
  figures: Record<string, number>
  explanations: Record<string, string>
  zeroSections: string[]
}

/**
 * What is stored of what somebody entered: typed rows as they are, zero returns as zeros, derived rows from the registers,
 * totals added up. Empty explanations are left out.
 */
export function prepareMonth(
  rows: readonly SectionRow[],
  entered: EnteredMonth,
  derived: Readonly<Record<string, number>>,
): PreparedMonth {
  const typed = Object.fromEntries(
    rows
      .filter((row) => row.kind === 'TYPED')
      .flatMap((row) => {
        const isZero = entered.zeroSections.includes(row.section)
        const value = entered.figures[row.code] ?? (isZero ? 0 : null)
        return value === null ? [] : [[row.code, value] as const]
      }),
  )
  const sections = new Set(rows.map((row) => row.section))
  return {
    figures: withTotals(rows, pickFigures(rows, { ...typed, ...derived })),
    explanations: Object.fromEntries(
      Object.entries(entered.explanations).filter(([, text]) => text.trim() !== ''),
    ),
    zeroSections: [...new Set(entered.zeroSections.filter((section) => sections.has(section)))].sort(),
  }
}

/**
 * Cells that cannot be stored: field → message key. Rules: a row that the center does not see has no figure and no
 * explanation; derived rows and totals are not typed; a section under a zero return holds nothing but zeros.
 */
export function entryProblems(
  rows: readonly SectionRow[],
  { figures, explanations, zeroSections }: EnteredMonth,
): Record<string, string> {
  const byCode = new Map(rows.map((row) => [row.code, row]))
  const problems: Record<string, string> = {}
  for (const [code, value] of Object.entries(figures)) {
    if (value === null) continue
    const row = byCode.get(code)
    if (!row) problems[`figures.${code}`] = 'validation.reports.notApplicable'
    else if (row.kind !== 'TYPED') problems[`figures.${code}`] = 'validation.reports.notTyped'
    else if (value !== 0 && zeroSections.includes(row.section))
      problems[`figures.${code}`] = 'validation.reports.notZero'
  }
  for (const [code, text] of Object.entries(explanations))
    if (text.trim() !== '' && !byCode.has(code))
      problems[`explanations.${code}`] = 'validation.reports.notApplicable'
  return problems
}

/** Whether two stored months say the same. */
export function isSameMonth(a: PreparedMonth, b: PreparedMonth): boolean {
  return toText(a) === toText(b)
}

function toText({ figures, explanations, zeroSections }: PreparedMonth): string {
  const entries = (record: Record<string, number | string>) =>
    Object.entries(record).sort(([x], [y]) => (x < y ? -1 : 1))
  return JSON.stringify([entries(figures), entries(explanations), [...zeroSections].sort()])
}

/** Cells of a form by code, as typed. */
export type Cells = Readonly<Record<string, string>>
export type CellConflict = { code: string; mine: string; theirs: string }

/**
 * Joins what two people typed into the same form. `base` is what both started from: a cell that only one has changed is
 * taken from that one; a cell that both have changed differently keeps mine and is named.
 */
export function mergeCells(
  base: Cells,
  mine: Cells,
  theirs: Cells,
): { cells: Record<string, string>; taken: string[]; conflicts: CellConflict[] } {
  const cells: Record<string, string> = {}
  const taken: string[] = []
  const conflicts: CellConflict[] = []
  for (const code of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const [was, own, other] = [base[code] ?? '', mine[code] ?? '', theirs[code] ?? '']
    const isOwnKept = own !== was || own === other
    cells[code] = isOwnKept ? own : other
    if (!isOwnKept) taken.push(code)
    else if (own !== other && other !== was) conflicts.push({ code, mine: own, theirs: other })
  }
  return { cells, taken, conflicts }
}
