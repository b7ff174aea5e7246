import { filesFolder } from '@/lib/files/store'
import { leaseFolder, openDatabase, prepareSchema } from './database'
import { otherLeases } from './leases'
import { loadSecrets } from './secrets'
import { OperatorError } from './steps.mjs'

/** An installation that is open to be filled. */
export interface Target {
  ownerUrl: string
  filesFolder: string
  fieldKey: string
  hasOwnSecrets: boolean
  release(): Promise<void>
}

/**
 * Opens the installation to restore into: the one of LINLI_VAR with its own database, or a database by its address.
 * @param address of a database as the owner of the schema; null for the database of the installation
 * @throws OperatorError when the server of the installation runs
 */
export async function openTarget(address: string | null): Promise<Target> {
  const server = otherLeases(leaseFolder()).find((lease) => lease.purpose === 'npm start')
  if (server && address === null)
    throw new OperatorError(
      `The server of this installation runs (process ${server.pid}). Stop it first.\n系统正在运行，请先停止。`,
    )
  if (address !== null) {
    process.env.DATABASE_URL = address
    process.env.DATABASE_OWNER_URL = address
  }
  const secrets = loadSecrets()
  const database = await openDatabase(secrets, 'restore')
  const { url, ownerUrl } = database
  try {
    await prepareSchema(database)
  } catch (error) {
    await database.release()
    throw error
  }
  // The audit chain is checked by the application's own code, which takes its settings from here and checks them whole.
  process.env.DATABASE_URL = url
  process.env.FIELD_KEY ??= secrets.fieldKey
  process.env.NEXTAUTH_SECRET ??= secrets.authSecret
  return {
    ownerUrl,
    filesFolder: filesFolder(),
    fieldKey: process.env.FIELD_KEY,
    hasOwnSecrets: process.env.FIELD_KEY === secrets.fieldKey,
    release: () => database.release(),
  }
}
