import type { TestProject } from 'vitest/node'
import { ensureClient } from '@/scripts/lib/client'
import { applyMigrations } from '@/scripts/lib/migrations'
import { capture, scriptArguments } from '@/scripts/lib/processes'
import { hashSources } from '@/scripts/lib/sources'
import { firstValue, withClient } from '@/scripts/lib/sql'
import { dropDatabases, ensureTemplate } from '@/scripts/lib/template'
import { openTestCluster } from '@/scripts/lib/test-cluster'
import { testEnvironment } from '@/scripts/lib/test-environment'

declare module 'vitest' {
  interface ProvidedContext {
    maintenanceUrl: string
    template: string
    /** Tells databases of this run from those of another run on the same cluster. */
    run: string
  }
}

async function fill(ownerUrl: string): Promise<void> {
  await applyMigrations(ownerUrl)
  const { code, output } = await capture(process.execPath, scriptArguments('seed-reference'), {
    env: { ...process.env, ...testEnvironment(ownerUrl) },
  })
  if (code !== 0) throw new Error(`The reference data could not be loaded:\n${output}`)
  await withClient(ownerUrl, async (client) => {
    const isSearchable = await firstValue(client, `SELECT cardinality(show_trgm('朝阳社区')) > 0`)
    if (!isSearchable) throw new Error('The locale of the test cluster leaves Chinese search dead')
  })
}

/** Starts the cluster and builds the template that every test file gets a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensureClient()
  const cluster = await openTestCluster('integration')
  const { maintenanceUrl } = cluster
  const version = hashSources(['prisma/migrations', 'prisma/seed/reference'])
  const template = await ensureTemplate({ maintenanceUrl, purpose: 'integration', version, fill })
  const run = `run_${process.pid}`
  if (!cluster.isShared()) {
    await dropDatabases(maintenanceUrl, 'run_%')
    await dropDatabases(maintenanceUrl, 'template_integration_%', template)
    await dropDatabases(maintenanceUrl, 'template_demo_%')
  }
  project.provide('maintenanceUrl', maintenanceUrl)
  project.provide('template', template)
  project.provide('run', run)
  return async () => {
    await dropDatabases(maintenanceUrl, `${run}_%`)
    await cluster.release()
  }
}
