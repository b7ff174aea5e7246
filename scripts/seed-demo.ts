import { chmodSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { today } from '@/lib/core/clock'
import { closeDb } from '@/lib/core/db'
import { seedDemo } from '@/prisma/seed/demo/seed'

const HELP = `npm run seed:demo -- --accounts-file FILE   loads the demonstration county into an empty database 载入演示数据

  --accounts-file FILE   where the accounts and their random passwords are written (readable by the owner only)
  --today YYYY-MM-DD     the day on which the demonstration ends; default: today
`

const { values } = parseArgs({
  options: {
    'accounts-file': { type: 'string' },
    today: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
})

async function main(file: string): Promise<void> {
  const accounts = await seedDemo({ today: values.today ?? today() })
  writeFileSync(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
  // The mode above counts only for a new file.
  chmodSync(file, 0o600)
  await closeDb()
}

if (values.help) {
  process.stdout.write(HELP)
} else if (values['accounts-file']) {
  await main(values['accounts-file'])
} else {
  process.stderr.write(HELP)
  process.exitCode = 1
}
