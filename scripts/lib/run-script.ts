import { ensureClient } from './client'
import { openDatabase, prepareSchema } from './database'
import { scriptEnvironment } from './environment'
import { scriptArguments, spawnTracked } from './processes'
import { loadSecrets } from './secrets'

/** Scripts that look at the database as it is: a backup before an upgrade must not be upgraded by being taken. */
const AS_IT_IS = ['backup', 'audit-verify']

/**
 * Runs `scripts/<script>.ts` with the database open and, but for those that only look, the schema up to date.
 * @returns the exit code of the script
 */
export async function runScript(script: string, args: string[]): Promise<number> {
  // The script hears the signal itself and ends; this process stays to give the database back.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
  await ensureClient()
  if (args.includes('--help') || args.includes('-h')) return spawnScript(script, args, process.env)
  const secrets = loadSecrets()
  const database = await openDatabase(secrets, `script ${script}`)
  try {
    if (!AS_IT_IS.includes(script)) await prepareSchema(database)
    return await spawnScript(script, args, scriptEnvironment(database, secrets))
  } finally {
    await database.release()
  }
}

function spawnScript(script: string, args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const child = spawnTracked(process.execPath, scriptArguments(script, args), {
    env: environment,
    stdio: 'inherit',
  })
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 130)))
}
