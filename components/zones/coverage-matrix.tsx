import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { StatusLight } from '@/components/ui/status-light'
import { Table } from '@/components/ui/table'
import { formatInteger } from '@/lib/core/format/number'
import type { Coverage, CoverageColumn } from '@/lib/zones/coverage/types'

/** Centers down, domains or facilities across; a hole has its own ground, shape and word. */
export function CoverageMatrix({ coverage }: { coverage: Coverage }) {
  const t = useTranslations('zones.coverage')
  const domain = useTranslations('domain.functionDomain')
  const { columns, rows, having, centers, on } = coverage
  const label = (column: CoverageColumn) =>
    column.name === '' && column.domain ? domain(column.domain) : column.name
  return (
    <Table caption={t('title')} isFirstColumnSticky isCompact>
      <thead>
        <tr>
          <th scope="col" className="min-w-44">
            {t('center')}
          </th>
          <th scope="col">{t('township')}</th>
          {columns.map((column) => (
            <th key={column.key} scope="col" className="centered">
              {label(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const has = new Set(row.present)
          return (
            <tr key={row.id}>
              <th scope="row">
                <Link
                  href={`/centers/${row.id}?on=${on}#zones`}
                  className="text-info underline-offset-4 hover:underline"
                >
                  {row.name}
                </Link>
              </th>
              <td className="whitespace-nowrap">{row.townshipName}</td>
              {columns.map(({ key }) => (
                <td key={key} className={has.has(key) ? 'centered' : 'centered !bg-red-soft'}>
                  <StatusLight tone={has.has(key) ? 'green' : 'red'}>
                    {t(has.has(key) ? 'has' : 'lacks')}
                  </StatusLight>
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('having')}</th>
          <td />
          {columns.map(({ key }) => (
            <td key={key} className="numeric centered">
              {`${formatInteger(having[key] ?? 0)}/${formatInteger(centers)}`}
            </td>
          ))}
        </tr>
      </tfoot>
    </Table>
  )
}
