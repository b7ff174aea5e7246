import { ListTable } from '@/components/service-items/list-table'
import { load } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { type Viewer, viewerMay } from '@/lib/core/viewer'
import { listItemLists } from '@/lib/service-items/lists/queries'
import type { ListPageParams } from '@/lib/service-items/lists/schema'

type VersionListProps = { viewer: Viewer; params: ListPageParams; raw: RawSearchParams }

export async function VersionList({ viewer, params, raw }: VersionListProps) {
  const page = await load(listItemLists(viewer, params))
  return <ListTable page={page} params={raw} canWrite={viewerMay(viewer, 'list:write')} />
}
