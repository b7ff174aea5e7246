import { threadId } from 'node:worker_threads'
import { answerJobs } from '../../lib/core/thread-jobs.mjs'

let answered = 0

/** What a thread can do wrong, on demand. */
answerJobs(async ({ act, text }, note) => {
  if (act === 'FAIL') throw new Error(text)
  if (act === 'EXIT') process.exit(0)
  if (act === 'FILL') for (const hoard = []; ; ) hoard.push(new Array(100_000).fill(text))
  if (act === 'HANG') {
    note(1)
    await new Promise((resolve) => setTimeout(resolve, 60_000))
  }
  answered += 1
  return { text, answered, threadId }
})
