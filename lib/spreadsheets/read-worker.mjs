import { answerJobs } from '../core/thread-jobs.mjs'
import { Refusal, readCsv } from './read-csv.mjs'
import { readWorkbook } from './read-workbook.mjs'

/** Reads one file and ends: a file that is hostile to the reader takes this thread with it, and nothing else. */
async function read({ bytes, format, limits }) {
  try {
    const sheet = format === 'csv' ? readCsv(bytes, limits) : await readWorkbook(bytes, limits)
    return { ok: true, sheet }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, params: error.params }
    return { ok: false, code: 'UNREADABLE', params: {} }
  }
}

answerJobs(read)
