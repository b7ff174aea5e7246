import { parseArgs } from 'node:util'
import { sessionCookieName } from '@/lib/auth/cookie'
import { closeDb, db } from '@/lib/core/db'
import { buildBare } from './bench/bare'
import { buildDatabase } from './bench/build'
import { COUNTY } from './bench/divisions'
import { CONCURRENCY, type Load, load } from './bench/load'
import { residentMiB } from './bench/memory'
import { signIn } from './bench/people'
import { machine } from './bench/report'
import { openServer } from './bench/server'
import { TODAY } from './bench/stages'
import { inRoot } from './lib/paths'
import { captureOrThrow, scriptArguments, spawnTracked, stopChildren } from './lib/processes'
import { urlWith } from './lib/sql'

const HELP = `npm run bench:pages   requests a second of pages and routes, beside a bare page of Next in the same run

  A database of one county of its own is built beside the one in use. PORT and PORT + 1 must be free.
`

const PORT = Number(process.env.PORT ?? 3391)
const PAGES = ['/centers?perPage=50', '/zones', '/activities', '/dashboard', '/']
const ROUTES = ['/api/centers?perPage=50', '/api/health']
/** Routes allow a person 240 requests a minute, so that many people take turns. */
const PEOPLE = 60

/** The database of one county, with people of its staff signed in. */
async function prepare(): Promise<{ url: string; countyId: string; cookies: string[] }> {
  const ownerUrl = await buildDatabase(process.env.DATABASE_OWNER_URL ?? '', 0)
  const url = urlWith(process.env.DATABASE_URL ?? '', { database: new URL(ownerUrl).pathname.slice(1) })
  process.env.DATABASE_URL = url
  const where = { code: `${COUNTY}000000`, level: 'COUNTY' } as const
  const { id: countyId } = await db().orgUnit.findFirstOrThrow({ where, select: { id: true } })
  const cookies: string[] = []
  for (let index = 0; index < PEOPLE; index += 1) {
    const { token } = await signIn(`bench-county-${index}`, 'COUNTY', countyId)
    cookies.push(`${sessionCookieName()}=${token}`)
  }
  await closeDb()
  return { url, countyId, cookies }
}

async function measureBare(url: string, countyId: string): Promise<Load> {
  const folder = await buildBare()
  const next = inRoot('node_modules/next/dist/bin/next')
  const server = spawnTracked(
    process.execPath,
    [next, 'start', folder, '-p', String(PORT + 1), '-H', '127.0.0.1'],
    {
      env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: url, BENCH_COUNTY: countyId },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  await new Promise<void>((resolve) =>
    server.stdout?.on('data', (text) => String(text).includes('Ready') && resolve()),
  )
  const result = await load(`http://127.0.0.1:${PORT + 1}/`)
  await stopChildren()
  return result
}

/** Months submitted as many at once as pages are asked for, by a process of its own with a database of its own. */
async function measureSubmissions(environment: NodeJS.ProcessEnv): Promise<Load> {
  const output = await captureOrThrow(process.execPath, scriptArguments('load-submits', ['--at-once']), {
    env: { ...environment, PORT: String(PORT) },
  })
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Load
}

async function main(): Promise<void> {
  const before = { ...process.env }
  Object.assign(process.env, { APP_CLOCK: `${TODAY}T09:00:00+08:00`, PORT: String(PORT), HOST: '127.0.0.1' })
  const { url, countyId, cookies } = await prepare()
  const bare = await measureBare(url, countyId)
  const lines: [string, Load][] = [['bare page of Next', bare]]
  const { address, server } = await openServer(PORT)
  for (const path of [...PAGES, ...ROUTES]) lines.push([path, await load(`${address}${path}`, cookies)])
  const memory = residentMiB(server.pid ?? 0)
  await stopChildren()
  lines.push(['submission of a month', await measureSubmissions(before)])
  const rows = lines.map(([name, { perSecond, p50, p97, bytes }]) =>
    [name, perSecond.toFixed(0), `${(perSecond / bare.perSecond).toFixed(2)} ×`, p50, p97, bytes].join(' | '),
  )
  process.stdout.write(
    `${machine()}\n${CONCURRENCY} requests at once; server's resident memory after the load ${memory} MiB\n\n| address | a second | of the bare page | p50 ms | p97.5 ms | bytes |\n| --- | --- | --- | --- | --- | --- |\n${rows.map((row) => `| ${row} |`).join('\n')}\n`,
  )
}

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } })

if (values.help) {
  process.stdout.write(HELP)
} else {
  try {
    await main()
  } finally {
    await stopChildren()
  }
}
