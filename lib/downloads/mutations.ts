import 'server-only'
import { getBriefingTitle } from '@/lib/briefings/queries'
import { AppError } from '@/lib/core/errors'
import { type MutationContext, mutate } from '@/lib/core/mutate'
import { fileNameSafe } from '@/lib/core/text'
import { assertMay, requireCountyId, type Viewer } from '@/lib/core/viewer'
import { downloadScope } from '@/lib/downloads/policy'
import { startDownload } from '@/lib/downloads/queue/mutations'
import { abortDownload, activeIds, isActive } from '@/lib/downloads/queue/queries'
import { DAYS_KEPT, downloadCan, effectiveState, MOST_OPEN, readParams } from '@/lib/downloads/rules'
import type { DownloadIdInput, RequestMeetingSetInput, RequestPaperInput } from '@/lib/downloads/schema'
import type { DownloadParams } from '@/lib/downloads/types'
import { getMeeting } from '@/lib/meetings/queries'

const DAY_MS = 86_400_000

type Requested = { id: string }

/** Settles what a restart cut off, takes old files away, and refuses more than a person may have open. */
async function tidy({ tx, now }: MutationContext, viewer: Viewer): Promise<void> {
  const own = downloadScope(viewer)
  await tx.download.updateMany({
    where: { AND: [own, { id: { notIn: activeIds(viewer) }, state: { in: ['WAITING', 'RUNNING'] } }] },
    data: { state: 'FAILED', failure: 'INTERRUPTED', finishedAt: now },
  })
  await tx.download.deleteMany({
    where: { AND: [own, { createdAt: { lt: new Date(now.getTime() - DAYS_KEPT * DAY_MS) } }] },
  })
  const open = await tx.download.count({ where: { AND: [own, { state: { in: ['WAITING', 'RUNNING'] } }] } })
  if (open >= MOST_OPEN)
    throw new AppError('RULE', {
      reason: 'validation.briefings.tooManyDownloads',
      params: { max: MOST_OPEN },
    })
}

/** Puts a download into the queue; it is made in the background. */
async function request(viewer: Viewer, params: DownloadParams, title: string): Promise<Requested> {
  const userId = viewer.userId
  if (userId === null) throw new AppError('FORBIDDEN')
  const { kind, ...rest } = params
  const requested = await mutate(viewer, 'briefing:export', async (context) => {
    await tidy(context, viewer)
    const countyId = requireCountyId(viewer)
    const { id } = await context.tx.download.create({
      data: { userId, countyId, kind, params: rest, title, state: 'WAITING', createdAt: context.now },
      select: { id: true },
    })
    return {
      result: { id },
      audit: {
        event: 'download.requested',
        target: { type: 'download', id, label: title },
        countyId,
        after: { kind, ...rest },
      },
    }
  })
  // Not awaited: the download centre shows how far it is.
  startDownload(viewer, { id: requested.id, params }).catch(() => undefined)
  return requested
}

/**
 * Asks for a paper as PDF in the background.
 * @throws AppError FORBIDDEN, NOT_FOUND (paper), RULE (too many at once)
 */
export async function requestPaper(viewer: Viewer, { briefingId }: RequestPaperInput): Promise<Requested> {
  const title = await getBriefingTitle(viewer, { id: briefingId })
  return request(viewer, { kind: 'PAPER', briefingId }, `${title}.pdf`)
}

/**
 * Asks for all papers of a meeting as one zip in the background.
 * @throws AppError FORBIDDEN, NOT_FOUND (meeting), RULE (no papers; too many at once)
 */
export async function requestMeetingSet(
  viewer: Viewer,
  { meetingId }: RequestMeetingSetInput,
): Promise<Requested> {
  const meeting = await getMeeting(viewer, { id: meetingId })
  if (meeting.papers.every(({ state }) => state === 'VOID'))
    throw new AppError('RULE', { reason: 'validation.briefings.noPapers' })
  return request(viewer, { kind: 'MEETING', meetingId }, fileNameSafe(`${meeting.name}会议材料.zip`))
}

/** A download of the viewer's own. @throws AppError NOT_FOUND */
async function loadOwn({ tx }: MutationContext, viewer: Viewer, id: string) {
  const found = await tx.download.findFirst({ where: { AND: [{ id }, downloadScope(viewer)] } })
  if (!found) throw new AppError('NOT_FOUND')
  return { ...found, effective: effectiveState(found.state, isActive(viewer, id)) }
}

/**
 * Cancels a download that waits or is being made.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (it is over)
 */
export async function cancelDownload(viewer: Viewer, { id }: DownloadIdInput): Promise<Requested> {
  const result = await mutate(viewer, 'briefing:export', async (context) => {
    const found = await loadOwn(context, viewer, id)
    if (!downloadCan(found.effective).cancel)
      throw new AppError('RULE', { reason: 'validation.briefings.downloadOver' })
    await context.tx.download.update({
      // The worker may begin between the two statements; only what is over cannot be cancelled any more.
      where: { id, state: { in: ['WAITING', 'RUNNING'] } },
      data: { state: 'CANCELLED', finishedAt: context.now },
    })
    return {
      result: { id },
      audit: {
        event: 'download.cancelled',
        target: { type: 'download', id, label: found.title },
        countyId: found.countyId,
        before: { state: found.state },
        after: { state: 'CANCELLED' },
      },
    }
  })
  abortDownload(viewer, id)
  return result
}

/**
 * Tries a failed or cancelled download again.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (it waits, runs or is done; too many at once)
 */
export async function retryDownload(viewer: Viewer, { id }: DownloadIdInput): Promise<Requested> {
  assertMay(viewer, 'briefing:export')
  const params = await mutate(viewer, 'briefing:export', async (context) => {
    const found = await loadOwn(context, viewer, id)
    const asked = readParams(found.kind, found.params)
    if (!asked || !downloadCan(found.effective).retry)
      throw new AppError('RULE', { reason: 'validation.briefings.downloadOver' })
    await tidy(context, viewer)
    await context.tx.download.update({
      where: { id },
      data: { state: 'WAITING', progress: 0, failure: null, startedAt: null, finishedAt: null },
    })
    return {
      result: asked,
      audit: {
        event: 'download.requested',
        target: { type: 'download', id, label: found.title },
        countyId: found.countyId,
        before: { state: found.state },
        after: { state: 'WAITING' },
      },
    }
  })
  startDownload(viewer, { id, params }).catch(() => undefined)
  return { id }
}
