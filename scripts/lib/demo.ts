import { existsSync, readFileSync } from 'node:fs'
import { readMeta, writeMeta } from './app-meta'
import type { Database } from './database'
import { inVar } from './paths'
import { captureOrThrow, scriptArguments } from './processes'
import { firstValue, withClient } from './sql'
import { OperatorError } from './steps.mjs'

/** Somebody who can sign in to the demonstration county. */
export interface DemoAccount {
  role: string
  name: string
  username: string
  password: string
  unit: string
}

export interface DemoWish {
  /** `-- --demo`: load it even into an outside server. */
  isWanted: boolean
  /** `-- --empty`: do not load it. */
  isDeclined: boolean
}

export const demoAccountsFile = () => inVar('demo-accounts.json')

/** Whether nobody can sign in and no organisation is there yet. */
export async function isEmptyDatabase(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    const sql = 'SELECT NOT EXISTS (SELECT FROM "User") AND NOT EXISTS (SELECT FROM "OrgUnit")'
    return (await firstValue(client, sql)) === true
  })
}

/** Whether an earlier start was interrupted while it loaded the demonstration. */
export const isDemoHalfLoaded = async (ownerUrl: string) =>
  (await readMeta(ownerUrl, 'demo.state')) === 'loading'

/**
 * Loads the demonstration county where it belongs. A database started with `--empty` stays without it.
 * @returns a note for the operator
 * @throws OperatorError when it is asked for in a database that is in use
 */
export async function loadDemo(
  database: Database,
  wish: DemoWish,
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  const { ownerUrl, isEmbedded } = database
  const state = await readMeta(ownerUrl, 'demo.state')
  if (state === 'loaded') return 'up to date'
  const isEmpty = await isEmptyDatabase(ownerUrl)
  if (wish.isWanted && !isEmpty)
    throw new OperatorError(
      '--demo is only for an empty database, and this one is in use.\n演示数据只能载入空数据库。',
    )
  const isFirst = isEmbedded && isEmpty && state === null
  if (isFirst && wish.isDeclined) await writeMeta(ownerUrl, 'demo.state', 'declined')
  if (!wish.isWanted && (!isFirst || wish.isDeclined)) return 'none'
  await writeMeta(ownerUrl, 'demo.state', 'loading')
  await captureOrThrow(
    process.execPath,
    scriptArguments('seed-demo', ['--accounts-file', demoAccountsFile()]),
    {
      env: environment,
    },
  )
  await writeMeta(ownerUrl, 'demo.state', 'loaded')
  return 'loaded'
}

/** The accounts of the demonstration; none when this database has no demonstration. */
export async function readDemoAccounts(ownerUrl: string): Promise<DemoAccount[]> {
  if ((await readMeta(ownerUrl, 'demo.state')) !== 'loaded' || !existsSync(demoAccountsFile())) return []
  const accounts: DemoAccount[] = JSON.parse(readFileSync(demoAccountsFile(), 'utf8'))
  return accounts
}
