import { ZoneTypeTable } from '@/components/zone-types/zone-type-table'
import { load } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { type Viewer, viewerMay } from '@/lib/core/viewer'
import { listZoneTypePage } from '@/lib/zone-types/queries'
import type { ZoneTypeListParams } from '@/lib/zone-types/schema'

type ZoneTypeListProps = { viewer: Viewer; params: ZoneTypeListParams; raw: RawSearchParams }

export async function ZoneTypeList({ viewer, params, raw }: ZoneTypeListProps) {
  const page = await load(listZoneTypePage(viewer, params))
  return <ZoneTypeTable page={page} params={raw} canWrite={viewerMay(viewer, 'dictionary:write')} />
}
