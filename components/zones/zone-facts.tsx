import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/ui/definition-list'
import { Link } from '@/components/ui/link'
import { StatusLight } from '@/components/ui/status-light'
import { KitLight } from '@/components/zones/kit-light'
import { formatDate } from '@/lib/core/format/date'
import { formatDecimal, formatInteger } from '@/lib/core/format/number'
import type { ZoneDetail } from '@/lib/zones/types'

/** Everything known about one zone. */
export function ZoneFacts({ zone }: { zone: ZoneDetail }) {
  const t = useTranslations('zones')
  const domain = useTranslations('domain')
  const { type } = zone
  const place = [zone.unitName, zone.townshipName].filter((name) => name !== null)
  return (
    <DefinitionList
      items={[
        {
          term: t('detail.center'),
          detail: (
            <Link href={`/centers/${zone.centerId}#zones`} className="text-info underline underline-offset-4">
              {zone.centerName}
            </Link>
          ),
        },
        { term: t('detail.unit'), detail: place.join(' · ') },
        {
          term: t('column.type'),
          detail: (
            <>
              <Link href={`/zone-types/${type.id}`} className="text-info underline underline-offset-4">
                {type.name}
              </Link>
              {type.retiredOn && <span className="ml-2 text-soft">{t('detail.retired')}</span>}
              {zone.typeAsStated && (
                <span className="block text-soft">{t('register.asStated', { name: zone.typeAsStated })}</span>
              )}
            </>
          ),
        },
        {
          term: t('column.domain'),
          detail: type.domain ? domain(`functionDomain.${type.domain}`) : t('none'),
        },
        { term: t('column.audience'), detail: domain(`audience.${type.audience}`) },
        { term: `${t('column.area')}（㎡）`, detail: formatDecimal(zone.area) },
        { term: t('column.seats'), detail: formatInteger(zone.seats) },
        { term: t('column.bookable'), detail: t(zone.bookable ? 'yes' : 'no') },
        { term: t('column.openedOn'), detail: formatDate(zone.openedOn) },
        { term: t('detail.closedOn'), detail: formatDate(zone.closedOn) },
        { term: t('column.hours'), detail: zone.hours ?? t('none'), isWide: true },
        {
          term: t('column.equipment'),
          detail: <span className="whitespace-pre-wrap">{zone.equipment ?? t('none')}</span>,
          isWide: true,
        },
        {
          term: t('detail.kit'),
          isWide: true,
          detail:
            type.kit.length === 0 ? (
              t('detail.noKit')
            ) : (
              <>
                <KitLight zone={zone} />
                <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
                  {type.kit.map((item) => (
                    <li key={item}>
                      <StatusLight tone={zone.kit.includes(item) ? 'green' : 'grey'} isPlain>
                        {`${item}（${t(zone.kit.includes(item) ? 'detail.has' : 'detail.lacks')}）`}
                      </StatusLight>
                    </li>
                  ))}
                </ul>
              </>
            ),
        },
      ]}
    />
  )
}
