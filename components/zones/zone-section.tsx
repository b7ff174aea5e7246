import { getMessages, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { Section } from '@/components/layout/section'
import { ZoneDialog } from '@/components/zones/zone-dialog'
import { ZoneStep } from '@/components/zones/zone-step'
import { ZoneTable } from '@/components/zones/zone-table'
import { choosableTypes, isZoneActive } from '@/lib/zones/rules'
import type { ZoneRow, ZoneType } from '@/lib/zones/types'

type ZoneSectionProps = {
  centerId: string
  zones: readonly ZoneRow[]
  types: readonly ZoneType[]
  canWrite: boolean
  today: string
  on: string
}

/** The zones of a center, and for those who keep them the ways to change them. */
export async function ZoneSection({ centerId, zones, types, canWrite, today, on }: ZoneSectionProps) {
  const [t, { zones: words }] = await Promise.all([getTranslations('zones'), getMessages()])
  const active = zones.filter((zone) => isZoneActive(zone, on)).length
  const create = canWrite && (
    <ZoneDialog
      centerId={centerId}
      types={choosableTypes(types, { on: today })}
      label={words.create}
      words={words.form}
    />
  )
  const actions = (zone: ZoneRow) => (
    <span className="inline-flex gap-2">
      <ZoneDialog
        centerId={centerId}
        zone={zone}
        types={choosableTypes(types, { on: today, current: zone.type.id })}
        label={words.edit}
        words={words.form}
      />
      <ZoneStep zone={zone} today={today} words={words} />
    </span>
  )
  return (
    <Section title={t('title')} description={t('count', { active })} actions={create} id="zones">
      <div className="overflow-hidden rounded-lg border border-line bg-surface">
        {zones.length === 0 ? (
          <EmptyState title={t('empty')} description={t('emptyHint')} />
        ) : (
          <ZoneTable zones={zones} on={on} actions={canWrite ? actions : undefined} />
        )}
      </div>
    </Section>
  )
}
