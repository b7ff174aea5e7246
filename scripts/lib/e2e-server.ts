import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { E2E_CLOCK, E2E_DAY } from '../../tests/support/days'
import { ensureBuild } from './build'
import { ensureClient } from './client'
import { e2eEnvironment } from './e2e-environment'
import { port } from './environment'
import { applyMigrations } from './migrations'
import { inVar } from './paths'
import { captureOrThrow, scriptArguments, stopChildren } from './processes'
import { loadSecrets } from './secrets'
import { startServer, waitUntilHealthy } from './server'
import { hashSources } from './sources'
import { urlWith } from './sql'
import { watchStopSignals } from './stop-signals'
import { copyTemplate, dropDatabases, ensureTemplate } from './template'
import { openTestCluster, type TestCluster } from './test-cluster'
import { testEnvironment } from './test-environment'

const DATABASE = 'linli_e2e'

/** Folder of what the seed writes beside the database; its name changes with the data. */
const accountsFile = (version: string) => inVar('test', `e2e-accounts-${version.slice(0, 16)}.json`)

/** Ids of the second county, which nobody of the first may see. */
const foreignFile = (version: string) => inVar('test', `e2e-foreign-${version.slice(0, 16)}.json`)

/** The demonstration county on its fixed day, as a fresh copy of a template that is built once per version. */
async function prepareDatabase({
  maintenanceUrl,
}: TestCluster): Promise<{ ownerUrl: string; accounts: string; foreign: string }> {
  const version = hashSources([
    'prisma/migrations',
    'prisma/seed',
    'lib',
    'tests/support/days.ts',
    'tests/support/factories.ts',
    'tests/support/foreign-county.ts',
    'tests/support/surface/ids.ts',
    'scripts/seed-demo.ts',
  ])
  const accounts = accountsFile(version)
  const fill = async (url: string) => {
    await applyMigrations(url)
    const env = { ...process.env, ...testEnvironment(url), APP_CLOCK: E2E_CLOCK }
    await captureOrThrow(process.execPath, scriptArguments('seed-reference'), { env })
    const seed = scriptArguments('seed-demo', ['--accounts-file', accounts, '--today', E2E_DAY])
    await captureOrThrow(process.execPath, seed, { env })
    const foreign = [
      '--conditions=react-server',
      '--import',
      'tsx',
      'tests/support/foreign-county.ts',
      foreignFile(version),
      accounts,
    ]
    await captureOrThrow(process.execPath, foreign, { env })
  }
  const template = await ensureTemplate({ maintenanceUrl, purpose: 'e2e', version, fill })
  await dropDatabases(maintenanceUrl, 'template_e2e_%', template)
  await copyTemplate(maintenanceUrl, template, DATABASE)
  return {
    ownerUrl: urlWith(maintenanceUrl, { database: DATABASE }),
    accounts,
    foreign: foreignFile(version),
  }
}

/** Serves the production build over the demonstration county, for browser tests, until a signal comes. */
export async function serveForTests(): Promise<void> {
  const signal = watchStopSignals()
  mkdirSync(inVar('test'), { recursive: true })
  const secrets = loadSecrets()
  await ensureClient()
  const cluster = await openTestCluster('e2e')
  try {
    const { ownerUrl, accounts, foreign } = await prepareDatabase(cluster)
    copyFileSync(accounts, inVar('test', 'e2e-accounts.json'))
    copyFileSync(foreign, inVar('test', 'e2e-foreign.json'))
    writeFileSync(inVar('test', 'e2e-database.json'), JSON.stringify({ ownerUrl }), { mode: 0o600 })
    await ensureBuild(secrets)
    signal.throwIfStopping()
    const server = startServer('start', e2eEnvironment(ownerUrl, port()))
    await waitUntilHealthy(server)
    await new Promise((resolve) => server.once('exit', resolve))
  } catch (error) {
    if (!signal.isStopping()) throw error
  } finally {
    await stopChildren()
    await cluster.release()
  }
}
