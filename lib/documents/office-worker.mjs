import { register } from 'tsx/esm/api'
import { answerJobs } from '../core/thread-jobs.mjs'

// The thread stands outside the bundle of the server, so it reads the sources as they are.
register()

const [{ renderWord }, { writeXlsx }] = await Promise.all([
  import('./word.ts'),
  import('../spreadsheets/write-xlsx.ts'),
])

answerJobs((job) =>
  job.kind === 'docx' ? renderWord(job.document, job.options) : writeXlsx(job.sheets, job.options),
)
