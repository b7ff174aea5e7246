import { parseArgs } from 'node:util'
import { closeDb, db } from '@/lib/core/db'
import { zhCN } from '@/lib/i18n/messages'
import { buildDatabase } from './bench/build'
import { COUNTY } from './bench/divisions'
import { signIn } from './bench/people'
import { machine } from './bench/report'
import { TODAY } from './bench/stages'
import { measureTransfers } from './bench/transfers'
import { urlWith, withClient } from './lib/sql'

const HELP = `npm run bench:transfers   long lists in and out of a register: seconds and memory
`

const COPY = 'linli_bench_transfers'

/** A word of the interface by its key, as the routes find it. */
const word = (key: string) =>
  String(key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], zhCN))

/** A copy of the database of one county, because lists that come in change it. */
async function copyCounty(): Promise<void> {
  const source = await buildDatabase(process.env.DATABASE_OWNER_URL ?? '', 0)
  await withClient(urlWith(source, { database: 'postgres' }), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${COPY} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${COPY} TEMPLATE ${new URL(source).pathname.slice(1)}`)
  })
  process.env.DATABASE_URL = urlWith(process.env.DATABASE_URL ?? '', { database: COPY })
  process.env.APP_CLOCK = `${TODAY}T09:00:00+08:00`
}

async function main(): Promise<void> {
  await copyCounty()
  const where = { code: `${COUNTY}000000`, level: 'COUNTY' } as const
  const { id } = await db().orgUnit.findFirstOrThrow({ where, select: { id: true } })
  const { viewer } = await signIn('bench-county', 'COUNTY', id)
  const transfers = await measureTransfers(viewer, id, word)
  await closeDb()
  const rows = transfers.map(
    ({ name, seconds, memory, note }) => `| ${name} | ${seconds.toFixed(2)} | ${memory} | ${note} |`,
  )
  process.stdout.write(
    `${machine()}\n\n| list | s | MiB above idle | |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`,
  )
}

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } })

if (values.help) process.stdout.write(HELP)
else await main()
