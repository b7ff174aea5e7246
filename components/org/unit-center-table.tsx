import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { formatDateShort } from '@/lib/core/format/date'
import type { UnitCenter } from '@/lib/org/types'

type UnitCenterTableProps = { centers: readonly UnitCenter[] }

/** The centers that hang on a unit itself. */
export function UnitCenterTable({ centers }: UnitCenterTableProps) {
  const t = useTranslations('org')
  const c = useTranslations('centers.field')
  return (
    <Table caption={t('section.centers')}>
      <thead>
        <tr>
          <th scope="col">{c('name')}</th>
          <th scope="col">{c('code')}</th>
          <th scope="col">{c('closedOn')}</th>
        </tr>
      </thead>
      <tbody>
        {centers.map((center) => (
          <tr key={center.id}>
            <th scope="row" className="font-medium">
              <Link href={`/centers/${center.id}`} className="hover:underline">
                {center.name}
              </Link>
            </th>
            <td className="numeric text-left">{center.code}</td>
            <td>{center.closedOn ? formatDateShort(center.closedOn) : t('none')}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
