import { firstValue, urlWith, withClient } from './sql'

/** Serialises builders of templates on one cluster. */
const LOCK = 72_707_370

export interface TemplateOptions {
  /** Address of the database `postgres` on a test cluster, as the owner. */
  maintenanceUrl: string
  /** What the template is for; with the version it makes the name. */
  purpose: string
  /** Hash of everything that goes into it. */
  version: string
  /** Fills the new database. */
  fill: (ownerUrl: string) => Promise<void>
}

/**
 * Builds a filled database that copies are taken from, unless this version of it exists already.
 * @returns its name
 */
export async function ensureTemplate({
  maintenanceUrl,
  purpose,
  version,
  fill,
}: TemplateOptions): Promise<string> {
  const name = `template_${purpose}_${version.slice(0, 16)}`
  await withClient(maintenanceUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    if (await firstValue(client, 'SELECT 1 FROM pg_database WHERE datname = $1', [name])) return
    const draft = `${name}_new`
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${draft}`)
    await fill(urlWith(maintenanceUrl, { database: draft }))
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`)
    // A connection to a template would forbid to copy it.
    await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
  })
  return name
}

/** Makes a database as a fresh copy of a template, in place of an earlier one of that name. */
export async function copyTemplate(maintenanceUrl: string, template: string, name: string): Promise<void> {
  await withClient(maintenanceUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  })
}

/** Drops the databases whose name fits a pattern of LIKE, except one. */
export async function dropDatabases(maintenanceUrl: string, pattern: string, except = ''): Promise<void> {
  await withClient(maintenanceUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE datname LIKE $1 AND datname <> $2',
      [pattern, except],
    )
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`)
  })
}
