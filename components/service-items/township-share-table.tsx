import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { formatInteger, formatShare } from '@/lib/core/format/number'
import type { TownshipShare } from '@/lib/service-items/catalogue/types'

/** How many centers of each township offer an item. */
export function TownshipShareTable({ townships }: { townships: readonly TownshipShare[] }) {
  const t = useTranslations('items.detail')
  const count = (key: 'centers' | 'offering') => townships.reduce((sum, township) => sum + township[key], 0)
  const row = (offering: number, centers: number) => (
    <>
      <td className="numeric">{formatInteger(offering)}</td>
      <td className="numeric">{formatInteger(centers)}</td>
      <td className="numeric">{formatShare(offering, centers)}</td>
    </>
  )
  return (
    <Table caption={t('townships')} isCompact isStickyHead={false}>
      <thead>
        <tr>
          <th scope="col">{t('township')}</th>
          <th scope="col" className="numeric">
            {`${t('offering')}（${t('unit')}）`}
          </th>
          <th scope="col" className="numeric">
            {`${t('centers')}（${t('unit')}）`}
          </th>
          <th scope="col" className="numeric">
            {t('share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {townships.map(({ id, name, offering, centers }) => (
          <tr key={id ?? 'county'}>
            <th scope="row">{name ?? t('county')}</th>
            {row(offering, centers)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('total')}</th>
          {row(count('offering'), count('centers'))}
        </tr>
      </tfoot>
    </Table>
  )
}
