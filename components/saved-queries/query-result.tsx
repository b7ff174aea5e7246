import { getTranslations } from 'next-intl/server'
import { SheetTable } from '@/components/boards/sheet-table'
import { PrintButton } from '@/components/layout/print-button'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import type { QueryTable } from '@/lib/saved-queries/types'

type QueryResultProps = { table: QueryTable; query: string }

/** The table of a query with its files and the meaning of its figures. */
export async function QueryResult({ table, query }: QueryResultProps) {
  const t = await getTranslations('queries')
  const { sheet, hrefs, definitions } = table
  const href = (format: string) => `/api/queries?${query}&format=${format}`
  return (
    <>
      <Card
        title={sheet.title}
        description={`${sheet.notes?.left}　${sheet.notes?.right}`}
        isFlush
        actions={
          <div className="flex gap-2 print:hidden">
            <PrintButton label={t('print')} />
            <ButtonLink href={href('xlsx')} download size="sm">
              {t('xlsx')}
            </ButtonLink>
            <ButtonLink href={href('csv')} download size="sm">
              {t('csv')}
            </ButtonLink>
          </div>
        }
      >
        {sheet.rows.length === 0 ? (
          <p className="px-5 py-4 text-soft">{t('noRows')}</p>
        ) : (
          <SheetTable table={{ key: 'query', sheet, hrefs, note: '' }} />
        )}
      </Card>
      <Card title={t('definitions')}>
        <dl className="grid gap-3 text-table">
          {definitions.map(({ name, unit, formula, timeRule, orgRule }) => (
            <div key={name}>
              <dt className="font-medium">
                {name}（{unit}）
              </dt>
              <dd className="text-soft">
                {formula} {t('timeRule')}：{timeRule}。{t('orgRule')}：{orgRule}。
              </dd>
            </div>
          ))}
        </dl>
      </Card>
    </>
  )
}
