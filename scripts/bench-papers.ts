import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { sessionCookieName } from '@/lib/auth/cookie'
import { createBriefing } from '@/lib/briefings/mutations'
import { closeDb, db } from '@/lib/core/db'
import { buildDivisions } from './bench/build'
import { divisionsOfSizes } from './bench/divisions'
import { residentMiB } from './bench/memory'
import {
  type Bench,
  type Crowd,
  measureCrowd,
  measurePapers,
  type Paper,
  type PaperTime,
} from './bench/papers'
import { signIn } from './bench/people'
import { machine } from './bench/report'
import { openServer } from './bench/server'
import { TODAY } from './bench/stages'
import { stopChildren } from './lib/processes'
import { urlWith } from './lib/sql'

const HELP = `npm run bench:papers   circulars of counties of 60 and 500 centers: seconds and memory of the server

  A database of two counties is built beside the one in use. PORT must be free.
`

const PORT = Number(process.env.PORT ?? 3391)
const SIZES = [60, 500]
/** Exports of a person are limited to ten a minute. */
const PEOPLE = 12

/** Two counties, the staff of each signed in, and a circular of each. */
async function prepare() {
  const { counties, divisions } = divisionsOfSizes(SIZES)
  const ownerUrl = await buildDivisions(
    process.env.DATABASE_OWNER_URL ?? '',
    'linli_bench_papers',
    () => divisions,
  )
  process.env.DATABASE_URL = urlWith(process.env.DATABASE_URL ?? '', {
    database: new URL(ownerUrl).pathname.slice(1),
  })
  const papers: (Paper & { tokens: string[] })[] = []
  for (const county of counties) {
    const where = { code: `${county}000000`, level: 'COUNTY' } as const
    const unit = await db().orgUnit.findFirstOrThrow({ where, select: { id: true } })
    const people = await Promise.all(
      Array.from({ length: PEOPLE }, (_, index) => signIn(`bench-${county}-${index}`, 'COUNTY', unit.id)),
    )
    const [first] = people
    if (!first) throw new Error('nobody signed in')
    const input = { kind: 'CIRCULAR' as const, unitId: unit.id, cutOff: '2026-10-31' }
    const { id } = await createBriefing(first.viewer, input)
    const centers = await db().center.count({ where: { countyId: unit.id } })
    papers.push({ id, centers, tokens: people.map(({ token }) => token) })
  }
  await closeDb()
  return papers
}

function report(rest: number, times: readonly PaperTime[], crowd: Crowd): string {
  const rows = times.map(({ centers, format, first, seconds, kib, memory }) =>
    [centers, format, first.toFixed(2), seconds.toFixed(2), kib, memory].join(' | '),
  )
  const [load = 0] = loadavg()
  return `${machine()}; load of the machine at the end ${load.toFixed(1)}; server at rest ${rest} MiB

| centers | file | first, s | again, s | KiB | MiB above rest |
| ---: | --- | ---: | ---: | ---: | ---: |
${rows.map((row) => `| ${row} |`).join('\n')}

${crowd.papers} at once: ${crowd.seconds.toFixed(1)} s, ${crowd.memory} MiB above rest; meanwhile ${crowd.lists} lists of 50 centers, median ${crowd.median.toFixed(2)} s, slowest ${crowd.slowest.toFixed(2)} s

${JSON.stringify({ rest, times, crowd })}
`
}

async function main(): Promise<void> {
  Object.assign(process.env, { APP_CLOCK: `${TODAY}T09:00:00+08:00`, PORT: String(PORT), HOST: '127.0.0.1' })
  const papers = await prepare()
  const { address, server } = await openServer(PORT)
  const benchOf = ({ tokens }: { tokens: string[] }): Bench => {
    let turn = 0
    const cookies = () => {
      turn += 1
      return `${sessionCookieName()}=${tokens[turn % tokens.length]}`
    }
    return { address, cookies, pid: server.pid ?? 0 }
  }
  // At rest is a server that has shown a few lists.
  const [small] = papers
  for (let turn = 0; small && turn < 5; turn += 1)
    await fetch(`${address}/centers?perPage=50`, { headers: { cookie: benchOf(small).cookies() } })
  const rest = residentMiB(server.pid ?? 0)
  const times: PaperTime[] = []
  for (const paper of papers) times.push(...(await measurePapers(benchOf(paper), [paper], rest)))
  const largest = papers.at(-1)
  if (!largest) throw new Error('no county to measure')
  const crowd = await measureCrowd(benchOf(largest), largest, rest)
  process.stdout.write(report(rest, times, crowd))
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
