import { cpus, totalmem } from 'node:os'

export interface Result {
  name: string
  limit: number | null
  statements: number
  database: number
  wall: number
}

export interface Measured {
  share: number
  centers: number
  bytes: number
  results: Result[]
}

/** On what it was measured, and when. */
export function machine(): string {
  const [first] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} × ${first?.model.trim() ?? 'processor'}, ${memory} GiB, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`
}

const ms = (value: number | undefined) => (value === undefined ? '' : value.toFixed(2))

/** One line a case, one column a share: database time, ms, and the ratio of the largest to the smallest share. */
export function table(measured: readonly Measured[]): string {
  const [alone, largest] = [measured[0], measured.at(-1)]
  const head = [
    'case',
    'statements',
    ...measured.map(({ centers }) => `${centers} centers`),
    'ratio',
    'limit',
  ]
  const lines = (alone?.results ?? []).map(({ name, statements, limit, database }) => {
    const of = ({ results }: Measured) => results.find((result) => result.name === name)?.database
    const last = largest && of(largest)
    const ratio = last === undefined ? '' : `${(last / database).toFixed(2)} ×`
    return [
      name,
      String(statements),
      ...measured.map((one) => ms(of(one))),
      ratio,
      limit === null ? '' : `≤ ${limit}`,
    ]
  })
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
