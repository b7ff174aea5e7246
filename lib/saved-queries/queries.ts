import 'server-only'
import { db } from '@/lib/core/db'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { MAX_SAVED } from '@/lib/saved-queries/schema'
import type { SavedQueryRow } from '@/lib/saved-queries/types'

/**
 * The viewer's own saved queries by name. Nobody sees another person's.
 * @throws AppError FORBIDDEN
 */
export async function listSavedQueries(viewer: Viewer): Promise<SavedQueryRow[]> {
  assertMay(viewer, 'dashboard:read')
  if (!viewer.userId) return []
  const rows = await db().savedQuery.findMany({
    where: { userId: viewer.userId },
    orderBy: { name: 'asc' },
    take: MAX_SAVED,
    select: { id: true, name: true, params: true },
  })
  return rows.map(({ id, name, params }) => ({ id, name, href: `/queries?${String(params)}` }))
}
