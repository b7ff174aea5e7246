import 'server-only'
import { firstDay, toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import type { EntryForm } from '@/lib/reporting/form/month/queries'
import { startedReport, stepColumns } from '@/lib/reporting/history/rules'
import type { PreparedMonth } from '@/lib/reporting/save/rules'
import { holdReportsIn, type StoredReport } from '@/lib/reporting/stored/queries'
import type { Person } from '@/lib/reporting/types'
import { Prisma } from '@/prisma/generated/client'

/** The stored report of a month, held, or an empty one begun now; of two who begin at once the second gets the first's. */
export async function holdOrBeginIn(
  tx: Tx,
  { form, now, by }: { form: EntryForm; now: Date; by: Person },
): Promise<{ report: StoredReport; isNew: boolean }> {
  const { center } = form
  const key = { centerId: center.id, month: toDbDate(firstDay(form.month)) }
  const find = () => tx.monthlyReport.findUnique({ where: { centerId_month: key }, select: { id: true } })
  const known = await find()
  const { countyId, townshipId } = center
  const begun = known
    ? { count: 0 }
    : await tx.monthlyReport.createMany({
        data: [{ ...key, countyId, townshipId, ...startedReport(now, by) }],
        skipDuplicates: true,
      })
  const found = known ?? (await find())
  const [report] = found ? await holdReportsIn(tx, { ids: [found.id], center: {} }) : []
  if (!report) throw new AppError('NOT_FOUND')
  return { report, isNew: begun.count === 1 }
}

type Entry = {
  before: PreparedMonth
  after: PreparedMonth
  version: number
  at: Date
  by: Person
  effort: { cells: number; seconds: number }
}

/** The burden of one form is never more than this: beyond it a clock has gone wrong. */
const MOST_CELLS = 9_999
const MOST_SECONDS = 99_999

/** Writes an entry into a held report: its figures, the words that changed, and who saved each changed cell. */
export async function storeEntryIn(tx: Tx, report: StoredReport, entry: Entry): Promise<void> {
  const { before, after, version, at, by, effort } = entry
  const { figures, zeroSections } = after
  await tx.monthlyReport.update({
    where: { id: report.id },
    data: {
      ...stepColumns(report, { kind: 'SAVED', at, by }),
      figures,
      zeroSections,
      version,
      cellsTyped: Math.min(MOST_CELLS, report.cellsTyped + effort.cells),
      secondsSpent: Math.min(MOST_SECONDS, report.secondsSpent + effort.seconds),
    },
  })
  const rowsOf = (texts: Record<string, string>) =>
    Object.entries(texts).map(([code, text]) => ({ reportId: report.id, code, text }))
  if (differ(before.explanations, after.explanations)) {
    await tx.reportExplanation.deleteMany({ where: { reportId: report.id } })
    await tx.reportExplanation.createMany({ data: rowsOf(after.explanations) })
  }
  if (differ(before.remarks, after.remarks)) {
    await tx.reportRemark.deleteMany({ where: { reportId: report.id } })
    await tx.reportRemark.createMany({ data: rowsOf(after.remarks) })
  }
  await noteCells(tx, report.id, entry)
}

type Values = Readonly<Record<string, number | string>>

const differ = (before: Values, after: Values) =>
  Object.keys({ ...before, ...after }).some((code) => before[code] !== after[code])

/** One statement for all cells that changed, so that the time of a save does not depend on how many there are. */
async function noteCells(tx: Tx, reportId: string, { before, after, at, by }: Entry): Promise<void> {
  const codes = Object.keys({ ...before.figures, ...after.figures }).filter(
    (code) => before.figures[code] !== after.figures[code],
  )
  if (codes.length === 0) return
  const values = codes.map((code) => after.figures[code] ?? null)
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "CellSave" ("reportId", "code", "value", "at", "userId", "userName")
    SELECT ${reportId}::uuid, cell."code", cell."value", ${at}, ${by.id}::uuid, ${by.name}
    FROM unnest(${codes}::text[], ${values}::int[]) AS cell("code", "value")
    ON CONFLICT ("reportId", "code") DO UPDATE SET
      "value" = EXCLUDED."value", "at" = EXCLUDED."at", "userId" = EXCLUDED."userId",
      "userName" = EXCLUDED."userName"`)
}
