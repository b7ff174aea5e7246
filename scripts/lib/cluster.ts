import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { postgresPrograms } from './postgres-programs'
import { commandOf, isAlive } from './processes'
import { writePrivate } from './secrets'
import { openPathTo, openPrograms, type ServiceAccount, serviceAccount } from './service-account'
import { OperatorError } from './steps.mjs'

/** The cluster's superuser; owns the schema and runs migrations. */
export const OWNER = 'linli_owner'

const USUAL_PORT = 54_320
const PATIENCE_MS = 120_000

export interface ClusterOptions {
  /** Data folder; made on first use. */
  directory: string
  /** Password of the owner; taken at creation only. */
  password: string
  /** Wanted port; another is taken when it is in use. */
  port?: number | undefined
  /** Settings beyond the usual ones, for test clusters. */
  settings?: Record<string, string>
}

interface Postmaster {
  pid: number
  port: number
  /** `ready`, `starting` or `stopping`. */
  status: string
}

/** The server process of a data folder, or null; a file left behind by a dead one is removed. */
export function findPostmaster(directory: string): Postmaster | null {
  const file = path.join(directory, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number.parseInt(lines[0] ?? '', 10)
  // After a crash the number may belong to another process by now, which PostgreSQL itself would take for a server.
  if (isAlive(pid) && commandOf(pid).includes(directory))
    return { pid, port: Number.parseInt(lines[3] ?? '', 10), status: (lines[7] ?? '').trim() }
  rmSync(file, { force: true })
  return null
}

/** Runs one of PostgreSQL's programs as the service account. Its output must not be a pipe: the server inherits it. */
function runProgram(
  program: string,
  args: string[],
  account: ServiceAccount,
  directory: string,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...account,
      cwd: directory,
      stdio: 'ignore',
    })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** Makes a new cluster beside its final place and moves it there, so that an interrupted attempt leaves nothing. */
async function initialise({ directory, password }: ClusterOptions, account: ServiceAccount): Promise<void> {
  const draft = `${directory}.new`
  const passwordFile = `${directory}.password`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  writePrivate(passwordFile, password)
  if (account.uid !== undefined && account.gid !== undefined)
    for (const entry of [draft, passwordFile]) chownSync(entry, account.uid, account.gid)
  const args = ['-D', draft, '-U', OWNER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  const code = await runProgram(
    postgresPrograms().initdb,
    [...args, '--encoding=UTF8', '--locale=C.UTF-8'],
    account,
    draft,
  )
  rmSync(passwordFile, { force: true })
  if (code !== 0)
    throw new OperatorError(`The database could not be created in ${directory} (initdb exit ${code}).`)
  rmSync(directory, { recursive: true, force: true })
  renameSync(draft, directory)
}

/** A free port on the loopback address: the wanted one if possible. */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', () => (wanted === 0 ? reject(new Error('no free port')) : resolve(freePort())))
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wanted))
    })
  })
}

/** Waits while a server is on its way up or down. */
async function settled(directory: string): Promise<Postmaster | null> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 100) {
    const found = findPostmaster(directory)
    if (!found || found.status === 'ready') return found
    await delay(100)
  }
  throw new OperatorError(
    `PostgreSQL in ${directory} neither comes up nor goes down; see ${directory}/server.log`,
  )
}

/**
 * Starts the cluster, or takes over one that already runs in this folder (left behind, or used by another command).
 * @returns the port, and whether it was running before
 * @throws OperatorError with the server's last words
 */
export async function startCluster(options: ClusterOptions): Promise<{ port: number; wasRunning: boolean }> {
  const { directory, settings = {} } = options
  const running = await settled(directory)
  if (running) return { port: running.port, wasRunning: true }
  const account = serviceAccount(directory)
  const { pg_ctl, folder } = postgresPrograms()
  mkdirSync(path.dirname(directory), { recursive: true, mode: 0o700 })
  openPathTo(directory, account)
  openPathTo(folder, account)
  openPrograms(folder, account)
  if (!existsSync(path.join(directory, 'PG_VERSION'))) await initialise(options, account)
  const port = await freePort(options.port ?? USUAL_PORT)
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings }
  const flags = Object.entries(all).map(([name, value]) => `-c ${name}=${value || "''"}`)
  const log = path.join(directory, 'server.log')
  const start = [
    'start',
    '-D',
    directory,
    '-l',
    log,
    '-w',
    '-t',
    '120',
    '-o',
    `-p ${port} ${flags.join(' ')}`,
  ]
  for (let attempt = 1; ; attempt += 1) {
    if ((await runProgram(pg_ctl, start, account, directory)) === 0) return { port, wasRunning: false }
    // Children of a killed server need a moment to notice and to let go of its shared memory.
    if (attempt === 3) throw new OperatorError(`PostgreSQL did not start:\n${lastLines(log)}`)
    await delay(1_000)
  }
}

function lastLines(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n') : ''
}

/** Stops the cluster of a folder and waits until it is down; does nothing when it is not running. */
export async function stopCluster(directory: string): Promise<void> {
  if (!findPostmaster(directory)) return
  const account = serviceAccount(directory)
  const stop = (mode: string) => ['stop', '-D', directory, '-m', mode, '-w', '-t', '30']
  const { pg_ctl } = postgresPrograms()
  if ((await runProgram(pg_ctl, stop('fast'), account, directory)) !== 0)
    await runProgram(pg_ctl, stop('immediate'), account, directory)
}
