import { spawnTracked } from './processes'
import { OperatorError } from './steps.mjs'

const DIFFERENT = 2

export interface Drift {
  isDifferent: boolean
  /** The statements that would bring the migrations to the schema. */
  sql: string
}

/**
 * Compares what the migrations build with what the schema says, in a scratch database of its own.
 * @param ownerUrl a database on the server to use; default: the one of this process
 * @throws OperatorError when the comparison itself fails
 */
export async function diffAgainstSchema(ownerUrl = process.env.DATABASE_OWNER_URL): Promise<Drift> {
  const command = ['node_modules/prisma/build/index.js', 'migrate', 'diff', '--script', '--exit-code']
  const child = spawnTracked(
    process.execPath,
    [...command, '--from-migrations', 'prisma/migrations', '--to-schema', 'prisma'],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DATABASE_OWNER_URL: ownerUrl } },
  )
  const [out, problems]: [string[], string[]] = [[], []]
  child.stdout?.setEncoding('utf8').on('data', (text: string) => out.push(text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => problems.push(text))
  const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? 1)))
  if (code !== 0 && code !== DIFFERENT)
    throw new OperatorError(`prisma migrate diff failed:\n${problems.join('')}`)
  return { isDifferent: code === DIFFERENT, sql: out.join('') }
}
