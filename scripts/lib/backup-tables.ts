import type pg from 'pg'
import { OperatorError } from './steps.mjs'

/**
 * Sessions and counters of failed sign-ins are not carried over: a session that was ended after the backup must not
 * come alive again, and everybody signs in anew.
 */
export const LEFT_OUT: readonly string[] = ['Session', 'LoginFailure', 'RateLimit']

export interface Table {
  name: string
  /** Stored columns in their order; generated ones make themselves. */
  columns: string[]
  /** Columns of the primary key with their types. */
  key: { name: string; isPlain: boolean }[]
  /** Other tables that its foreign keys name. */
  parents: string[]
}

const TABLES = `
  SELECT c.relname AS name,
    ARRAY(SELECT a.attname::text FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      ORDER BY a.attnum) AS columns,
    ARRAY(SELECT a.attname::text FROM pg_index i CROSS JOIN unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, place)
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
      WHERE i.indrelid = c.oid AND i.indisprimary ORDER BY k.place) AS key,
    ARRAY(SELECT DISTINCT p.relname::text FROM pg_constraint f JOIN pg_class p ON p.oid = f.confrelid
      WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS parents,
    ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid
      AND a.atttypid IN ('uuid'::regtype, 'int4'::regtype, 'int8'::regtype, 'date'::regtype, 'timestamptz'::regtype))
      AS plain
  FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  ORDER BY c.relname`

/**
 * The tables of the schema, each after those that its rows point to.
 * @throws OperatorError for a table without a primary key, or tables that point to one another in a circle
 */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Omit<Table, 'key'> & { key: string[]; plain: string[] }>(TABLES)
  const keyless = rows.filter((row) => row.key.length === 0).map((row) => row.name)
  if (keyless.length > 0) throw new OperatorError(`Tables without a primary key: ${keyless.join(', ')}`)
  return inOrder(
    rows.map(({ plain, key, ...row }) => ({
      ...row,
      key: key.map((name) => ({ name, isPlain: plain.includes(name) })),
    })),
  )
}

/** Sorts tables so that a foreign key always points to an earlier one. @throws OperatorError for a circle */
export function inOrder(tables: readonly Table[]): Table[] {
  const left = new Map(tables.map((table) => [table.name, table]))
  const sorted: Table[] = []
  while (left.size > 0) {
    const ready = [...left.values()].filter((table) => table.parents.every((parent) => !left.has(parent)))
    if (ready.length === 0)
      throw new OperatorError(`Tables point to one another in a circle: ${[...left.keys()].join(', ')}`)
    for (const table of ready) left.delete(table.name)
    sorted.push(...ready)
  }
  return sorted
}

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`

/** A table of the schema as a statement names it. */
export const tableName = (name: string): string => `public.${quote(name)}`

/** `COPY … TO STDOUT` in an order that does not depend on the collation of the server. */
export function copyOutSql({ name, columns, key }: Table): string {
  const order = key.map((column) =>
    column.isPlain ? quote(column.name) : `${quote(column.name)}::text COLLATE "C"`,
  )
  return `COPY (SELECT ${columns.map(quote).join(', ')} FROM public.${quote(name)} ORDER BY ${order.join(', ')}) TO STDOUT`
}

/** `COPY … FROM STDIN` for the columns that a backup holds. */
export function copyInSql({ name, columns }: { name: string; columns: readonly string[] }): string {
  return `COPY public.${quote(name)} (${columns.map(quote).join(', ')}) FROM STDIN`
}

/** What COPY's text form depends on, the same when written and when read. */
export const COPY_SETTINGS = `
  SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'iso_8601'; SET LOCAL TimeZone = 'UTC';
  SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; SET LOCAL client_encoding = 'UTF8';
  SET LOCAL search_path = public; SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '30s'`

export interface Sequence {
  name: string
  value: string
  isCalled: boolean
}

/** The sequences of the schema with their present values. */
export async function listSequences(client: pg.Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' ORDER BY relname`,
  )
  const sequences: Sequence[] = []
  for (const { name } of rows) {
    const found = await client.query<{ value: string; isCalled: boolean }>(
      `SELECT last_value::text AS value, is_called AS "isCalled" FROM public.${quote(name)}`,
    )
    for (const state of found.rows) sequences.push({ name, ...state })
  }
  return sequences
}

/** Sets a sequence to where it stood. */
export async function setSequence(client: pg.Client, { name, value, isCalled }: Sequence): Promise<void> {
  await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [
    `public.${quote(name)}`,
    value,
    isCalled,
  ])
}
