import pg from 'pg'

export interface Statement {
  text: string
  values: unknown[]
}

type Asked = string | { text: string; values?: unknown[] }

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

const READS = /^\s*(select|with)\b/i

/** Runs work and notes every reading statement that it sends to the database, or those of another kind. */
export async function record(work: () => Promise<unknown>, kind = READS): Promise<Statement[]> {
  const statements: Statement[] = []
  const original = pg.Client.prototype.query
  const noting = function (this: pg.Client, asked: Asked, values?: unknown[], ...rest: unknown[]) {
    const text = typeof asked === 'string' ? asked : asked.text
    if (kind.test(text))
      statements.push({ text, values: (typeof asked === 'string' ? values : asked.values) ?? [] })
    return Reflect.apply(original, this, [asked, values, ...rest])
  }
  pg.Client.prototype.query = noting as typeof original
  try {
    await work()
  } finally {
    pg.Client.prototype.query = original
  }
  return statements
}

/** Runs work and says how many statements it sent to the database, those that frame a transaction included. */
export const count = async (work: () => Promise<unknown>): Promise<number> => (await record(work, /./)).length

/** Wall time of work, ms: median of several runs after a first that warms up. */
export async function wallTime(work: () => Promise<unknown>, runs = 9): Promise<number> {
  await work()
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const since = performance.now()
    await work()
    times.push(performance.now() - since)
  }
  return median(times)
}

/** What the database itself needs for statements, planning and execution, ms: the sum of the medians of several runs. */
export async function databaseTime(url: string, statements: readonly Statement[], runs = 7): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let total = 0
    for (const { text, values } of statements) {
      const times: number[] = []
      for (let run = 0; run <= runs; run += 1) {
        const { rows } = await client.query<{
          'QUERY PLAN': { 'Planning Time': number; 'Execution Time': number }[]
        }>(`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}`, values)
        const plan = rows[0]?.['QUERY PLAN'][0]
        // The first run reads what is not in memory yet.
        if (run > 0 && plan) times.push(plan['Planning Time'] + plan['Execution Time'])
      }
      total += median(times)
    }
    return total
  } finally {
    await client.end()
  }
}
