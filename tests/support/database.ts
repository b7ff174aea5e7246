import pg from 'pg'
import { inject } from 'vitest'
import { closeDb } from '@/lib/core/db'
import { urlWith } from '@/scripts/lib/sql'
import { copyTemplate } from '@/scripts/lib/template'
import { testEnvironment } from '@/scripts/lib/test-environment'

type Row = Record<string, unknown>

async function queryAt(
  variable: 'DATABASE_URL' | 'DATABASE_OWNER_URL',
  sql: string,
  values: unknown[],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env[variable] })
  await client.connect()
  try {
    const { rows } = await client.query<Row>(sql, values)
    return rows
  } finally {
    await client.end()
  }
}

/** Runs a statement as the owner of the schema, to tamper with what the application may not touch. */
export const ownerQuery = (sql: string, values: unknown[] = []) => queryAt('DATABASE_OWNER_URL', sql, values)

/** Runs a statement with the rights of the application. */
export const appQuery = (sql: string, values: unknown[] = []) => queryAt('DATABASE_URL', sql, values)

/** Replaces this test file's database by a fresh copy of a template: structure and reference data, if no other is named. */
export async function freshDatabase(template = inject('template')): Promise<void> {
  await closeDb()
  const maintenanceUrl = inject('maintenanceUrl')
  const name = `${inject('run')}_${process.env.VITEST_POOL_ID}`
  await copyTemplate(maintenanceUrl, template, name)
  Object.assign(process.env, testEnvironment(urlWith(maintenanceUrl, { database: name })))
}
