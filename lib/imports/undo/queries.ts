import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import { fromDbDate, monthOf } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import type { Permission } from '@/lib/core/permissions'
import type { Viewer } from '@/lib/core/viewer'
import { listOwnersIn, listRowsIn } from '@/lib/imports/store/queries'
import { blockedRows, STORE_RULES } from '@/lib/imports/store/rules'
import type { StoreNote, StoreRow, UndoNote } from '@/lib/imports/store/types'
import { Prisma } from '@/prisma/generated/client'

/** A note with its rows as they stand now. */
export type Standing = { note: StoreNote; rows: StoreRow[] }

/** The rows that a list has made or changed, as they stand now. */
export async function listStandingsIn(tx: Tx, { notes }: UndoNote): Promise<Standing[]> {
  const standings: Standing[] = []
  for (const note of notes) {
    const ids = [...note.created, ...note.changed].map(({ id }) => id)
    standings.push({ note, rows: await listRowsIn(tx, { table: note.table, column: 'id', ids }) })
  }
  return standings
}

/** Names of the rows that stand in the way of taking a list back, a table at a time; a row that is gone is told by number. */
export async function listBlockersIn(tx: Tx, standings: readonly Standing[]): Promise<string[]> {
  const created = new Map(standings.map(({ note }) => [note.table, note.created.map(({ id }) => id)]))
  const names: string[] = []
  for (const { note, rows } of standings) {
    const { dependents, label } = STORE_RULES[note.table]
    const owners = new Set<string>()
    for (const { table, column } of dependents) {
      const except = created.get(table as StoreNote['table']) ?? []
      const ids = note.created.map(({ id }) => id)
      for (const id of await listOwnersIn(tx, { table, column, ids, except })) owners.add(id)
    }
    const current = new Map(rows.map((row) => [String(row.id), Number(row.version)]))
    for (const id of blockedRows(note, current, owners))
      names.push(String(rows.find((row) => row.id === id)?.[label] ?? id))
  }
  return names
}

/** Names of created units on which something else hangs by now. */
export async function listUsedUnitsIn(
  tx: Tx,
  { units, centerIds }: { units: string[]; centerIds: string[] },
): Promise<string[]> {
  if (units.length === 0) return []
  const used = await tx.orgUnit.findMany({
    where: {
      id: { in: units },
      OR: [
        { children: { some: { id: { notIn: units } } } },
        { centers: { some: { id: { notIn: centerIds } } } },
        { assignments: { some: {} } },
      ],
    },
    orderBy: { code: 'asc' },
    select: { name: true },
  })
  return used.map((unit) => unit.name)
}

/** Whether a viewer reaches every center of the rows with a permission. */
export async function reachesRowsIn(
  tx: Tx,
  {
    viewer,
    permission,
    standings,
  }: { viewer: Viewer; permission: Permission; standings: readonly Standing[] },
): Promise<boolean> {
  const ids = new Set(
    standings.flatMap(({ note, rows }) =>
      rows.flatMap((row) => {
        const center = note.table === 'Center' ? row.id : row.centerId
        return typeof center === 'string' ? [center] : []
      }),
    ),
  )
  const reached = await tx.center.count({
    where: { AND: [{ id: { in: [...ids] } }, centerScope(viewer, permission)] },
  })
  return reached === ids.size
}

/**
 * The approved or locked months that rows with figures rest on, as they stand and as they were. Their reports are held, so
 * that none is approved meanwhile.
 */
export async function listFrozenMonthsOfIn(tx: Tx, standings: readonly Standing[]): Promise<string[]> {
  const days = standings.flatMap(({ note, rows }) => {
    const { frozenDay } = STORE_RULES[note.table]
    return [...rows, ...note.changed.map(({ before }) => before)].flatMap((row) => {
      const day = frozenDay?.(row)
      return day ? [{ centerId: row.centerId, month: `${monthOf(day)}-01` }] : []
    })
  })
  if (days.length === 0) return []
  const reports = await tx.$queryRaw<{ month: Date; state: string }[]>(Prisma.sql`
    SELECT r."month", r."state"::text AS "state" FROM "MonthlyReport" r
    WHERE EXISTS (
      SELECT FROM jsonb_to_recordset(${JSON.stringify(days)}::jsonb) AS d("centerId" uuid, "month" date)
      WHERE d."centerId" = r."centerId" AND d."month" = r."month")
    ORDER BY r."month" FOR SHARE`)
  const frozen = reports.filter(({ state }) => state === 'APPROVED' || state === 'LOCKED')
  return [...new Set(frozen.map(({ month }) => monthOf(fromDbDate(month))))]
}
