import { FILE_FORMATS, type FileFormat } from '@/lib/briefings/types'
import { residentMiB } from './memory'

/** A paper on the server that is measured. */
export interface Paper {
  id: string
  centers: number
}

export interface PaperTime {
  centers: number
  format: FileFormat
  /** The first time, and the median of the later ones. */
  first: number
  seconds: number
  kib: number
  /** Peak of the server's resident memory above what it was at rest, MiB. */
  memory: number
}

export interface Crowd {
  papers: number
  seconds: number
  memory: number
  lists: number
  median: number
  slowest: number
}

const REPEATS = 3
const SAMPLE_MS = 25
const CROWD = 10

/** Whoever measures: the address, somebody new for each request, and the server's process. */
export interface Bench {
  address: string
  cookies: () => string
  pid: number
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Runs work and watches the memory of the server. */
async function watch<T>(pid: number, rest: number, work: () => Promise<T>): Promise<[T, number]> {
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMiB(pid))
  }, SAMPLE_MS)
  const result = await work()
  clearInterval(timer)
  return [result, Math.max(0, peak - rest)]
}

/** Asks for an address. @returns seconds and bytes @throws Error when the answer is not 200 */
async function ask({ address, cookies }: Bench, path: string): Promise<{ seconds: number; bytes: number }> {
  const since = performance.now()
  const response = await fetch(`${address}${path}`, { headers: { cookie: cookies() } })
  const { byteLength } = await response.arrayBuffer()
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return { seconds: (performance.now() - since) / 1000, bytes: byteLength }
}

const fileOf = ({ id }: Paper, format: FileFormat) => `/api/briefings/${id}/${format}`

/** One paper after the other, as Word, Excel and PDF. */
export async function measurePapers(
  bench: Bench,
  papers: readonly Paper[],
  rest: number,
): Promise<PaperTime[]> {
  const times: PaperTime[] = []
  for (const paper of papers)
    for (const format of FILE_FORMATS) {
      const [answers, memory] = await watch(bench.pid, rest, async () => {
        const all = []
        for (let turn = 0; turn <= REPEATS; turn += 1) all.push(await ask(bench, fileOf(paper, format)))
        return all
      })
      const [first = { seconds: 0, bytes: 0 }, ...later] = answers
      times.push({
        centers: paper.centers,
        format,
        first: first.seconds,
        seconds: median(later.map(({ seconds }) => seconds)),
        kib: Math.round(first.bytes / 1024),
        memory,
      })
    }
  return times
}

/** Ten papers at once, while somebody reads a list as fast as it is answered. */
export async function measureCrowd(bench: Bench, paper: Paper, rest: number): Promise<Crowd> {
  const lists: number[] = []
  const since = performance.now()
  const [seconds, memory] = await watch(bench.pid, rest, async () => {
    let isOver = false
    const all = Promise.all(
      Array.from({ length: CROWD }, (_, turn) =>
        ask(bench, fileOf(paper, FILE_FORMATS[turn % FILE_FORMATS.length] ?? 'docx')),
      ),
    ).finally(() => {
      isOver = true
    })
    while (!isOver) lists.push((await ask(bench, '/centers?perPage=50')).seconds)
    await all
    return (performance.now() - since) / 1000
  })
  return {
    papers: CROWD,
    seconds,
    memory,
    lists: lists.length,
    median: median(lists),
    slowest: Math.max(...lists),
  }
}
