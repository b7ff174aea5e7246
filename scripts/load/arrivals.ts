import { setTimeout as delay } from 'node:timers/promises'

export type Tally = { name: string; answers: number[]; errors: string[] }

/** The value below which a share of the measured times lies; 0 without any. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

/**
 * Lets work arrive at a constant rate, whether or not the work before it is done, and waits for all of it. Times count from
 * the planned arrival, so that a queue is not hidden.
 * @param everyMs the distance between two arrivals
 */
export async function arrive(
  tally: Tally,
  { count, everyMs }: { count: number; everyMs: number },
  work: (index: number) => Promise<void>,
): Promise<void> {
  const begin = performance.now()
  const running: Promise<void>[] = []
  for (let index = 0; index < count; index += 1) {
    const planned = begin + index * everyMs
    await delay(Math.max(0, planned - performance.now()))
    running.push(
      work(index).then(
        () => void tally.answers.push(performance.now() - planned),
        (error: unknown) => void tally.errors.push(error instanceof Error ? error.message : String(error)),
      ),
    )
  }
  await Promise.all(running)
}
