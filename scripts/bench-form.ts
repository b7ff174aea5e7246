import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { closeDb } from '@/lib/core/db'
import { type Visit, visitForm } from './bench/form/browser'
import { lengthenHistory, measureServer, signInPeople, stepLine } from './bench/form/server'
import { machine } from './bench/report'
import { ensureBuild } from './lib/build'
import { stopChildren } from './lib/processes'
import { loadSecrets } from './lib/secrets'
import { startServer, waitUntilHealthy } from './lib/server'
import { urlWith } from './lib/sql'
import { percentile } from './load/arrivals'
import { CLOCK, type LoadCounty, MONTH, prepareCounty } from './load/county'

const HELP = `npm run bench:form   the month's form with five years behind it, on the server and on an old PC with a weak network

  A database of its own (linli_load) is built anew beside the one in use; PORT must be free. Needs Chromium.
`

const PORT = Number(process.env.PORT ?? 3393)
const ADDRESS = `http://127.0.0.1:${PORT}`
/** Centers whose month is opened, saved, submitted and approved; others are visited by the browser, each once. */
const CENTERS = 35
const VISITS = 3

const load = () =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' ')

/** The form over HTTP, whole: ms of several answers. */
async function timePage({ cookie, centerId }: LoadCounty['submitters'][number]): Promise<number[]> {
  const times: number[] = []
  for (let turn = 0; turn < 25; turn += 1) {
    const since = performance.now()
    const answer = await fetch(`${ADDRESS}/reports/${centerId}/${MONTH}`, { headers: { cookie } })
    await answer.text()
    if (answer.status !== 200) throw new Error(`the form answers ${answer.status}`)
    if (turn >= 5) times.push(performance.now() - since)
  }
  return times
}

async function visit({ cookie, centerId }: LoadCounty['submitters'][number], month: string): Promise<Visit> {
  const [name = '', value = ''] = cookie.split('=')
  return visitForm(`${ADDRESS}/reports/${centerId}/${month}`, { name, value, url: ADDRESS })
}

const visitLine = ({ scriptKb, pageKb, usable, keys }: Visit): string =>
  `| ${[scriptKb.toFixed(0), pageKb.toFixed(0), usable.toFixed(0), keys.length, Math.max(16, ...keys)].join(' | ')} |`

async function main(): Promise<void> {
  Object.assign(process.env, { APP_CLOCK: CLOCK, PORT: String(PORT), HOST: '127.0.0.1' })
  const { url, submitters } = await prepareCounty(CENTERS + VISITS)
  await lengthenHistory(
    urlWith(process.env.DATABASE_OWNER_URL ?? '', { database: new URL(url).pathname.slice(1) }),
  )
  const [visited, others] = [submitters.slice(0, VISITS), submitters.slice(VISITS)]
  const [first] = visited
  if (!first) throw new Error('no center')
  const before = load()
  const steps = await measureServer(
    others.map(({ centerId }) => centerId),
    signInPeople(),
  )
  await closeDb()
  await ensureBuild(loadSecrets())
  const { DATABASE_OWNER_URL: _, ...environment } = process.env
  const settings = { APP_URL: ADDRESS, NEXTAUTH_URL: ADDRESS, LOG_LEVEL: 'warn' }
  const server = startServer('start', { ...environment, ...settings })
  await waitUntilHealthy(server)
  const pages = await timePage(first)
  const page = [0.5, 0.95].map((share) => percentile(pages, share).toFixed(1))
  process.stdout.write(
    `${machine()}; load at the beginning ${before}

| on the server | statements | p50 ms | p95 ms | limit |
| --- | --- | --- | --- | --- |
${steps.map(stepLine).join('\n')}
| the form's page over HTTP |  | ${page.join(' | ')} | ≤ 100 |
`,
  )
  const visits: Visit[] = []
  for (const submitter of visited) visits.push(await visit(submitter, NEXT_MONTH))
  process.stdout.write(
    `
load at the end ${load()}

| script kB (≤ 200) | page kB | usable after ms (≤ 3000) | keys of 16 ms and more | slowest key ms (≤ 100) |
| --- | --- | --- | --- | --- |
${visits.map(visitLine).join('\n')}
`,
  )
}

/** A month that nobody has begun. */
const NEXT_MONTH = '2026-12'

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } })

if (values.help) process.stdout.write(HELP)
else
  try {
    await main()
  } finally {
    await stopChildren()
  }
