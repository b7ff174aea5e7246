import { medianOf } from '@/lib/reporting/checks/outlier/rules'
import { checkFigures, FORM_CODE } from '@/lib/reporting/checks/rules'
import type { Finding } from '@/lib/reporting/checks/types'
import type { Figures } from '@/lib/reporting/form/rules'
import type { MonthForm } from '@/lib/reporting/form/types'
import type { ReviewCell } from '@/lib/reporting/review/types'

export type ReviewSource = {
  figures: Figures
  explanations: readonly { code: string; text: string }[]
  /** Of the last return. */
  marks: readonly { code: string; reason: string; value: number | null }[]
  changed: Readonly<Record<string, number | null>>
  drift: Readonly<Record<string, number>>
}

/** The cells of a report by section, and what concerns the whole form. */
export function toReviewSections(
  form: Pick<MonthForm, 'month' | 'rows' | 'canteenDays'>,
  source: ReviewSource,
): { sections: { key: string; cells: ReviewCell[] }[]; hints: Finding[] } {
  const findings = checkFigures(form, source.figures)
  const explanations = new Map(source.explanations.map((row) => [row.code, row.text]))
  const marks = new Map(source.marks.map((mark) => [mark.code, mark]))
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
    }
    const last = sections.at(-1)
    if (last?.key === row.section) last.cells.push(cell)
    else sections.push({ key: row.section, cells: [cell] })
  }
  return { sections, hints: findings.filter((finding) => finding.code === FORM_CODE) }
}

/** Whether a reviewer should look at a cell. */
export function isCellFlagged(cell: ReviewCell): boolean {
  return cell.findings.length > 0 || cell.explanation !== ''
}

/** Whether a cell stays in the narrowed view: flagged, given back before, changed since, or overtaken by the registers. */
export function isCellOfInterest(cell: ReviewCell): boolean {
  return isCellFlagged(cell) || cell.mark !== null || cell.changedFrom !== null || cell.registerNow !== null
}
