import { findPostmaster, stopCluster } from './cluster'
import { type Database, embeddedFolder, startEmbedded } from './database'
import type { Secrets } from './secrets'
import { printError } from './steps.mjs'

const INTERVAL_MS = 1_000

/**
 * Brings the embedded cluster back, on the same port, when it dies while the server runs. An outside one has its own keeper.
 * @returns what ends the supervision
 */
export function superviseCluster(secrets: Secrets, database: Database): () => void {
  if (!database.isEmbedded) return () => undefined
  const port = Number(new URL(database.url).port)
  let isBusy = false
  const look = async () => {
    if (isBusy || findPostmaster(embeddedFolder())) return
    isBusy = true
    process.stdout.write('  The database died; starting it again 数据库意外退出，正在重启…\n')
    try {
      const restarted = await startEmbedded(secrets, port)
      // On another port the server would not find it: let go, and try for the old port at the next look.
      if (restarted.port !== port) await stopCluster(embeddedFolder())
    } catch (error) {
      printError(error)
    }
    isBusy = false
  }
  const timer = setInterval(look, INTERVAL_MS)
  return () => clearInterval(timer)
}
