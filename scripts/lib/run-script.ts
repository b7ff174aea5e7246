import { ensureClient } from './client'
import { openDatabase, prepareSchema } from './database'
import { scriptEnvironment } from './environment'
import { scriptArguments, spawnTracked } from './processes'
import { loadSecrets } from './secrets'

/**
 * Runs `scripts/<script>.ts` with the database open and the schema up to date.
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
    await prepareSchema(database)
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
