import 'server-only'
import { reachesPlace } from '@/lib/centers/policy'
import { db, type Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { recordLines, registersToOpen } from '@/lib/corrections/records/rules'
import { type StoredChanges, storedChanges, storedFigures } from '@/lib/corrections/schema'
import type { CorrectionRecords, RecordLine } from '@/lib/corrections/types'
import { loadDerivedIn } from '@/lib/reporting/form/derived/queries'
import { type Figures, toFigures } from '@/lib/reporting/form/rules'
import type { MonthForm } from '@/lib/reporting/form/types'
import type { Register } from '@/prisma/generated/enums'

type Signed = { form: MonthForm; figures: Figures; changes: StoredChanges }

/**
 * The registers that a correction opens with its approval, and what they say at that moment.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function openingOfIn(
  tx: Tx,
  viewer: Viewer,
  { form, figures, changes }: Signed,
): Promise<{ registers: Register[]; registerFigures: Record<string, number> }> {
  const corrected = Object.keys(changes)
  if (!form.rows.some(({ code, kind }) => kind === 'DERIVED' && corrected.includes(code)))
    return { registers: [], registerFigures: {} }
  const { figures: recorded } = await loadDerivedIn(tx, viewer, form)
  const registers = registersToOpen({ rows: form.rows, figures, recorded }, corrected)
  return { registers, registerFigures: recorded }
}

type Opened = Signed & { openRegisters: readonly Register[]; registerFigures: unknown }

/**
 * What the registers that a correction has opened say now, against what was signed.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function recordLinesIn(tx: Tx, viewer: Viewer, opened: Opened): Promise<RecordLine[]> {
  const { form, figures, changes, openRegisters, registerFigures } = opened
  const { figures: recorded } = await loadDerivedIn(tx, viewer, form)
  return recordLines(
    { rows: form.rows, figures, recorded },
    {
      registers: openRegisters,
      corrected: Object.keys(changes),
      atOpening: storedFigures.parse(registerFigures),
    },
  )
}

type Approved = Opening & { report: { figures: unknown; openRegisters: readonly Register[] } }
type Opening = {
  changes: unknown
  registerFigures: unknown
  settledAt: Date | null
  settledBy: string | null
}

/**
 * What a correction has done to the registers, and whether the viewer may close them. The caller has checked the scope.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getRecords(
  viewer: Viewer,
  found: Approved,
  form: MonthForm,
): Promise<CorrectionRecords> {
  const { report, registerFigures, settledAt, settledBy } = found
  const settled = settledAt && { name: settledBy, at: settledAt }
  if (registerFigures === null || settled) return { records: null, settled, maySettle: false }
  const records = await recordLinesIn(db(), viewer, {
    form,
    figures: toFigures(report.figures),
    changes: storedChanges.parse(found.changes),
    openRegisters: report.openRegisters,
    registerFigures,
  })
  return { records, settled, maySettle: reachesPlace(viewer, 'correction:settle', form.center) }
}
