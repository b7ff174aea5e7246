import { getMessages, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { Section } from '@/components/layout/section'
import { StatusLight } from '@/components/ui/status-light'
import { Table } from '@/components/ui/table'
import { CloseZoneButton } from '@/components/zones/close-zone-button'
import { ZoneDialog } from '@/components/zones/zone-dialog'
import { formatDateShort } from '@/lib/core/format/date'
import { formatDecimal, formatInteger } from '@/lib/core/format/number'
import { isZoneActive } from '@/lib/zones/rules'
import type { ZoneRow, ZoneType } from '@/lib/zones/types'

type ZoneSectionProps = {
  centerId: string
  zones: readonly ZoneRow[]
  types: readonly ZoneType[]
  canWrite: boolean
  today: string
  on: string
}

const SEPARATOR = '、'

/** The zones of a center, and for those who keep them the ways to change them. */
export async function ZoneSection({ centerId, zones, types, canWrite, today, on }: ZoneSectionProps) {
  const [t, domain, { zones: words }] = await Promise.all([
    getTranslations('zones'),
    getTranslations('domain'),
    getMessages(),
  ])
  const active = zones.filter((zone) => isZoneActive(zone, on)).length
  const create = canWrite && (
    <ZoneDialog centerId={centerId} types={types} label={words.create} words={words.form} />
  )
  const actions = (zone: ZoneRow) => (
    <span className="inline-flex gap-2">
      <ZoneDialog centerId={centerId} zone={zone} types={types} label={words.edit} words={words.form} />
      {zone.closedOn === null && (
        <CloseZoneButton
          id={zone.id}
          version={zone.version}
          today={today}
          label={words.close}
          words={{ ...words.closing, title: t('closing.title', { name: zone.name }) }}
        />
      )}
    </span>
  )
  return (
    <Section title={t('title')} description={t('count', { active })} actions={create} id="zones">
      <div className="overflow-hidden rounded-lg border border-line bg-surface">
        {zones.length === 0 ? (
          <EmptyState title={t('empty')} description={t('emptyHint')} />
        ) : (
          <Table caption={t('title')} isFirstColumnSticky>
            <thead>
              <tr>
                <th>{t('column.name')}</th>
                <th>{t('column.type')}</th>
                <th>{t('column.domain')}</th>
                <th>{t('column.audience')}</th>
                <th className="numeric">{`${t('column.area')}（㎡）`}</th>
                <th className="numeric">{t('column.seats')}</th>
                <th>{t('column.kit')}</th>
                <th>{t('column.hours')}</th>
                <th>{t('column.openedOn')}</th>
                <th>{t('column.state')}</th>
                {canWrite && <th className="actions">{t('column.actions')}</th>}
              </tr>
            </thead>
            <tbody>
              {zones.map((zone) => (
                <tr key={zone.id}>
                  <td>{zone.name}</td>
                  <td>{zone.type.name}</td>
                  <td>{zone.type.domain ? domain(`functionDomain.${zone.type.domain}`) : t('none')}</td>
                  <td>{domain(`audience.${zone.type.audience}`)}</td>
                  <td className="numeric">{formatDecimal(zone.area)}</td>
                  <td className="numeric">{formatInteger(zone.seats)}</td>
                  <td>
                    {zone.type.kit.length > 0 ? (
                      <span
                        title={zone.kit.join(SEPARATOR)}
                      >{`${zone.kit.length}/${zone.type.kit.length}`}</span>
                    ) : (
                      t('none')
                    )}
                  </td>
                  <td>{zone.hours ?? t('none')}</td>
                  <td>{formatDateShort(zone.openedOn)}</td>
                  <td>
                    {isZoneActive(zone, on) ? (
                      <StatusLight tone="green">{t('active')}</StatusLight>
                    ) : (
                      <StatusLight tone="grey">
                        {t('closed', { date: formatDateShort(zone.closedOn) })}
                      </StatusLight>
                    )}
                  </td>
                  {canWrite && <td className="actions">{actions(zone)}</td>}
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </div>
    </Section>
  )
}
