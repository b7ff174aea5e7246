import 'server-only'
import { fromDbDate, type Month, monthOf } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { loadMonthFormsIn } from '@/lib/reporting/form/month/queries'
import type { MonthForm } from '@/lib/reporting/form/types'
import { loadReportPartsIn, type ReportParts } from '@/lib/reporting/stored/parts/queries'
import { Prisma } from '@/prisma/generated/client'

const select = {
  id: true,
  version: true,
  state: true,
  month: true,
  countyId: true,
  centerId: true,
  figures: true,
  zeroSections: true,
  filledByIds: true,
  submittedById: true,
  submittedAt: true,
  firstSubmittedAt: true,
  returns: true,
  approvedById: true,
  approvedAt: true,
  lockedAt: true,
  isHistorical: true,
  toVerify: true,
  openRegisters: true,
  savedAt: true,
  savedByName: true,
  secondsSpent: true,
  cellsTyped: true,
} satisfies Prisma.MonthlyReportSelect

export type StoredReport = Prisma.MonthlyReportGetPayload<{ select: typeof select }> &
  Pick<ReportParts, 'explanations' | 'remarks'> & { center: { name: string } }
export type LoadedReport = { report: StoredReport; form: MonthForm; month: Month }

/**
 * Reports whose centers lie in a scope, held until the transaction ends, so that of two who act at the same time one waits
 * and then sees what the other has done. In the order of their ids, and so never in a deadlock.
 */
export async function holdReportsIn(
  tx: Tx,
  { ids, center }: { ids: readonly string[]; center: Prisma.CenterWhereInput },
): Promise<StoredReport[]> {
  await tx.$queryRaw(Prisma.sql`
    SELECT "id" FROM "MonthlyReport" WHERE "id" = ANY(${[...ids]}::uuid[]) ORDER BY "id" FOR UPDATE`)
  const found = await tx.monthlyReport.findMany({
    where: { id: { in: [...ids] }, center },
    orderBy: { id: 'asc' },
    select,
  })
  const parts = await loadReportPartsIn(
    tx,
    found.map((report) => report.id),
  )
  return found.flatMap((report) => {
    const own = parts.get(report.id)
    if (!own) return []
    const { explanations, remarks, centerName } = own
    return [{ ...report, explanations, remarks, center: { name: centerName } }]
  })
}

/**
 * One report in a scope, held until the transaction ends, with its month's form.
 * @throws AppError NOT_FOUND
 */
export async function holdReportIn(
  tx: Tx,
  { id, center }: { id: string; center: Prisma.CenterWhereInput },
): Promise<LoadedReport> {
  const [report] = await holdReportsIn(tx, { ids: [id], center })
  if (!report) throw new AppError('NOT_FOUND')
  const month = monthOf(fromDbDate(report.month))
  const forms = await loadMonthFormsIn(tx, { centerIds: [report.centerId], month })
  const form = forms.get(report.centerId)
  if (!form) throw new AppError('NOT_FOUND')
  return { report, form, month }
}
