import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { formatDateShort } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import type { OrgUnitDetail } from '@/lib/org/types'

type ChildTableProps = { units: OrgUnitDetail['units'] }

/** The units below a unit, closed ones with the day on which they were closed. */
export function ChildTable({ units }: ChildTableProps) {
  const t = useTranslations('org')
  return (
    <Table caption={t('section.units')}>
      <thead>
        <tr>
          <th scope="col">{t('column.name')}</th>
          <th scope="col">{t('column.code')}</th>
          <th scope="col" className="numeric">
            {`${t('column.centers')}（${t('unit.centers')}）`}
          </th>
          <th scope="col">{t('column.closedOn')}</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.id}>
            <th scope="row" className="font-medium">
              <Link href={`/org/${unit.id}`} className="hover:underline">
                {unit.name}
              </Link>
            </th>
            <td className="numeric text-left">{unit.code}</td>
            <td className="numeric">{formatInteger(unit.centers)}</td>
            <td>{unit.closedOn ? formatDateShort(unit.closedOn) : t('none')}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
