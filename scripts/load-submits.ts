import { parseArgs } from 'node:util'
import { CONCURRENCY, type Load } from './bench/load'
import { machine } from './bench/report'
import { openServer } from './bench/server'
import { stopChildren } from './lib/processes'
import { arrive, percentile, type Tally } from './load/arrivals'
import { CLOCK, type LoadCounty, MONTH, prepareCounty } from './load/county'
import { ask, submit, submitActionId } from './load/submission'

const HELP = `npm run load:submits [-- --seconds 60]   500 secretaries submit within ten minutes while others read

  A database of its own (linli_load) is built anew beside the one in use; the server listens on 127.0.0.1 alone. PORT must be
  free. --seconds shortens the time at the same rate; --at-once submits as fast as it is answered, eight at once. Ends with 1 when an answer was an error or p95 is above 500 ms.
`

const PORT = Number(process.env.PORT ?? 3392)
const ADDRESS = `http://127.0.0.1:${PORT}`
const SUBMISSIONS = 500
const FULL_SECONDS = 600
const READS_PER_SECOND = 2
const LIMIT_MS = 500
const READS = ['/report-status', `/review/summary?month=${MONTH}`, '/dashboard', '/']

async function run({ submitters, readerCookie }: LoadCounty, seconds: number): Promise<Tally[]> {
  const action = submitActionId()
  const tally = (name: string): Tally => ({ name, answers: [], errors: [] })
  const [forms, submissions, reads] = [tally('open the form'), tally('submit'), tally('read')]
  const everyMs = (seconds * 1000) / submitters.length
  const read = async (index: number) => {
    await ask(`${ADDRESS}${READS[index % READS.length] ?? '/'}`, { headers: { cookie: readerCookie } })
  }
  await Promise.all([
    arrive(forms, { count: submitters.length, everyMs }, async (index) => {
      const submitter = submitters[index]
      if (submitter)
        await ask(`${ADDRESS}/reports/${submitter.centerId}/${MONTH}`, {
          headers: { cookie: submitter.cookie },
        })
    }),
    arrive(submissions, { count: submitters.length, everyMs }, async (index) => {
      const submitter = submitters[index]
      if (submitter) await submit(ADDRESS, { action, submitter })
    }),
    arrive(reads, { count: seconds * READS_PER_SECOND, everyMs: 1000 / READS_PER_SECOND }, read),
  ])
  return [forms, submissions, reads]
}

/** Months submitted one after the other by as many people at once as the bench asks for pages. */
async function runAtOnce({ submitters }: LoadCounty): Promise<Load> {
  const action = submitActionId()
  const waiting = [...submitters]
  const times: number[] = []
  const begin = performance.now()
  const work = async () => {
    for (let submitter = waiting.pop(); submitter; submitter = waiting.pop()) {
      const since = performance.now()
      await submit(ADDRESS, { action, submitter })
      times.push(performance.now() - since)
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, work))
  const perSecond = (times.length / (performance.now() - begin)) * 1000
  const [p50 = 0, p97 = 0] = [0.5, 0.975].map((share) => Math.round(percentile(times, share)))
  return { perSecond, p50, p97, bytes: 0 }
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

async function main(seconds: number, isAtOnce: boolean): Promise<void> {
  Object.assign(process.env, { APP_CLOCK: CLOCK, PORT: String(PORT), HOST: '127.0.0.1' })
  const county = await prepareCounty(Math.max(1, Math.round((SUBMISSIONS * seconds) / FULL_SECONDS)))
  await openServer(PORT)
  if (isAtOnce) process.stdout.write(`${JSON.stringify(await runAtOnce(county))}\n`)
  else if (!report(await run(county, seconds))) process.exitCode = 1
}

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    'at-once': { type: 'boolean', default: false },
    seconds: { type: 'string', default: String(FULL_SECONDS) },
  },
})
const seconds = Number(values.seconds)

if (values.help) process.stdout.write(HELP)
else if (!Number.isInteger(seconds) || seconds < 1 || seconds > FULL_SECONDS)
  throw new Error(`--seconds is a whole number from 1 to ${FULL_SECONDS}`)
else
  try {
    await main(seconds, values['at-once'])
  } finally {
    await stopChildren()
  }
