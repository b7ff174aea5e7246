import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { machine } from './bench/report'
import { openServer } from './bench/server'
import { inRoot } from './lib/paths'
import { stopChildren } from './lib/processes'
import { arrive, percentile, type Tally } from './load/arrivals'
import { CLOCK, type LoadCounty, MONTH, prepareCounty, type Submitter } from './load/county'

const HELP = `npm run load:submits [-- --seconds 60]   500 secretaries submit within ten minutes while others read

  A database of its own (linli_load) is built anew beside the one in use; the server listens on 127.0.0.1 alone. PORT must be
  free. --seconds shortens the time at the same rate. Ends with 1 when an answer was an error or p95 is above 500 ms.
`

const PORT = Number(process.env.PORT ?? 3392)
const ADDRESS = `http://127.0.0.1:${PORT}`
const SUBMISSIONS = 500
const FULL_SECONDS = 600
const READS_PER_SECOND = 2
const LIMIT_MS = 500
const READS = ['/report-status', `/review/summary?month=${MONTH}`, '/dashboard', '/']

/** The id of the submission's action in the build. */
function submitActionId(): string {
  const file = inRoot('.next/server/server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as {
    node: Record<string, { exportedName: string }>
  }
  const found = Object.entries(node).find(([, entry]) => entry.exportedName === 'submitReportAction')
  if (!found) throw new Error('the build holds no submitReportAction')
  return found[0]
}

async function ask(path: string, init: RequestInit): Promise<string> {
  const answer = await fetch(`${ADDRESS}${path}`, { ...init, redirect: 'manual' })
  const text = await answer.text()
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
  return text
}

/** Submits as a browser does. */
async function submit(action: string, { cookie, centerId, reportId, version }: Submitter): Promise<void> {
  const path = `/reports/${centerId}/${MONTH}`
  const text = await ask(path, {
    method: 'POST',
    headers: {
      cookie,
      origin: ADDRESS,
      accept: 'text/x-component',
      'content-type': 'text/plain;charset=UTF-8',
      'next-action': action,
    },
    body: JSON.stringify([{ id: reportId, version, requestId: randomUUID() }]),
  })
  const line = text.split('\n').find((one) => /^\w+:\{"ok":/.test(one)) ?? ''
  if (!line.includes('"ok":true')) throw new Error(`${path}: ${line.slice(0, 200)}`)
}

async function run({ submitters, readerCookie }: LoadCounty, seconds: number): Promise<Tally[]> {
  const action = submitActionId()
  const tally = (name: string): Tally => ({ name, answers: [], errors: [] })
  const [forms, submissions, reads] = [tally('open the form'), tally('submit'), tally('read')]
  const everyMs = (seconds * 1000) / submitters.length
  const read = async (index: number) => {
    await ask(READS[index % READS.length] ?? '/', { headers: { cookie: readerCookie } })
  }
  await Promise.all([
    arrive(forms, { count: submitters.length, everyMs }, async (index) => {
      const submitter = submitters[index]
      if (submitter)
        await ask(`/reports/${submitter.centerId}/${MONTH}`, { headers: { cookie: submitter.cookie } })
    }),
    arrive(submissions, { count: submitters.length, everyMs }, async (index) => {
      const submitter = submitters[index]
      if (submitter) await submit(action, submitter)
    }),
    arrive(reads, { count: seconds * READS_PER_SECOND, everyMs: 1000 / READS_PER_SECOND }, read),
  ])
  return [forms, submissions, reads]
}

function report(tallies: readonly Tally[]): boolean {
  const rows = tallies.map(({ name, answers, errors }) => {
    const times = [0.5, 0.95, 1].map((share) => percentile(answers, share).toFixed(0))
    return `| ${[name, answers.length, errors.length, ...times].join(' | ')} |`
  })
  process.stdout.write(
    `${machine()}\n\n| what | answered | errors | p50 ms | p95 ms | slowest ms |\n| --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`,
  )
  for (const { errors } of tallies) for (const error of new Set(errors)) process.stderr.write(`${error}\n`)
  return tallies.every(({ answers, errors }) => errors.length === 0 && percentile(answers, 0.95) <= LIMIT_MS)
}

async function main(seconds: number): Promise<void> {
  Object.assign(process.env, { APP_CLOCK: CLOCK, PORT: String(PORT), HOST: '127.0.0.1' })
  const county = await prepareCounty(Math.max(1, Math.round((SUBMISSIONS * seconds) / FULL_SECONDS)))
  await openServer(PORT)
  if (!report(await run(county, seconds))) process.exitCode = 1
}

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    seconds: { type: 'string', default: String(FULL_SECONDS) },
  },
})
const seconds = Number(values.seconds)

if (values.help) process.stdout.write(HELP)
else if (!Number.isInteger(seconds) || seconds < 1 || seconds > FULL_SECONDS)
  throw new Error(`--seconds is a whole number from 1 to ${FULL_SECONDS}`)
else
  try {
    await main(seconds)
  } finally {
    await stopChildren()
  }
