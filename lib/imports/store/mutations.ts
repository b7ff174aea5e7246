import 'server-only'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { identifier } from '@/lib/core/sql'
import type { StorePart, StoreRow, StoreTable } from '@/lib/imports/store/types'
import { Prisma } from '@/prisma/generated/client'

type Table = StoreTable | StorePart

const columnsOf = (row: StoreRow) => Object.keys(row).map(identifier)

/** What the database refuses because somebody else was first, as the CONFLICT that it is. */
async function run(tx: Tx, statement: Prisma.Sql): Promise<number> {
  try {
    return await tx.$executeRaw(statement)
  } catch (error) {
    if (
      error instanceof Prisma.PrismaClientKnownRequestError &&
      /23505|23P01/.test(JSON.stringify(error.meta))
    )
      throw new AppError('CONFLICT', { reason: 'validation.duplicate' })
    throw error
  }
}

/** Inserts rows of one shape with one statement. Columns that they leave out get their defaults. */
export async function insertRowsIn(tx: Tx, table: Table, rows: readonly StoreRow[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Prisma.join(columnsOf(first))
  await run(
    tx,
    Prisma.sql`INSERT INTO ${identifier(table)} (${columns}) SELECT ${columns}
      FROM jsonb_populate_recordset(NULL::${identifier(table)}, ${JSON.stringify(rows)}::jsonb)`,
  )
}

/**
 * Writes columns of rows at their versions with one statement and counts the versions up.
 * @param rows each with `id`, the `version` that it has now, and the columns to write
 * @throws AppError CONFLICT when one of them has another version by now
 */
export async function updateRowsIn(tx: Tx, table: StoreTable, rows: readonly StoreRow[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const written = Object.keys(first).filter((name) => name !== 'id' && name !== 'version')
  const assignments = Prisma.join(
    written.map((name) => Prisma.sql`${identifier(name)} = v.${identifier(name)}`),
  )
  const updated = await run(
    tx,
    Prisma.sql`UPDATE ${identifier(table)} t SET "version" = t."version" + 1, ${assignments}
      FROM jsonb_populate_recordset(NULL::${identifier(table)}, ${JSON.stringify(rows)}::jsonb) v
      WHERE t."id" = v."id" AND t."version" = v."version"`,
  )
  if (updated < rows.length) throw new AppError('CONFLICT')
}

/** Deletes rows at their versions. @throws AppError CONFLICT when one of them has another version by now */
export async function deleteRowsIn(
  tx: Tx,
  table: StoreTable,
  rows: readonly { id: string; version: number }[],
): Promise<void> {
  if (rows.length === 0) return
  const deleted = await tx.$executeRaw(Prisma.sql`
    DELETE FROM ${identifier(table)} t
    USING jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS v("id" uuid, "version" int)
    WHERE t."id" = v."id" AND t."version" = v."version"`)
  if (deleted < rows.length) throw new AppError('CONFLICT')
}

/** Puts the rows beside some records in place of those that are there. */
export async function replacePartsIn(
  tx: Tx,
  { table, owner, ids, rows }: { table: StorePart; owner: string; ids: string[]; rows: readonly StoreRow[] },
): Promise<void> {
  if (ids.length === 0) return
  await tx.$executeRaw(Prisma.sql`
    DELETE FROM ${identifier(table)} WHERE ${identifier(owner)} = ANY(${ids}::uuid[])`)
  await insertRowsIn(tx, table, rows)
}
