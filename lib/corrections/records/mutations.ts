import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { recordLinesIn } from '@/lib/corrections/records/queries'
import { registerOf } from '@/lib/corrections/records/rules'
import { type CorrectionStep, storedChanges } from '@/lib/corrections/schema'
import { correctionAudit } from '@/lib/corrections/trail/rules'
import { toFigures } from '@/lib/reporting/form/rules'
import { holdReportIn } from '@/lib/reporting/stored/queries'
import { Prisma } from '@/prisma/generated/client'
import type { Register } from '@/prisma/generated/enums'

const RULE = (key: string, params?: Record<string, string | number>) =>
  new AppError('RULE', { reason: `validation.reports.corrections.${key}`, ...(params && { params }) })

/** Corrections whose registers nobody has closed yet. */
const UNSETTLED = { registerFigures: { not: Prisma.DbNull }, settledAt: null }

/** What the other unsettled corrections of a report still keep open. */
async function openByOthersIn(
  tx: Tx,
  { id, reportId, open }: { id: string; reportId: string; open: readonly Register[] },
): Promise<Register[]> {
  const others = await tx.correction.findMany({
    where: { ...UNSETTLED, reportId, id: { not: id } },
    select: { changes: true },
  })
  const codes = others.flatMap(({ changes }) => Object.keys(storedChanges.parse(changes)))
  return open.filter((register) => codes.some((code) => registerOf(code) === register))
}

/**
 * Closes the registers that a correction has opened, once their records say what was signed and nothing else of the month
 * has moved.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), RULE (nothing is open; the row whose records differ)
 */
export function settleRecords(
  viewer: Viewer,
  { id, version }: CorrectionStep,
): Promise<{ id: string; version: number }> {
  return mutate(viewer, 'correction:settle', async ({ tx, now }) => {
    const center = centerScope(viewer, 'correction:settle')
    const found = await tx.correction.findFirst({
      where: { id, report: { center } },
      select: { reportId: true },
    })
    if (!found) throw new AppError('NOT_FOUND')
    const { report, form } = await holdReportIn(tx, { id: found.reportId, center })
    const correction = await tx.correction.findUniqueOrThrow({ where: { id } })
    if (correction.version !== version)
      throw new AppError('CONFLICT', { reason: 'validation.reports.corrections.stale' })
    const { registerFigures, settledAt } = correction
    if (registerFigures === null || settledAt !== null) throw RULE('nothingOpen')
    const lines = await recordLinesIn(tx, viewer, {
      form,
      figures: toFigures(report.figures),
      changes: storedChanges.parse(correction.changes),
      openRegisters: report.openRegisters,
      registerFigures,
    })
    const differing = lines.find(({ isSettled }) => !isSettled)
    if (differing) {
      const { name, signed, recorded } = differing
      throw RULE('recordsDiffer', { name, signed, recorded })
    }
    const stillOpen = await openByOthersIn(tx, { id, reportId: report.id, open: report.openRegisters })
    await tx.correction.update({
      where: { id, version },
      data: { settledAt: now, settledBy: viewer.name, version: { increment: 1 } },
    })
    await tx.monthlyReport.update({ where: { id: report.id }, data: { openRegisters: stillOpen } })
    return {
      result: { id, version: version + 1 },
      audit: correctionAudit(
        'correction.settled',
        { id, report },
        {
          before: { openRegisters: report.openRegisters },
          after: { openRegisters: stillOpen },
        },
      ),
    }
  })
}
