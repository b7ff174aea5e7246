import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/core/env'
import { statementName } from '@/lib/core/statement-names'
import { PrismaClient } from '@/prisma/generated/client'

/** Statements are short; one that runs away is stopped by the database itself. */
const SESSION_OPTIONS = '-c role=linli_app -c statement_timeout=30000 -c lock_timeout=10000 -c TimeZone=UTC'

function connect(): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: env().DATABASE_URL,
      options: SESSION_OPTIONS,
      max: env().DATABASE_POOL,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 60_000,
    },
    { statementNameGenerator: statementName },
  )
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 60_000 } })
}

const holder = globalThis as { linliDb?: PrismaClient }

/** The one connection pool of this process, opened at first use, so that a build needs no database. */
export function db(): PrismaClient {
  holder.linliDb ??= connect()
  return holder.linliDb
}

/** What a transaction callback receives. */
export type Tx = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

/** Closes the pool; for scripts and tests. */
export async function closeDb(): Promise<void> {
  const client = holder.linliDb
  holder.linliDb = undefined
  await client?.$disconnect()
}
