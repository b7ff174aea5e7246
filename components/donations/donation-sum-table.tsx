import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { formatDecimal, formatInteger } from '@/lib/core/format/number'
import type { DonationSums } from '@/lib/donations/types'

type DonationSumTableProps = {
  caption: string
  /** Head of the first column. */
  head: string
  lines: readonly { key: string; label: string; sums: DonationSums }[]
  total: DonationSums
}

/** Exact sums line by line, with the whole below. */
export function DonationSumTable({ caption, head, lines, total }: DonationSumTableProps) {
  const t = useTranslations('donations')
  const yuan = t('figure.yuan')
  const cells = (sums: DonationSums) => (
    <>
      <td className="numeric">{formatInteger(sums.count)}</td>
      <td className="numeric">{formatDecimal(sums.cash)}</td>
      <td className="numeric">{formatDecimal(sums.goods)}</td>
      <td className="numeric">{formatDecimal(sums.total)}</td>
    </>
  )
  return (
    <Card isFlush>
      <Table caption={caption} isCompact isStickyHead={false} isFirstColumnSticky>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="numeric">
              {t('figure.count')}
            </th>
            <th scope="col" className="numeric">{`${t('figure.cash')} (${yuan})`}</th>
            <th scope="col" className="numeric">{`${t('figure.goods')} (${yuan})`}</th>
            <th scope="col" className="numeric">{`${t('figure.sum')} (${yuan})`}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row" className="whitespace-nowrap">
                {line.label}
              </th>
              {cells(line.sums)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('figure.sum')}</th>
            {cells(total)}
          </tr>
        </tfoot>
      </Table>
    </Card>
  )
}
