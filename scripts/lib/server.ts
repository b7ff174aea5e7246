import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { NEXT } from './build'
import { host, port } from './environment'
import { inRoot } from './paths'
import { spawnTracked } from './processes'
import { OperatorError } from './steps.mjs'

/**
 * Makes sure that nobody listens on the port yet.
 * @throws OperatorError saying what to do
 */
export async function requireFreePort(): Promise<void> {
  if (!Number.isInteger(port()) || port() < 1 || port() > 65_535)
    throw new OperatorError(`PORT=${process.env.PORT} is not a port number.`)
  const problem = await new Promise<string | undefined>((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    probe.listen(port(), host(), () => probe.close(() => resolve(undefined)))
  })
  if (!problem) return
  const reason = problem === 'EADDRINUSE' ? 'is in use by another program' : `cannot be used (${problem})`
  throw new OperatorError(
    `Port ${port()} ${reason}. Stop that program, or choose another port: PORT=${port() + 1} npm start\n端口 ${port()} 被占用或不可用：请关闭占用它的程序，或换一个端口，例如 PORT=${port() + 1} npm start`,
  )
}

/**
 * Starts the production server, or Next's development server.
 * @param options.isLeader in a process group of its own, so that all of it can be killed at once
 */
export function startServer(
  mode: 'start' | 'dev',
  environment: NodeJS.ProcessEnv,
  { isLeader = false } = {},
): ChildProcess {
  const preload = pathToFileURL(inRoot('scripts/lib/exit-with-parent.mjs')).href
  const program = mode === 'dev' ? [NEXT, 'dev', '-p', String(port()), '-H', host()] : ['scripts/serve.mjs']
  const nodeEnvironment = mode === 'dev' ? 'development' : 'production'
  return spawnTracked(process.execPath, ['--import', preload, ...program], {
    // Memory of threads that have ended goes back to the system instead of staying in arenas of their own.
    env: {
      MALLOC_ARENA_MAX: '2',
      PORT: String(port()),
      HOST: host(),
      ...environment,
      NODE_ENV: nodeEnvironment,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: isLeader,
  })
}

const PATIENCE_MS = 90_000
const ownAddress = () => `http://${host() === '0.0.0.0' ? '127.0.0.1' : host()}:${port()}`

/**
 * Waits until the server says that it is well.
 * @throws OperatorError with its last answer
 */
export async function waitUntilHealthy(server: ChildProcess, at = ownAddress()): Promise<void> {
  const address = `${at}/api/health`
  const since = performance.now()
  let answer = 'no answer'
  while (performance.now() - since < PATIENCE_MS) {
    if (server.exitCode !== null || server.signalCode !== null)
      throw new OperatorError('The server ended while it started.')
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(5_000) })
      if (response.ok) return
      answer = `${response.status} ${await response.text()}`
    } catch (error) {
      answer = error instanceof Error ? error.message : String(error)
    }
    await delay(100)
  }
  throw new OperatorError(`The server did not become healthy: ${answer.slice(0, 500)}`)
}
