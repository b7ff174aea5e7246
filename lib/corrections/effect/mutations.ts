import 'server-only'
import { fromDbDate, type Month, monthOf } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { formatMonth } from '@/lib/core/format/date'
import { checkFigures } from '@/lib/reporting/checks/rules'
import type { Finding } from '@/lib/reporting/checks/types'
import { loadFormsOfIn } from '@/lib/reporting/form/month/queries'
import { toFigures } from '@/lib/reporting/form/rules'
import type { MonthForm } from '@/lib/reporting/form/types'

type Change = {
  report: { id: string; centerId: string; month: Date }
  before: Readonly<Record<string, number>>
  after: Readonly<Record<string, number>>
}

type LaterReport = { id: string; centerId: string; month: Date; figures: Record<string, number> }

/**
 * Writes the corrected figures of a report and checks it and every later month of the center against the hard rules, with
 * what the change carries into them. The caller holds the report and raises its version; what is refused rolls back.
 * @throws AppError RULE naming the first month that the change breaks
 */
export async function applyFiguresIn(tx: Tx, change: Change): Promise<void> {
  const { report, before, after } = change
  const write = (figures: Change['after']) =>
    tx.monthlyReport.update({
      where: { id: report.id },
      data: { figures: { ...figures } },
      select: { id: true },
    })
  await write(after)
  const later = await findLater(tx, report)
  const broken = await breakingIn(tx, later)
  if (broken.length === 0) return
  // What was broken before is not this correction's doing, so the same months are looked at as they stood.
  await write(before)
  const suspects = broken.map(({ row }) => (row.id === report.id ? { ...row, figures: { ...before } } : row))
  const known = await breakingIn(tx, suspects)
  const isKnown = (id: string, finding: Finding) =>
    known.some(({ row, findings }) => row.id === id && findings.some((old) => sameRule(old, finding)))
  for (const { row, form, findings } of broken) {
    const finding = findings.find((one) => !isKnown(row.id, one))
    if (finding) throw breaks(monthOf(fromDbDate(row.month)), form, finding)
  }
  await write(after)
}

const sameRule = (a: Finding, b: Finding) => a.code === b.code && a.rule === b.rule

/** The month itself and every later one that has been submitted, in their order. */
async function findLater(tx: Tx, report: Change['report']): Promise<LaterReport[]> {
  const rows = await tx.monthlyReport.findMany({
    where: {
      centerId: report.centerId,
      month: { gte: report.month },
      state: { in: ['SUBMITTED', 'APPROVED', 'LOCKED'] },
    },
    orderBy: { month: 'asc' },
    select: { id: true, centerId: true, month: true, figures: true },
  })
  return rows.map((row) => ({ ...row, figures: toFigures(row.figures) }))
}

type Broken = { row: LaterReport; form: MonthForm; findings: Finding[] }

async function breakingIn(tx: Tx, rows: readonly LaterReport[]): Promise<Broken[]> {
  const formOf = await loadFormsOfIn(tx, rows)
  return rows.flatMap((row) => {
    const form = formOf(row)
    if (!form) return []
    const findings = checkFigures(form, row.figures).filter((finding) => finding.level === 'HARD')
    return findings.length > 0 ? [{ row, form, findings }] : []
  })
}

function breaks(month: Month, form: MonthForm, finding: Finding): AppError {
  const name = form.rows.find((row) => row.code === finding.code)?.name ?? finding.code
  return new AppError('RULE', {
    reason: 'validation.reports.corrections.breaks',
    params: { month: formatMonth(month), name },
  })
}
