import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { banner } from './banner'
import { ensureBuild } from './build'
import { ensureClient } from './client'
import {
  checkServer,
  type Database,
  leaseFolder,
  openDatabase,
  prepareSchema,
  recreateEmbedded,
} from './database'
import { type DemoWish, isDemoHalfLoaded, loadDemo, readDemoAccounts } from './demo'
import { scriptEnvironment, serverEnvironment } from './environment'
import { otherLeases } from './leases'
import { stopChildren } from './processes'
import { loadReference } from './reference'
import { loadSecrets, type Secrets } from './secrets'
import { requireFreePort, startServer, waitUntilHealthy } from './server'
import { OperatorError, step } from './steps.mjs'
import { watchStopSignals } from './stop-signals'
import { superviseCluster } from './supervise'

const PURPOSE = 'npm start'
const PATIENCE_MS = 3_000

export interface StartOptions extends DemoWish {
  mode: 'start' | 'dev'
}

/** @throws OperatorError for an option that does not exist */
export function parseStartOptions(args: string[]): StartOptions {
  try {
    const { values } = parseArgs({
      args,
      options: { empty: { type: 'boolean' }, demo: { type: 'boolean' }, dev: { type: 'boolean' } },
    })
    if (values.empty && values.demo) throw new Error('--empty and --demo exclude each other')
    return {
      isDeclined: values.empty ?? false,
      isWanted: values.demo ?? false,
      mode: values.dev ? 'dev' : 'start',
    }
  } catch (error) {
    throw new OperatorError(`${error instanceof Error ? error.message : error}\nSee: npm start -- --help`)
  }
}

/** One instance a folder; one that is just stopping is given the time to. */
async function requireAlone(): Promise<void> {
  const find = () => otherLeases(leaseFolder()).find((lease) => lease.purpose === PURPOSE)
  for (let waited = 0; waited < PATIENCE_MS && find(); waited += 200) await delay(200)
  const other = find()
  if (other)
    throw new OperatorError(
      `Linli is already running from this folder (process ${other.pid}). Stop it first: kill ${other.pid}\n本目录的系统已在运行（进程 ${other.pid}）。`,
    )
}

/** Loads everything that the database needs before the server may use it. */
async function fillDatabase(database: Database, options: StartOptions, secrets: Secrets): Promise<void> {
  const environment = scriptEnvironment(database, secrets)
  await step('Migrations 数据库结构', () => prepareSchema(database))
  if (database.isEmbedded && (await isDemoHalfLoaded(database.ownerUrl))) {
    await step('Clearing a demonstration that was half loaded', () => recreateEmbedded(database))
    await step('Migrations 数据库结构', () => prepareSchema(database))
  }
  await step('Checking the database', () => checkServer(database))
  await step('Reference data 基础数据', () => loadReference(database.ownerUrl, environment))
  await step('Demonstration county 演示数据', () => loadDemo(database, options, environment))
}

/** @throws OperatorError when the server ends, which is an error unless a signal asked for it */
async function serve(database: Database, options: StartOptions, secrets: Secrets): Promise<never> {
  const environment = serverEnvironment(database.url, secrets)
  const accounts = await readDemoAccounts(database.ownerUrl)
  const endSupervision = superviseCluster(secrets, database)
  try {
    const server = startServer(options.mode, environment)
    const ended = new Promise((resolve) => server.once('exit', resolve))
    await step('Server', () => waitUntilHealthy(server))
    process.stdout.write(`${banner(accounts, environment.APP_URL ?? '')}\n`)
    await ended
    throw new OperatorError('The server ended by itself. 服务已意外退出。')
  } finally {
    endSupervision()
  }
}

/**
 * Starts everything and stays until it is told to stop, or the server dies.
 * @returns the exit code: 0 after a signal, else non-zero
 */
export async function start(options: StartOptions): Promise<number> {
  await requireAlone()
  await requireFreePort()
  const secrets = loadSecrets()
  const signal = watchStopSignals()
  let database: Database | undefined
  try {
    await step('Database client', ensureClient)
    database = await step('Database 数据库', () => openDatabase(secrets, PURPOSE), describeDatabase)
    warnAboutOneRole(database)
    await fillDatabase(database, options, secrets)
    if (options.mode === 'start') await step('Application 构建应用', () => ensureBuild(secrets))
    signal.throwIfStopping()
    return await serve(database, options, secrets)
  } catch (error) {
    if (signal.isStopping()) return 0
    throw error
  } finally {
    await stopChildren()
    await database?.release()
    if (signal.isStopping()) process.stdout.write('  Stopped 已停止\n')
  }
}

function describeDatabase(database: Database): string {
  if (!database.isEmbedded) return 'DATABASE_URL'
  return database.wasRunning ? 'embedded, was still running' : 'embedded'
}

function warnAboutOneRole(database: Database): void {
  if (database.isEmbedded || database.url !== database.ownerUrl) return
  process.stdout.write(
    '    Warning: DATABASE_OWNER_URL is not set, so the application connects as the owner of the schema.\n    警告：未设置 DATABASE_OWNER_URL，应用将以数据库所有者身份连接。\n',
  )
}
