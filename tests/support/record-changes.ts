import { randomUUID } from 'node:crypto'
import { ownerQuery } from '@/tests/support/database'

/** What takes a change of the records back. */
export type Undo = () => Promise<unknown>

/** A value that the database finds itself. */
export const sql = (text: string) => ({ sql: text })
type Value = string | number | boolean | null | ReturnType<typeof sql>
export type Columns = Record<string, Value>

/** Columns with their values as one JSON object; its texts become what the columns hold. */
function asJson(columns: Columns, first: number): { expression: string; values: unknown[] } {
  const values: unknown[] = []
  const pairs = Object.entries(columns).map(([name, value]) => {
    if (typeof value === 'object' && value !== null) return `'${name}', (${value.sql})`
    values.push(value === null ? null : String(value))
    return `'${name}', $${first + values.length - 1}::text`
  })
  return { expression: `jsonb_build_object(${pairs.join(', ')})`, values }
}

/**
 * Adds a copy of a record, otherwise in some columns: what is changed is all that tells it from a record that counts.
 * @param which a statement that gives the id of the record
 */
export async function addCopy(table: string, which: string, columns: Columns = {}): Promise<Undo> {
  const id = typeof columns.id === 'string' ? columns.id : randomUUID()
  const { expression, values } = asJson(columns, 2)
  const added = await ownerQuery(
    `INSERT INTO "${table}" SELECT (jsonb_populate_record(t, ${expression} || jsonb_build_object('id', $1::text))).*
     FROM "${table}" t WHERE t."id" = (${which}) RETURNING "id"`,
    [id, ...values],
  )
  if (added.length !== 1) throw new Error(`no record of ${table} to copy`)
  return () => ownerQuery(`DELETE FROM "${table}" WHERE "id" = $1`, [id])
}

/** Writes columns of the records that a condition finds. */
export async function changeRecords(table: string, where: string, columns: Columns): Promise<Undo> {
  const before = await ownerQuery(`SELECT t."id", to_jsonb(t) AS record FROM "${table}" t WHERE ${where}`)
  if (before.length === 0) throw new Error(`no record of ${table} to change`)
  const names = Object.keys(columns).map((name) => `"${name}"`)
  const write = (expression: string) =>
    `UPDATE "${table}" t SET (${names.join(', ')}) = (SELECT ${names.map((name) => `r.${name}`).join(', ')}
     FROM jsonb_populate_record(t, ${expression}) r) WHERE t."id" = $1`
  const { expression, values } = asJson(columns, 2)
  for (const { id } of before) await ownerQuery(write(expression), [id, ...values])
  return async () => {
    for (const { id, record } of before) await ownerQuery(write('$2::jsonb'), [id, JSON.stringify(record)])
  }
}

/** Adds to a figure of the first report that a condition finds. */
export async function addToReport(where: string, code: string, more: number): Promise<Undo> {
  const [report] = await ownerQuery(
    `SELECT r."id", r."figures" FROM "MonthlyReport" r JOIN "Center" c ON c."id" = r."centerId"
     WHERE ${where} ORDER BY r."month", c."code" LIMIT 1`,
  )
  if (!report) throw new Error('no report to change')
  const write = (figures: unknown) =>
    ownerQuery('UPDATE "MonthlyReport" SET "figures" = $2::jsonb WHERE "id" = $1', [
      report.id,
      JSON.stringify(figures),
    ])
  const figures = report.figures as Record<string, number>
  await write({ ...figures, [code]: (figures[code] ?? 0) + more })
  return () => write(figures)
}

type Statement = [text: string, values: unknown[]]

/** Runs a statement that has another to take it back. */
export async function run(statement: Statement, undo: Statement): Promise<Undo> {
  await ownerQuery(...statement)
  return () => ownerQuery(...undo)
}
