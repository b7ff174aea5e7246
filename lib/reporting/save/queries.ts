import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { CellClash } from '@/lib/reporting/save/merge/rules'
import type { StoredReport } from '@/lib/reporting/stored/queries'
import type { CellConflict } from '@/lib/reporting/types'
import { Prisma } from '@/prisma/generated/client'

const toText = (value: number | string | null) => (value === null ? '' : String(value))

type LastSave = { kind: CellConflict['kind']; code: string; at: Date; userName: string }

/** Clashes with who saved each place last and when. */
export async function loadConflictsIn(
  tx: Tx,
  report: Pick<StoredReport, 'id' | 'savedByName' | 'savedAt'>,
  clashes: readonly CellClash[],
): Promise<CellConflict[]> {
  if (clashes.length === 0) return []
  const saves = await listLastSaves(tx, report.id, clashes)
  return clashes.map(({ kind, code, was, theirs, mine }) => {
    const save = saves.find((row) => row.kind === kind && row.code === code)
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

/** Who saved places of a report last: figures have a row each, of words the audit trail knows it. */
function listLastSaves(tx: Tx, reportId: string, places: readonly CellClash[]): Promise<LastSave[]> {
  return tx.$queryRaw<LastSave[]>(Prisma.sql`
    SELECT place."kind", place."code", save."at", save."userName"
    FROM unnest(${places.map(({ kind }) => kind)}::text[], ${places.map(({ code }) => code)}::text[])
      AS place("kind", "code")
    CROSS JOIN LATERAL (
      SELECT cell."at", cell."userName" FROM "CellSave" AS cell
      WHERE place."kind" = 'figures' AND cell."reportId" = ${reportId}::uuid AND cell."code" = place."code"
      UNION ALL
      (SELECT entry."at", entry."userName" FROM "AuditEntry" AS entry
       WHERE place."kind" <> 'figures' AND entry."targetType" = 'report' AND entry."targetId" = ${reportId}
         AND entry."event" = 'report.saved' AND jsonb_exists(entry."after" -> place."kind", place."code")
       ORDER BY entry."id" DESC LIMIT 1)
    ) AS save`)
}
