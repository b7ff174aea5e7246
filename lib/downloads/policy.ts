import type { Viewer } from '@/lib/core/viewer'
import type { Prisma } from '@/prisma/generated/client'

/** Downloads are their owner's alone, whatever else he may read. */
export function downloadScope(viewer: Viewer): Prisma.DownloadWhereInput {
  return viewer.userId === null ? { id: { in: [] } } : { userId: viewer.userId }
}
