import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { diffAgainstSchema } from './lib/drift'

const HELP = `npm run db:migrate:new -- NAME   writes the migration from the last one to prisma/models

  NAME   what it does, e.g. add-center-photographs
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' } },
})
const [name = ''] = positionals

async function main(): Promise<void> {
  const { isDifferent, sql } = await diffAgainstSchema()
  if (!isDifferent) {
    process.stdout.write('The migrations agree with the schema: nothing to write.\n')
    return
  }
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = `prisma/migrations/${stamp}_${name.replaceAll('-', '_')}`
  mkdirSync(folder)
  writeFileSync(`${folder}/migration.sql`, sql)
  process.stdout.write(`${folder}/migration.sql written: read it before you use it.\n`)
}

if (values.help) {
  process.stdout.write(HELP)
} else if (/^[a-z][a-z0-9_-]*$/.test(name)) {
  await main()
} else {
  process.stderr.write(HELP)
  process.exitCode = 1
}
