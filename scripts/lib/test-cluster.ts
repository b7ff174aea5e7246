import { ensureAppRole } from './app-role'
import { OWNER, startCluster, stopCluster } from './cluster'
import { otherLeases, takeLease } from './leases'
import { inVar } from './paths'

/** Test clusters hold nothing worth keeping and listen on the loopback address only. */
export const TEST_PASSWORD = 'only-for-tests'

/** Much faster, and safe only for data that nobody needs after a power cut. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

export interface TestCluster {
  /** Address of the database `postgres`, as the owner. */
  maintenanceUrl: string
  /** Whether other test runs use this cluster too. */
  isShared(): boolean
  release(): Promise<void>
}

/** Starts or joins the test cluster of that name; the last user stops it, unless LINLI_KEEP_TEST_DB is set. */
export async function openTestCluster(name: string): Promise<TestCluster> {
  const directory = inVar('test', `postgres-${name}`)
  const leases = inVar('test', `run-${name}`)
  const endLease = takeLease(leases, 'tests')
  const isShared = () => otherLeases(leases).length > 0
  const release = async () => {
    endLease()
    if (!isShared() && !process.env.LINLI_KEEP_TEST_DB) await stopCluster(directory)
  }
  try {
    const { port } = await startCluster({ directory, password: TEST_PASSWORD, settings: FAST })
    const maintenanceUrl = `postgresql://${OWNER}:${TEST_PASSWORD}@127.0.0.1:${port}/postgres`
    await ensureAppRole(maintenanceUrl, TEST_PASSWORD)
    return { maintenanceUrl, isShared, release }
  } catch (error) {
    await release()
    throw error
  }
}
