import 'server-only'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { downloadScope } from '@/lib/downloads/policy'
import { isActive } from '@/lib/downloads/queue/queries'
import { downloadCan, effectiveState, readFailure, readKind } from '@/lib/downloads/rules'
import type { DownloadIdInput, DownloadListParams } from '@/lib/downloads/schema'
import type { DownloadRow } from '@/lib/downloads/types'
import { readStored } from '@/lib/files/store'
import type { Prisma } from '@/prisma/generated/client'

const ROW = {
  id: true,
  title: true,
  kind: true,
  state: true,
  progress: true,
  bytes: true,
  failure: true,
  createdAt: true,
  finishedAt: true,
} as const satisfies Prisma.DownloadSelect

function toRow(viewer: Viewer, row: Prisma.DownloadGetPayload<{ select: typeof ROW }>): DownloadRow {
  const state = effectiveState(row.state, isActive(viewer, row.id))
  const isLost = state !== row.state
  return {
    ...row,
    kind: readKind(row.kind),
    state,
    failure: isLost ? 'INTERRUPTED' : readFailure(row.failure),
    can: downloadCan(state),
  }
}

/**
 * The viewer's own downloads, the newest first, one page. One that a restart cut off shows as failed and can be tried again.
 * @throws AppError FORBIDDEN
 */
export async function listDownloads(viewer: Viewer, params: DownloadListParams): Promise<Page<DownloadRow>> {
  assertMay(viewer, 'briefing:export')
  const where = downloadScope(viewer)
  const [rows, total] = await Promise.all([
    db().download.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      ...pageWindow(params),
      select: ROW,
    }),
    db().download.count({ where }),
  ])
  return { rows: rows.map((row) => toRow(viewer, row)), total, page: params.page, perPage: params.perPage }
}

/**
 * The file of a finished download of the viewer's own.
 * @throws AppError FORBIDDEN, NOT_FOUND (somebody else's, not finished, or the file is gone)
 */
export async function getDownloadFile(
  viewer: Viewer,
  { id }: DownloadIdInput,
): Promise<{ bytes: Uint8Array; fileName: string }> {
  assertMay(viewer, 'briefing:export')
  const found = await db().download.findFirst({
    where: { AND: [{ id, state: 'DONE' }, downloadScope(viewer)] },
    select: { hash: true, fileName: true },
  })
  const bytes = found?.hash ? await readStored(found.hash) : null
  if (!found?.fileName || !bytes) throw new AppError('NOT_FOUND')
  return { bytes, fileName: found.fileName }
}
