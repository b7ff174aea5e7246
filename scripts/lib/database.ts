import { appUrlOf, ensureAppRole, grantAppRole } from './app-role'
import { OWNER, startCluster, stopCluster } from './cluster'
import { otherLeases, takeLease } from './leases'
import { migrate } from './migrations'
import { inVar } from './paths'
import type { Secrets } from './secrets'
import { ensureDatabase, firstValue, urlWith, withClient } from './sql'
import { OperatorError } from './steps.mjs'

const NAME = 'linli'

export const embeddedFolder = () => inVar('postgres')
export const leaseFolder = () => inVar('run')

/** An opened database. */
export interface Database {
  /** Address for the application (role linli_app). */
  url: string
  /** Address for migrations and maintenance. */
  ownerUrl: string
  isEmbedded: boolean
  /** Whether the embedded cluster ran already when it was opened. */
  wasRunning: boolean
  /** Gives it back; the last user stops an embedded cluster. */
  release(): Promise<void>
}

/**
 * Opens the server named by DATABASE_URL, or else starts (or joins) the embedded cluster.
 * @param purpose shown to others who ask who is using the cluster
 */
export async function openDatabase(secrets: Secrets, purpose: string): Promise<Database> {
  return process.env.DATABASE_URL ? openOutside(process.env.DATABASE_URL) : openEmbedded(secrets, purpose)
}

function openOutside(url: string): Database {
  const ownerUrl = process.env.DATABASE_OWNER_URL ?? url
  return { url, ownerUrl, isEmbedded: false, wasRunning: true, release: async () => undefined }
}

async function openEmbedded(secrets: Secrets, purpose: string): Promise<Database> {
  const endLease = takeLease(leaseFolder(), purpose)
  const release = async () => {
    endLease()
    if (otherLeases(leaseFolder()).length === 0) await stopCluster(embeddedFolder())
  }
  try {
    const { port, wasRunning } = await startEmbedded(secrets)
    const maintenanceUrl = `postgresql://${OWNER}:${secrets.ownerPassword}@127.0.0.1:${port}/postgres`
    await ensureDatabase(maintenanceUrl, NAME).catch(refuseWrongPassword)
    const ownerUrl = urlWith(maintenanceUrl, { database: NAME })
    await ensureAppRole(ownerUrl, secrets.appPassword)
    return { url: appUrlOf(ownerUrl, secrets.appPassword), ownerUrl, isEmbedded: true, wasRunning, release }
  } catch (error) {
    await release()
    throw error
  }
}

/** Starts the embedded cluster if it is not running; also used to bring it back after a crash. */
export const startEmbedded = (secrets: Secrets, port?: number) =>
  startCluster({ directory: embeddedFolder(), password: secrets.ownerPassword, port })

function refuseWrongPassword(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === '28P01')
    throw new OperatorError(
      `${inVar('secrets.json')} does not fit the database in ${embeddedFolder()}. Put back the secrets file that belongs to it.\n密钥文件与数据库不匹配，请恢复原来的 secrets.json。`,
    )
  throw error
}

/** Brings the schema up to date. @returns a note for the operator */
export async function prepareSchema(database: Database): Promise<string> {
  const applied = await migrate(database.ownerUrl)
  if (!database.isEmbedded) await grantAppRole(database.ownerUrl, database.url)
  return applied === 0 ? 'up to date' : `${applied} applied`
}

/**
 * Refuses a server that would lose acknowledged data or cannot search Chinese text.
 * @throws OperatorError naming the setting
 */
export async function checkServer(database: Database): Promise<string> {
  return withClient(database.ownerUrl, async (client) => {
    for (const name of ['fsync', 'full_page_writes', 'synchronous_commit']) {
      const value = await firstValue(client, 'SELECT current_setting($1)', [name])
      if (value === 'off')
        throw new OperatorError(`The database runs with ${name}=off and could lose data. Set it to on.`)
    }
    if (!(await firstValue(client, `SELECT cardinality(show_trgm('朝阳社区')) > 0`)))
      throw new OperatorError(
        `The database cannot search Chinese text: create it with LOCALE 'C.UTF-8', not 'C'.`,
      )
    if (!(await firstValue(client, `SELECT 1 FROM pg_collation WHERE collname = 'zh-x-icu'`)))
      throw new OperatorError('The database server was built without ICU, which sorts Chinese names.')
    return `PostgreSQL ${await firstValue(client, 'SHOW server_version')}`
  })
}

/** Empties the embedded database; only for one that nobody has used yet. */
export async function recreateEmbedded(database: Database): Promise<void> {
  const maintenanceUrl = urlWith(database.ownerUrl, { database: 'postgres' })
  await withClient(maintenanceUrl, async (client) => {
    await client.query(`DROP DATABASE ${NAME} WITH (FORCE)`)
  })
  await ensureDatabase(maintenanceUrl, NAME)
}
