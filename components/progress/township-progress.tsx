import { useTranslations } from 'next-intl'
import { LIGHT_TONES } from '@/components/progress/light-tones'
import { UNDERLINED_LINKS } from '@/components/progress/table-links'
import { type ValueCell, type ValueRow, ValueRows } from '@/components/progress/value-rows'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { formatInteger, formatShare, NO_VALUE } from '@/lib/core/format/number'
import { withParams } from '@/lib/core/search-params'
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
  const [t, word] = [useTranslations('progress.townships'), useTranslations('progress.light')]
  const [first] = rows
  if (!first) return null
  const rowOf = ({ unitId, name, isTotal, figures, light }: OverviewRow): ValueRow => ({
    key: unitId,
    cells: [
      isTotal ? t('total') : name,
      { text: word(light), tone: LIGHT_TONES[light] },
      ...figures.map(cellOf),
    ],
    ...(!isTotal && { href: unitHref(unitId) }),
    query: unitId,
  })
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
        <ValueRows
          columns={[
            { key: 'name' },
            { key: 'light' },
            ...first.figures.map(({ metric, href }) => ({
              key: metric,
              className: 'numeric',
              href: withUnitLast(href),
            })),
          ]}
          rows={rows.filter((row) => !row.isTotal).map(rowOf)}
          foot={rows.filter((row) => row.isTotal).map(rowOf)}
        />
      </Table>
    </Card>
  )
}

/** The address of a figure's list up to the unit, which each row adds: units alone tell those of a column apart. */
function withUnitLast(href: string | null): string | undefined {
  if (!href) return undefined
  const [path = '', query] = href.split('?')
  return `${withParams(path, Object.fromEntries(new URLSearchParams(query)), { unit: undefined })}&unit=`
}

/** A share as its two counts with the percentage beside; “—” where nobody is asked. */
function cellOf(figure: Figure): ValueCell {
  const { part, whole, definition } = figure
  if (whole === 0) return NO_VALUE
  if (definition.unit === '%' || part === null || whole === null) return figureText(figure)
  return { text: `${formatInteger(part)}/${formatInteger(whole)}`, note: formatShare(part, whole) }
}
