import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { Section } from '@/components/layout/section'
import { PresenceTable } from '@/components/service-windows/presence-table'
import { WindowRegisterTable } from '@/components/service-windows/window-register-table'
import { Card } from '@/components/ui/card'
import { load } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import { formatDate } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { Viewer } from '@/lib/core/viewer'
import { getWindowPresence, listWindowRegister } from '@/lib/service-windows/register/queries'
import type { WindowRegisterParams } from '@/lib/service-windows/register/schema'

type WindowListProps = { viewer: Viewer; params: WindowRegisterParams; raw: RawSearchParams }

export async function WindowList({ viewer, params, raw }: WindowListProps) {
  const [t, register, presence] = await Promise.all([
    getTranslations('windows'),
    load(listWindowRegister(viewer, params)),
    load(getWindowPresence(viewer, params)),
  ])
  const isFiltered = Object.keys(raw).some((key) => !['page', 'perPage', 'sort'].includes(key))
  return (
    <>
      <WindowRegisterTable
        register={register}
        params={raw}
        sort={params.sort}
        today={today()}
        empty={
          <EmptyState
            title={t(isFiltered ? 'register.empty' : 'register.emptyAll')}
            description={t(isFiltered ? 'register.emptyHint' : 'register.emptyAllHint')}
          />
        }
      />
      <Section
        title={t('presence.title')}
        description={t('presence.description', {
          date: formatDate(presence.on),
          centers: presence.centers,
        })}
        id="departments"
      >
        <Card isFlush>
          <PresenceTable presence={presence} params={raw} />
        </Card>
      </Section>
    </>
  )
}
