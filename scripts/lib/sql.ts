import pg from 'pg'

/** Runs work on one connection and closes it. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // A server that goes away between two statements must not end the process; the next statement reports it.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The first column of the first row, or null. */
export async function firstValue(client: pg.Client, sql: string, values: unknown[] = []): Promise<unknown> {
  const { rows } = await client.query<unknown[]>({ text: sql, values, rowMode: 'array' })
  return rows[0]?.[0] ?? null
}

/** Makes a database if there is none of that name. */
export async function ensureDatabase(maintenanceUrl: string, name: string): Promise<void> {
  await withClient(maintenanceUrl, async (client) => {
    if (await firstValue(client, 'SELECT 1 FROM pg_database WHERE datname = $1', [name])) return
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  })
}

/** The same address with another database, user or password. */
export function urlWith(url: string, part: { database?: string; user?: string; password?: string }): string {
  const changed = new URL(url)
  if (part.database) changed.pathname = `/${part.database}`
  if (part.user) changed.username = part.user
  if (part.password) changed.password = part.password
  return changed.href
}
