import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { freePort } from '@/scripts/lib/cluster'
import { e2eEnvironment } from '@/scripts/lib/e2e-environment'
import { inVar } from '@/scripts/lib/paths'
import { startServer, waitUntilHealthy } from '@/scripts/lib/server'
import { test as base } from '@/tests/support/people'

/** Address of the database of the browser tests, as its owner. */
export function e2eDatabase(): string {
  const { ownerUrl }: { ownerUrl: string } = JSON.parse(
    readFileSync(inVar('test', 'e2e-database.json'), 'utf8'),
  )
  return ownerUrl
}

/** A server of a test's own beside the common one, over the same build and database. */
export type OwnServer = {
  address: string
  start: () => Promise<void>
  /** Kills its whole process group as a power cut would, and waits until it is gone. */
  kill: () => Promise<void>
}

async function makeOwnServer(): Promise<OwnServer> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  let running: ChildProcess | null = null
  return {
    address,
    start: async () => {
      running = startServer('start', e2eEnvironment(e2eDatabase(), port), { isLeader: true })
      await waitUntilHealthy(running, address)
    },
    kill: async () => {
      const server = running
      if (!server?.pid || server.exitCode !== null || server.signalCode !== null) return
      const ended = new Promise((resolve) => server.once('exit', resolve))
      process.kill(-server.pid, 'SIGKILL')
      await ended
    },
  }
}

/** Tests that stop and start the server beneath an open page. */
export const test = base.extend<{ ownServer: OwnServer }>({
  // The names of what a fixture stands on are read from its first argument, so that one has to be there.
  ownServer: async ({ baseURL: _ }, use) => {
    const server = await makeOwnServer()
    await server.start()
    await use(server)
    await server.kill()
  },
})

export { expect } from '@/tests/support/people'
