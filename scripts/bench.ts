import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { buildDatabase } from './bench/build'
import { type Measured, machine, table } from './bench/report'
import { TODAY } from './bench/stages'
import { captureOrThrow, scriptArguments } from './lib/processes'
import { urlWith } from './lib/sql'

const HELP = `npm run bench -- [--scale SHARE ...] [--json FILE]   measures the reads on a share of the country's communities

  --scale SHARE   0.01, 0.1 or 1 of 620,573 communities; may stand several times; default: 0.01
                  a share takes some 15 GB × SHARE of disk in databases of its own beside the one in use;
                  what is built is kept for the next time, and a build that was broken off goes on
  --json FILE     writes the figures as JSON too
`

/** The whole country and a tenth of it are measured beside one county alone. */
const ALONE = 0

async function measure(share: number): Promise<Measured> {
  process.stderr.write(`share ${share}\n`)
  const ownerUrl = await buildDatabase(process.env.DATABASE_OWNER_URL ?? '', share)
  const database = new URL(ownerUrl).pathname.slice(1)
  const output = await captureOrThrow(process.execPath, scriptArguments('bench-measure'), {
    env: {
      ...process.env,
      APP_CLOCK: `${TODAY}T09:00:00+08:00`,
      DATABASE_OWNER_URL: ownerUrl,
      DATABASE_URL: urlWith(process.env.DATABASE_URL ?? '', { database }),
    },
  })
  return { share, ...(JSON.parse(output.slice(output.indexOf('{'))) as Omit<Measured, 'share'>) }
}

async function main(shares: number[], file: string | undefined): Promise<void> {
  const measured: Measured[] = []
  for (const share of [ALONE, ...shares]) measured.push(await measure(share))
  process.stdout.write(
    `${machine()}\nDatabase time, ms (planning and execution, warm, median)\n\n${table(measured)}\n`,
  )
  if (file) writeFileSync(file, `${JSON.stringify({ machine: machine(), measured }, null, 2)}\n`)
}

const { values } = parseArgs({
  options: {
    scale: { type: 'string', multiple: true, default: ['0.01'] },
    json: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
})
const shares = values.scale.map(Number)

if (values.help) {
  process.stdout.write(HELP)
} else if (shares.every((share) => share > 0 && share <= 1)) {
  await main(
    shares.toSorted((a, b) => a - b),
    values.json,
  )
} else {
  process.stderr.write(HELP)
  process.exitCode = 1
}
