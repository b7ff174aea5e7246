import path from 'node:path'
import { Worker } from 'node:worker_threads'

/** Why a thread gave no answer. BUSY: more jobs wait already than may. */
export type ThreadFault = 'TIMEOUT' | 'OUT_OF_MEMORY' | 'ENDED' | 'FAILED' | 'BUSY'

/** A job that a thread did not finish. */
export class ThreadError extends Error {
  readonly code: ThreadFault

  constructor(code: ThreadFault, cause?: unknown) {
    super(`a thread gave no answer: ${code}`, { cause })
    this.name = 'ThreadError'
    this.code = code
  }
}

/** Narrows an unknown error, also across module copies of a bundle. */
export function isThreadError(error: unknown): error is ThreadError {
  return error instanceof Error && error.name === 'ThreadError' && 'code' in error
}

export type ThreadSetting = {
  /** Path in the project of a plain module that answers jobs by `answerJobs`. */
  file: string
  heapMb: number
  milliseconds: number
  /** How long a thread that has nothing to do is kept; 0 where no job may meet what the one before it left. */
  keptMs: number
  /** Jobs that may wait for their turn. */
  waiting: number
}

/** A thread's share for what it needs but briefly; the default would be three times as much. */
const YOUNG_MB = 16

export type JobOptions = { signal?: AbortSignal; onNote?: (note: number) => void }

type Message = { note: number } | { answer: unknown } | { fault: { name: string; message: string } }

type Job = {
  input: unknown
  options: JobOptions
  resolve: (answer: unknown) => void
  reject: (reason: unknown) => void
}

type Lane = { worker: Worker | null; queue: Job[]; isBusy: boolean; idle: NodeJS.Timeout | undefined }

const holder = globalThis as { linliThreads?: Map<string, Lane> }

/** One lane a file, whichever copy of this module a bundle asks. */
function laneOf({ file }: ThreadSetting): Lane {
  holder.linliThreads ??= new Map()
  const found = holder.linliThreads.get(file)
  const lane = found ?? { worker: null, queue: [], isBusy: false, idle: undefined }
  holder.linliThreads.set(file, lane)
  return lane
}

/** By the working directory, because a bundle moves this module but not the files of the threads. */
const inProject = (file: string) => path.join(/* turbopackIgnore: true */ process.cwd(), ...file.split('/'))

function openWorker(lane: Lane, { file, heapMb }: ThreadSetting): Worker {
  const worker = new Worker(inProject(file), {
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: YOUNG_MB },
    // Neither the loaders nor the secrets of the server have any business in a thread.
    execArgv: [],
    env: { NODE_ENV: 'production' },
  })
  const forget = () => {
    if (lane.worker === worker) lane.worker = null
  }
  // An error that nobody hears, as of a thread that has nothing to do, would end the server.
  return worker.on('error', forget).once('exit', forget)
}

const faultOf = (error: Error & { code?: unknown }) =>
  new ThreadError(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'OUT_OF_MEMORY' : 'FAILED', error)

/** Hands one job to the thread and waits for its answer, its end or the clock. */
function ask(worker: Worker, { input, options }: Job, milliseconds: number): Promise<unknown> {
  const { signal, onNote } = options
  return new Promise<unknown>((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      act()
    }
    const fail = (reason: unknown) => settle(() => reject(reason))
    const onAbort = () => fail(signal?.reason)
    const onError = (error: Error) => fail(faultOf(error))
    const onExit = () => fail(new ThreadError('ENDED'))
    const onMessage = (message: Message) => {
      if ('note' in message) onNote?.(message.note)
      else if ('answer' in message) settle(() => resolve(message.answer))
      else fail(new ThreadError('FAILED', new Error(message.fault.message)))
    }
    const timer = setTimeout(() => fail(new ThreadError('TIMEOUT')), milliseconds)
    signal?.addEventListener('abort', onAbort)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(input)
  })
}

/** Keeps a thread for the next job for a while, without holding the process for its sake. */
function rest(lane: Lane, { keptMs }: ThreadSetting): void {
  const { worker } = lane
  if (!worker) return
  worker.unref()
  lane.idle = setTimeout(() => {
    lane.worker = null
    void worker.terminate()
  }, keptMs).unref()
}

async function end(lane: Lane): Promise<void> {
  const { worker } = lane
  lane.worker = null
  await worker?.terminate()
}

/** Works the queue off, one job at a time: the next one waits until the memory of a thread that ended is free. */
async function work(lane: Lane, setting: ThreadSetting): Promise<void> {
  if (lane.isBusy) return
  lane.isBusy = true
  for (let job = lane.queue.shift(); job; job = lane.queue.shift()) {
    clearTimeout(lane.idle)
    try {
      const worker = lane.worker ?? openWorker(lane, setting)
      lane.worker = worker
      worker.ref()
      const answer = await ask(worker, job, setting.milliseconds)
      if (setting.keptMs === 0) await end(lane)
      job.resolve(answer)
    } catch (error) {
      await end(lane)
      job.reject(error)
    }
  }
  lane.isBusy = false
  rest(lane, setting)
}

/**
 * A thread beside the server's own, for work that would hold it up or that its memory must survive: one job at a time with
 * limits of memory and time, the others in a queue that is bounded. `signal` takes a job out of the queue or ends it.
 * @returns a function that gives a job to the thread; it throws ThreadError, or the reason of the signal
 */
export function openThread<Input, Answer>(setting: ThreadSetting) {
  return (input: Input, options: JobOptions = {}): Promise<Answer> => {
    const lane = laneOf(setting)
    const { signal } = options
    return new Promise<Answer>((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      if (lane.queue.length >= setting.waiting) return reject(new ThreadError('BUSY'))
      const job: Job = { input, options, resolve: (answer) => resolve(answer as Answer), reject }
      signal?.addEventListener(
        'abort',
        () => {
          const place = lane.queue.indexOf(job)
          if (place >= 0) lane.queue.splice(place, 1)
          reject(signal.reason)
        },
        { once: true },
      )
      lane.queue.push(job)
      void work(lane, setting)
    })
  }
}
