import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { StatusLight } from '@/components/ui/status-light'
import { formatDateShort } from '@/lib/core/format/date'
import { formatDecimal, formatInteger } from '@/lib/core/format/number'
import { isZoneActive } from '@/lib/zones/rules'
import type { ZoneRow } from '@/lib/zones/types'

const SEPARATOR = '、'

type ZoneTableRowProps = { zone: ZoneRow; on: string; actions: ReactNode }

export function ZoneTableRow({ zone, on, actions }: ZoneTableRowProps) {
  const t = useTranslations('zones')
  const domain = useTranslations('domain')
  return (
    <tr>
      <td>{zone.name}</td>
      <td>{zone.type.name}</td>
      <td>{zone.type.domain ? domain(`functionDomain.${zone.type.domain}`) : t('none')}</td>
      <td>{domain(`audience.${zone.type.audience}`)}</td>
      <td className="numeric">{formatDecimal(zone.area)}</td>
      <td className="numeric">{formatInteger(zone.seats)}</td>
      <td>
        {zone.type.kit.length > 0 ? (
          <span title={zone.kit.join(SEPARATOR)}>{`${zone.kit.length}/${zone.type.kit.length}`}</span>
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
          <StatusLight tone="grey">{t('closed', { date: formatDateShort(zone.closedOn) })}</StatusLight>
        )}
      </td>
      {actions && <td className="actions">{actions}</td>}
    </tr>
  )
}
