import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import type { Comparison } from '@/lib/briefings/types'
import { formatSignedDecimal, NO_VALUE } from '@/lib/core/format/number'

/** Every figure of the paper beside that of the last final one of its kind. */
export function ComparisonTable({ comparison }: { comparison: Comparison }) {
  const t = useTranslations('briefings.comparison')
  return (
    <Card isFlush>
      <Table caption={t('caption')} isCompact isFirstColumnSticky maxHeight="30rem">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('unit')}</th>
            <th scope="col" className="numeric">
              {t('before')}
            </th>
            <th scope="col" className="numeric">
              {t('now')}
            </th>
            <th scope="col" className="numeric">
              {t('difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {comparison.lines.map((line) => (
            <tr key={line.slot}>
              <th scope="row">{line.name}</th>
              <td>{line.unit}</td>
              <td className="numeric">{line.before ?? NO_VALUE}</td>
              <td className="numeric">{line.now ?? NO_VALUE}</td>
              <td className="numeric">{formatSignedDecimal(line.difference).replace(/\.00$/, '')}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}
