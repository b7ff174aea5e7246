import 'server-only'
import type { Tx } from '@/lib/core/db'
import { historyRegister } from '@/lib/imports/registers/historical-months/rules'
import { type Applied, type Writing, writeRegisterIn } from '@/lib/imports/registers/write/mutations'
import { HISTORICAL_NOTE } from '@/lib/reporting/historical/rules'

/**
 * Writes past months, and into the history of each report who confirmed it.
 * @throws AppError CONFLICT when a report was changed since it was planned
 */
export async function writeHistoryIn(tx: Tx, writing: Writing): Promise<Applied> {
  const applied = await writeRegisterIn(tx, { ...writing, definition: historyRegister })
  const { viewer, now } = writing
  const event = { at: now, userId: viewer.userId, userName: viewer.name, note: HISTORICAL_NOTE }
  const [note] = applied.undo.notes
  await tx.reportEvent.createMany({
    data: [
      ...(note?.created ?? []).flatMap(({ id }) =>
        (['APPROVED', 'LOCKED'] as const).map((kind) => ({ ...event, reportId: id, kind })),
      ),
      ...(note?.changed ?? []).map(({ id }) => ({ ...event, reportId: id, kind: 'CORRECTED' as const })),
    ],
  })
  return applied
}
