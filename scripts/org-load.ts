import { parseArgs } from 'node:util'
import { closeDb } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { loadCounty } from '@/prisma/seed/reference/county'

const HELP = `npm run org:load -- CODE   loads a county with its townships and communities 载入县（市、区）区划

  CODE   six digits of the county, e.g. 341126
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' } },
})
const [code = ''] = positionals

async function main(): Promise<void> {
  try {
    const { name, townships, communities } = await loadCounty(code)
    process.stdout.write(`${name}: ${townships} townships, ${communities} communities 已载入\n`)
  } catch (error) {
    const reason =
      error instanceof AppError ? error.code : error instanceof Error ? error.message : String(error)
    process.stderr.write(`Not loaded 未载入: ${reason}\n`)
    process.exitCode = 1
  } finally {
    await closeDb()
  }
}

if (values.help) {
  process.stdout.write(HELP)
} else if (/^\d{6}$/.test(code)) {
  await main()
} else {
  process.stderr.write(HELP)
  process.exitCode = 1
}
