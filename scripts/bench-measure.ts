import { closeDb, db } from '@/lib/core/db'
import { CASES } from './bench/cases'
import { COUNTY } from './bench/divisions'
import { signIn } from './bench/people'
import { databaseTime, record, wallTime } from './bench/statements'

/** Measures the reads in the database that the environment names and prints them as JSON; started by scripts/bench.ts. */
async function main(): Promise<void> {
  const county = await db().orgUnit.findFirstOrThrow({
    where: { code: `${COUNTY}000000`, level: 'COUNTY' },
    select: { id: true },
  })
  const { viewer } = await signIn('bench-county', 'COUNTY', county.id)
  const results = []
  for (const { name, limit, run } of CASES) {
    const wall = await wallTime(() => run(viewer))
    const statements = await record(() => run(viewer))
    const database = await databaseTime(process.env.DATABASE_OWNER_URL ?? '', statements)
    results.push({ name, limit, statements: statements.length, database, wall })
  }
  const size = await db().$queryRaw<{ centers: bigint; bytes: bigint }[]>`
    SELECT (SELECT count(*) FROM "Center") AS centers, pg_database_size(current_database()) AS bytes`
  await closeDb()
  process.stdout.write(
    JSON.stringify({ centers: Number(size[0]?.centers), bytes: Number(size[0]?.bytes), results }),
  )
}

await main()
