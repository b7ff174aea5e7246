import { useTranslations } from 'next-intl'
import { Light } from '@/components/progress/light'
import { UNDERLINED_LINKS } from '@/components/progress/table-links'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { formatInteger, formatShare, NO_VALUE } from '@/lib/core/format/number'
import type { Figure } from '@/lib/metrics/types'
import { type OverviewRow, ROW_CODES } from '@/lib/progress/overview/types'
import { figureText } from '@/lib/progress/words/view'

type TownshipProgressProps = {
  rows: readonly OverviewRow[]
  /** Address of the overview of one township. */
  unitHref: (unitId: string) => string
}

/** Townships side by side in code order, with the county below; each leads to its own overview, each figure to its list. */
export function TownshipProgress({ rows, unitHref }: TownshipProgressProps) {
  const t = useTranslations('progress.townships')
  if (rows.length === 0) return null
  const cell = (figure: Figure) => {
    const { part, whole, href, definition } = figure
    const isShare = definition.unit !== '%' && part !== null && whole !== null
    const text =
      whole === 0 ? NO_VALUE : isShare ? `${formatInteger(part)}/${formatInteger(whole)}` : figureText(figure)
    return (
      <td key={figure.metric} className="numeric">
        {href ? <Link href={href}>{text}</Link> : text}
        {isShare && whole > 0 && <span className="ml-2 text-soft">{formatShare(part, whole)}</span>}
      </td>
    )
  }
  const line = ({ unitId, name, isTotal, figures, light }: OverviewRow) => (
    <tr key={unitId}>
      <th scope="row">{isTotal ? t('total') : <Link href={unitHref(unitId)}>{name}</Link>}</th>
      <td>
        <Light light={light} />
      </td>
      {figures.map(cell)}
    </tr>
  )
  return (
    <Card title={t('title')} description={t('description')} isFlush>
      <Table
        caption={t('title')}
        isCompact
        isFirstColumnSticky
        isStickyHead={false}
        className={UNDERLINED_LINKS}
      >
        <thead>
          <tr>
            <th scope="col">{t('township')}</th>
            <th scope="col">{t('light')}</th>
            {ROW_CODES.map((code) => (
              <th key={code} scope="col" className="numeric">
                {t(`column.${code}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.filter((row) => !row.isTotal).map(line)}</tbody>
        <tfoot>{rows.filter((row) => row.isTotal).map(line)}</tfoot>
      </Table>
    </Card>
  )
}
