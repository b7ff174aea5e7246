import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { CellClash } from '@/lib/reporting/save/merge/rules'
import type { StoredReport } from '@/lib/reporting/stored/queries'
import type { CellConflict } from '@/lib/reporting/types'

const toText = (value: number | string | null) => (value === null ? '' : String(value))

/** Clashes with who saved each cell last and when; words go by the last save of the whole form. */
export async function loadConflictsIn(
  tx: Tx,
  report: Pick<StoredReport, 'id' | 'savedByName' | 'savedAt'>,
  clashes: readonly CellClash[],
): Promise<CellConflict[]> {
  const codes = clashes.filter(({ kind }) => kind === 'figures').map(({ code }) => code)
  if (clashes.length === 0) return []
  const saves = await tx.cellSave.findMany({
    where: { reportId: report.id, code: { in: codes } },
    select: { code: true, at: true, userName: true },
  })
  return clashes.map(({ kind, code, was, theirs, mine }) => {
    const save = kind === 'figures' ? saves.find((row) => row.code === code) : undefined
    return {
      kind,
      code,
      was: toText(was),
      theirs: toText(theirs),
      mine: toText(mine),
      by: save?.userName ?? report.savedByName,
      at: save?.at ?? report.savedAt,
    }
  })
}
