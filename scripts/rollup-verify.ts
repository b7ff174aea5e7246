import { parseArgs } from 'node:util'
import { closeDb } from '@/lib/core/db'
import { mintSystemViewer } from '@/lib/core/viewer'
import { listRollupCounties, verifyRollupMonth } from '@/lib/metrics/rollup/verify/queries'

const HELP = `npm run rollup:verify   works the roll-up out again from the records and compares; exit code 1 if they differ 核对汇总表

  --county <name>   only this county 只核对这个县
  --months <n>      only the latest n months of each county 只核对最近 n 个月
`

/** Faults that are written out one by one; the rest is counted. */
const SHOWN = 50

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    county: { type: 'string' },
    months: { type: 'string' },
  },
})

async function main(): Promise<void> {
  const viewer = mintSystemViewer('rollup-verify')
  let [compared, differing] = [0, 0]
  try {
    const counties = await listRollupCounties(viewer)
    const asked = counties.filter(({ name }) => values.county === undefined || name === values.county)
    for (const { id, name, months } of asked) {
      const latest = values.months === undefined ? months : months.slice(-Number(values.months))
      for (const month of latest) {
        const found = await verifyRollupMonth(viewer, { countyId: id, month })
        compared += found.compared
        for (const fault of found.faults.slice(0, Math.max(0, SHOWN - differing)))
          process.stderr.write(
            `  ${name} ${month} ${fault.metric} ${fault.unitId}: ${fault.stored ?? '—'} ≠ ${fault.found ?? '—'}\n`,
          )
        differing += found.faults.length
      }
    }
    process.stdout.write(
      `  ${compared} figures compared, ${differing} differ 已核对 ${compared} 个数，不一致 ${differing} 个\n`,
    )
    if (differing > 0) process.exitCode = 1
  } finally {
    await closeDb()
  }
}

if (values.help) process.stdout.write(HELP)
else await main()
