import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { ZoneRegisterTable } from '@/components/zones/zone-register-table'
import { load } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { Viewer } from '@/lib/core/viewer'
import { listZoneRegister } from '@/lib/zones/register/queries'
import type { ZoneRegisterParams } from '@/lib/zones/register/schema'

type ZoneListProps = { viewer: Viewer; params: ZoneRegisterParams; raw: RawSearchParams }

export async function ZoneList({ viewer, params, raw }: ZoneListProps) {
  const [t, register] = await Promise.all([
    getTranslations('zones.register'),
    load(listZoneRegister(viewer, params)),
  ])
  const isFiltered = Object.keys(raw).some((key) => !['page', 'perPage', 'sort'].includes(key))
  return (
    <ZoneRegisterTable
      register={register}
      params={raw}
      sort={params.sort}
      today={today()}
      empty={
        <EmptyState
          title={t(isFiltered ? 'empty' : 'emptyAll')}
          description={t(isFiltered ? 'emptyHint' : 'emptyAllHint')}
        />
      }
    />
  )
}
