import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { KitLight } from '@/components/zones/kit-light'
import { ZoneStateLight } from '@/components/zones/zone-state-light'
import { formatDateShort } from '@/lib/core/format/date'
import { formatDecimal, formatInteger } from '@/lib/core/format/number'
import type { ZoneRow } from '@/lib/zones/types'

type ZoneTableRowProps = { zone: ZoneRow; on: string; actions: ReactNode }

export function ZoneTableRow({ zone, on, actions }: ZoneTableRowProps) {
  const t = useTranslations('zones')
  const domain = useTranslations('domain')
  return (
    <tr>
      <td>
        <Link href={`/zones/${zone.id}`} className="text-info underline-offset-4 hover:underline">
          {zone.name}
        </Link>
      </td>
      <td>{zone.type.name}</td>
      <td>{zone.type.domain ? domain(`functionDomain.${zone.type.domain}`) : t('none')}</td>
      <td>{domain(`audience.${zone.type.audience}`)}</td>
      <td className="numeric">{formatDecimal(zone.area)}</td>
      <td className="numeric">{formatInteger(zone.seats)}</td>
      <td>
        <KitLight zone={zone} />
      </td>
      <td>{zone.hours ?? t('none')}</td>
      <td>{formatDateShort(zone.openedOn)}</td>
      <td>
        <ZoneStateLight zone={zone} on={on} />
      </td>
      {actions && <td className="actions">{actions}</td>}
    </tr>
  )
}
