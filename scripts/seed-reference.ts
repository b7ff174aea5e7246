import { parseArgs } from 'node:util'
import { closeDb } from '@/lib/core/db'
import { seedReference } from '@/prisma/seed/reference/seed'

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } })

if (values.help) {
  process.stdout.write(
    'npm run seed:reference   loads the reference data again; safe to repeat 载入基础数据\n',
  )
} else {
  await seedReference()
  await closeDb()
}
