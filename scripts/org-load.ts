import { parseArgs } from 'node:util'
import { closeDb } from '@/lib/core/db'
import { loadCounty } from '@/prisma/seed/reference/county'
import { reasonOf } from './lib/failure'

const HELP = `npm run org:load -- CODE   loads a county with its townships and communities 载入县（市、区）区划

  CODE   six digits of the county, e.g. 341126
`

const REASONS = {
  NOT_FOUND: 'There is no county of that code 没有该代码的县',
  CONFLICT: 'It is loaded already 已载入',
}

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
    process.stderr.write(`Not loaded 未载入: ${reasonOf(error, REASONS)}\n`)
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
