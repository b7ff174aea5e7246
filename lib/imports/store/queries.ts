import 'server-only'
import type { Tx } from '@/lib/core/db'
import { identifier } from '@/lib/core/sql'
import type { DependentTable, StorePart, StoreRow, StoreTable } from '@/lib/imports/store/types'
import { Prisma } from '@/prisma/generated/client'

/** Whole rows by an id column, as JSON; every value comes back as the database writes it. */
export async function listRowsIn(
  tx: Tx,
  { table, column, ids }: { table: StoreTable | StorePart; column: string; ids: string[] },
): Promise<StoreRow[]> {
  if (ids.length === 0) return []
  const rows = await tx.$queryRaw<{ row: StoreRow }[]>(Prisma.sql`
    SELECT to_jsonb(t) AS "row" FROM ${identifier(table)} t
    WHERE t.${identifier(column)} = ANY(${ids}::uuid[]) ORDER BY t.${identifier(column)}`)
  return rows.map(({ row }) => row)
}

type Search = { table: DependentTable; column: string; ids: string[]; except: string[] }

/** Of some records those on which rows of another table hang; `except` are rows that do not count. */
export async function listOwnersIn(tx: Tx, { table, column, ids, except }: Search): Promise<string[]> {
  if (ids.length === 0) return []
  const others = except.length > 0 ? Prisma.sql`AND d."id" <> ALL(${except}::uuid[])` : Prisma.empty
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT DISTINCT d.${identifier(column)}::text AS "id" FROM ${identifier(table)} d
    WHERE d.${identifier(column)} = ANY(${ids}::uuid[]) ${others}`)
  return rows.map(({ id }) => id)
}
