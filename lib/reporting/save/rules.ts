import { FORM_CODE } from '@/lib/reporting/checks/rules'
import { pickFigures, type RowRule, withTotals } from '@/lib/reporting/form/rules'
import type { EntryChange } from '@/lib/reporting/schema'

export type SectionRow = RowRule & { section: string }

export type PreparedMonth = {
  figures: Record<string, number>
  explanations: Record<string, string>
  remarks: Record<string, string>
  zeroSections: string[]
}

const withoutBlanks = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''))

/**
 * What is stored of what somebody entered: typed rows as they are, zero returns as zeros, derived rows from the registers,
 * totals added up. Empty explanations and remarks are left out, and a zero return that a figure contradicts.
 */
export function prepareMonth(
  rows: readonly SectionRow[],
  entered: Readonly<EntryChange>,
  derived: Readonly<Record<string, number>>,
): PreparedMonth {
  const typedRows = rows.filter((row) => row.kind === 'TYPED')
  const isContradicted = (section: string) =>
    typedRows.some((row) => row.section === section && (entered.figures[row.code] ?? 0) !== 0)
  const sections = new Set(rows.map((row) => row.section))
  const zeroSections = [...new Set(entered.zeroSections)].filter(
    (section) => sections.has(section) && !isContradicted(section),
  )
  const typed = Object.fromEntries(
    typedRows.flatMap((row) => {
      const value = entered.figures[row.code] ?? (zeroSections.includes(row.section) ? 0 : null)
      return value === null ? [] : [[row.code, value] as const]
    }),
  )
  return {
    figures: withTotals(rows, pickFigures(rows, { ...typed, ...derived })),
    explanations: withoutBlanks(entered.explanations),
    remarks: withoutBlanks(entered.remarks),
    zeroSections: zeroSections.sort(),
  }
}

/** The derived rows among stored figures: a save leaves them to the submission. */
export function derivedIn(
  rows: readonly RowRule[],
  figures: Readonly<Record<string, number>>,
): Record<string, number> {
  return pickFigures(
    rows.filter((row) => row.kind === 'DERIVED'),
    figures,
  )
}

/**
 * Cells that cannot be stored: field → message key. Rules: a row that the center does not see has no figure and no words;
 * derived rows and totals are not typed; a section under a zero return holds nothing but zeros. Words on the whole form
 * stand under the form's own code.
 */
export function entryProblems(
  rows: readonly SectionRow[],
  { figures, explanations, remarks, zeroSections }: Readonly<EntryChange>,
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
  for (const [field, texts] of Object.entries({ explanations, remarks }))
    for (const [code, text] of Object.entries(texts))
      if (text.trim() !== '' && !byCode.has(code) && code !== FORM_CODE)
        problems[`${field}.${code}`] = 'validation.reports.notApplicable'
  return problems
}

/** Whether two stored months say the same. */
export function isSameMonth(a: PreparedMonth, b: PreparedMonth): boolean {
  return toText(a) === toText(b)
}

function toText({ figures, explanations, remarks, zeroSections }: PreparedMonth): string {
  const entries = (record: Record<string, number | string>) =>
    Object.entries(record).sort(([x], [y]) => (x < y ? -1 : 1))
  const texts = [entries(explanations), entries(remarks)]
  return JSON.stringify([entries(figures), texts, [...zeroSections].sort()])
}
