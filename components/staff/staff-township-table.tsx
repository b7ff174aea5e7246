import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { formatDecimal, formatInteger } from '@/lib/core/format/number'
import type { StaffCounts, StaffFigures } from '@/lib/staff/types'

/** The staff figures of the day by township, with the whole below. */
export function StaffTownshipTable({ figures }: { figures: StaffFigures }) {
  const t = useTranslations('staff')
  const heads = ['centers', 'onDuty', 'fullTime', 'certified', 'residents', 'unknownResidents', 'density']
  const cells = (row: StaffCounts) => [
    formatInteger(row.centers),
    formatInteger(row.onDuty),
    formatInteger(row.fullTime),
    formatInteger(row.certified),
    formatInteger(row.density.residents),
    formatInteger(row.centersWithoutResidents),
    formatDecimal(row.density.perTenThousand),
  ]
  const line = (row: StaffCounts) =>
    cells(row).map((cell, index) => (
      <td key={heads[index]} className="numeric">
        {cell}
      </td>
    ))
  return (
    <Card isFlush>
      <Table caption={t('figure.townships')} isCompact isFirstColumnSticky>
        <thead>
          <tr>
            <th scope="col">{t('figure.township')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="numeric">
                {t(`figure.${head}` as never)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.townships.map((row) => (
            <tr key={row.townshipId ?? 'county'}>
              <th scope="row">{row.townshipName ?? t('figure.county')}</th>
              {line(row)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('figure.total')}</th>
            {line(figures)}
          </tr>
        </tfoot>
      </Table>
    </Card>
  )
}
