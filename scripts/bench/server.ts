import type { ChildProcess } from 'node:child_process'
import { ensureBuild } from '../lib/build'
import { loadSecrets } from '../lib/secrets'
import { startServer, waitUntilHealthy } from '../lib/server'

/**
 * Starts the production server of these sources on the database that the environment names.
 * @returns its address and its process
 */
export async function openServer(port: number): Promise<{ address: string; server: ChildProcess }> {
  await ensureBuild(loadSecrets())
  const address = `http://127.0.0.1:${port}`
  const { DATABASE_OWNER_URL: _, ...environment } = process.env
  const server = startServer('start', {
    ...environment,
    APP_URL: address,
    NEXTAUTH_URL: address,
    LOG_LEVEL: 'warn',
  })
  await waitUntilHealthy(server)
  return { address, server }
}
