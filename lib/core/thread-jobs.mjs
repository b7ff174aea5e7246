import { parentPort } from 'node:worker_threads'

/**
 * Answers jobs, one after the other, in a thread that `openThread` opened.
 * @template Input
 * @param {(input: Input, note: (count: number) => void) => unknown} work
 */
export function answerJobs(work) {
  parentPort?.on('message', async (input) => {
    try {
      const answer = await work(input, (note) => parentPort?.postMessage({ note }))
      parentPort?.postMessage({ answer })
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error))
      parentPort?.postMessage({ fault: { name, message } })
    }
  })
}
