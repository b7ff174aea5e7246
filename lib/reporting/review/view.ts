import { medianOf } from '@/lib/reporting/checks/outlier/rules'
import { checkFigures, FORM_CODE } from '@/lib/reporting/checks/rules'
import type { Finding } from '@/lib/reporting/checks/types'
import type { Figures } from '@/lib/reporting/form/rules'
import type { MonthForm } from '@/lib/reporting/form/types'
import type { OddCell, ReviewCell } from '@/lib/reporting/review/types'

export type ReviewSource = {
  figures: Figures
  explanations: readonly { code: string; text: string }[]
  /** Of the last return. */
  marks: readonly { code: string; reason: string; value: number | null }[]
  changed: Readonly<Record<string, number | null>>
  drift: Readonly<Record<string, number>>
  remarks: readonly { code: string; text: string }[]
}

/** The line of a figure: its approved months, the oldest first, and the value in question at the end. */
export function figureLine(history: readonly number[], value: number | null): (number | null)[] {
  return [...[...history].reverse(), value]
}

/** The figure that the queue shows of a report; null when nothing is odd. */
export function toOddCell(
  form: Pick<MonthForm, 'month' | 'rows' | 'canteenDays'>,
  source: {
    figures: Figures
    explanations: Readonly<Record<string, string>>
    code: string | null
  },
): OddCell | null {
  const row = form.rows.find(({ code }) => code === source.code)
  if (!row) return null
  const value = source.figures[row.code] ?? null
  return {
    name: row.name,
    unit: row.unit,
    value,
    median: medianOf(row.history),
    line: figureLine(row.history, value),
    explanation: source.explanations[row.code] ?? '',
    findings: checkFigures(form, source.figures).filter((finding) => finding.code === row.code),
  }
}

/** The cells of a report by section, and what concerns the whole form. */
export function toReviewSections(
  form: Pick<MonthForm, 'month' | 'rows' | 'canteenDays'>,
  source: ReviewSource,
): { sections: { key: string; cells: ReviewCell[] }[]; hints: Finding[]; formNote: string } {
  const findings = checkFigures(form, source.figures)
  const explanations = new Map(source.explanations.map((row) => [row.code, row.text]))
  const marks = new Map(source.marks.map((mark) => [mark.code, mark]))
  const remarks = new Map(source.remarks.map((row) => [row.code, row.text]))
  const sections: { key: string; cells: ReviewCell[] }[] = []
  for (const row of form.rows) {
    const mark = marks.get(row.code)
    const changedValue = source.changed[row.code]
    const cell: ReviewCell = {
      ...row,
      value: source.figures[row.code] ?? null,
      median: medianOf(row.history),
      explanation: explanations.get(row.code) ?? '',
      findings: findings.filter((finding) => finding.code === row.code),
      mark: mark ? { reason: mark.reason, value: mark.value } : null,
      changedFrom: changedValue === undefined ? null : { value: changedValue },
      registerNow: source.drift[row.code] ?? null,
      remark: remarks.get(row.code) ?? null,
      line: figureLine(row.history, source.figures[row.code] ?? null),
    }
    const last = sections.at(-1)
    if (last?.key === row.section) last.cells.push(cell)
    else sections.push({ key: row.section, cells: [cell] })
  }
  const hints = findings.filter((finding) => finding.code === FORM_CODE)
  return { sections, hints, formNote: explanations.get(FORM_CODE) ?? '' }
}

/** Whether a reviewer should look at a cell. */
export function isCellFlagged(cell: ReviewCell): boolean {
  return cell.findings.length > 0 || cell.explanation !== ''
}

/** Whether a cell stays in the narrowed view: flagged, given back before, changed since, or overtaken by the registers. */
export function isCellOfInterest(cell: ReviewCell): boolean {
  return isCellFlagged(cell) || cell.mark !== null || cell.changedFrom !== null || cell.registerNow !== null
}

/** The key of the group of cells that are looked at first. */
export const ODD_GROUP = 'ODD'

type CellGroup = { key: string; cells: ReviewCell[] }

/** The cells of interest as a group of their own before all sections, the oddest first; no cell stands twice. */
export function oddFirst(sections: readonly CellGroup[]): CellGroup[] {
  const odd = sections.flatMap((section) => section.cells).filter(isCellOfInterest)
  if (odd.length === 0) return [...sections]
  const rest = sections.map(({ key, cells }) => ({
    key,
    cells: cells.filter((cell) => !isCellOfInterest(cell)),
  }))
  return [{ key: ODD_GROUP, cells: odd.sort((a, b) => b.findings.length - a.findings.length) }, ...rest]
}
