import 'server-only'
import { exportPaper } from '@/lib/briefings/mutations'
import { FILE_FORMATS, type PaperFile } from '@/lib/briefings/types'
import { isAppError } from '@/lib/core/errors'
import { logger } from '@/lib/core/logger'
import { mutateOwn } from '@/lib/core/mutate'
import { fileNameSafe } from '@/lib/core/text'
import type { Viewer } from '@/lib/core/viewer'
import { pack } from '@/lib/documents/zip'
import { enqueue } from '@/lib/downloads/queue/queries'
import { archiveNames, shareDone } from '@/lib/downloads/rules'
import type { DownloadFailure, DownloadParams } from '@/lib/downloads/types'
import { FILES_LOCK, putFile } from '@/lib/files/store'
import { getMeeting } from '@/lib/meetings/queries'
import type { Prisma } from '@/prisma/generated/client'

export type Job = { id: string; params: DownloadParams }
type Made = { bytes: Uint8Array; fileName: string }
type Setting = { signal: AbortSignal; onShare: (percent: number) => void }

/** A change of the row of a download; counters are no business of the trail. */
function note(viewer: Viewer, id: string, data: Prisma.DownloadUpdateManyMutationInput): Promise<number> {
  return mutateOwn(viewer, async ({ tx }) => {
    const { count } = await tx.download.updateMany({
      where: { id, state: { in: ['WAITING', 'RUNNING'] } },
      data,
    })
    return { result: count, unchanged: true }
  })
}

async function makePaper(viewer: Viewer, briefingId: string, { signal, onShare }: Setting): Promise<Made> {
  const onNote = (pages: number) => onShare(Math.min(95, pages * 4))
  return exportPaper(viewer, { id: briefingId, format: 'pdf' }, { signal, onNote })
}

/** Every paper of a meeting that is not void, in Word, Excel and PDF. */
async function makeMeetingSet(
  viewer: Viewer,
  meetingId: string,
  { signal, onShare }: Setting,
): Promise<Made> {
  const meeting = await getMeeting(viewer, { id: meetingId })
  const papers = meeting.papers.filter(({ state }) => state !== 'VOID')
  const files: PaperFile[] = []
  for (const { id } of papers)
    for (const format of FILE_FORMATS) {
      signal.throwIfAborted()
      files.push(await exportPaper(viewer, { id, format }, { signal }))
      onShare(shareDone(files.length, papers.length * FILE_FORMATS.length))
    }
  const names = archiveNames(files.map(({ fileName }) => fileName))
  const parts = files.map(({ bytes }, index) => ({ path: names[index] ?? '', data: Buffer.from(bytes) }))
  return { bytes: pack(parts), fileName: fileNameSafe(`${meeting.name}会议材料.zip`) }
}

const failureOf = (error: unknown): DownloadFailure => {
  if (!isAppError(error)) return 'FAILED'
  if (error.code === 'NOT_FOUND') return 'GONE'
  return error.code === 'FORBIDDEN' ? 'FORBIDDEN' : 'FAILED'
}

/** Keeps the file and says that it is there; of one that was cancelled meanwhile nothing is kept. */
function finish(viewer: Viewer, id: string, { bytes, fileName }: Made): Promise<void> {
  return mutateOwn(viewer, async ({ tx, now }) => {
    await tx.$queryRaw`SELECT 1 AS held FROM pg_advisory_xact_lock_shared(${FILES_LOCK}::bigint)`
    const hash = await putFile(bytes)
    const done = { state: 'DONE' as const, progress: 100, hash, fileName, bytes: bytes.byteLength }
    await tx.download.updateMany({ where: { id, state: 'RUNNING' }, data: { ...done, finishedAt: now } })
    return { result: undefined, unchanged: true }
  })
}

async function work(viewer: Viewer, { id, params }: Job, signal: AbortSignal): Promise<void> {
  try {
    signal.throwIfAborted()
    await mutateOwn(viewer, async ({ tx, now }) => {
      await tx.download.updateMany({
        where: { id, state: 'WAITING' },
        data: { state: 'RUNNING', startedAt: now, progress: 1 },
      })
      return { result: undefined, unchanged: true }
    })
    let told = 1
    const onShare = (percent: number) => {
      // Every tenth is enough for the eye, and the database is not asked for each page.
      if (percent < told + 10) return
      told = percent
      note(viewer, id, { progress: percent }).catch(() => undefined)
    }
    const setting = { signal, onShare }
    const made =
      params.kind === 'PAPER'
        ? await makePaper(viewer, params.briefingId, setting)
        : await makeMeetingSet(viewer, params.meetingId, setting)
    signal.throwIfAborted()
    await finish(viewer, id, made)
  } catch (error) {
    if (signal.aborted) return
    logger.warn({ err: error, download: id }, 'a download failed')
    await mutateOwn(viewer, async ({ tx, now }) => {
      await tx.download.updateMany({
        where: { id, state: { in: ['WAITING', 'RUNNING'] } },
        data: { state: 'FAILED', failure: failureOf(error), finishedAt: now },
      })
      return { result: undefined, unchanged: true }
    })
  }
}

/**
 * Makes a download in the background, on behalf of whoever asked for it: it can hold no more than he may read. Resolves when
 * it is done, failed or cancelled.
 */
export function startDownload(viewer: Viewer, job: Job): Promise<void> {
  return enqueue(viewer, job.id, (signal) => work(viewer, job, signal))
}
