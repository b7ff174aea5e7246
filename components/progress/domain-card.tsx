import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { BarChart } from '@/components/charts/bar-chart'
import { FigureDefinition } from '@/components/progress/figure-definition'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { formatInteger } from '@/lib/core/format/number'
import type { Progress } from '@/lib/progress/types'
import { FUNCTION_DOMAINS } from '@/lib/standings/rules'

type DomainCardProps = { progress: Progress; listHref: (changes: Record<string, string>) => string }

/** How many open centers have each of the five functions, with the lists of those that have it and that lack it. */
export async function DomainCard({ progress, listHref }: DomainCardProps) {
  const [t, domain, definition] = await Promise.all([
    getTranslations('progress.domains'),
    getTranslations('domain.functionDomain'),
    getTranslations('progress.definition'),
  ])
  const { domains, byStatus } = progress.summary
  return (
    <Card
      title={
        <>
          {t('title')}
          <FigureDefinition name={t('title')} formula={definition('domains')} progress={progress} />
        </>
      }
      description={t('description', { open: byStatus.OPEN })}
    >
      <BarChart
        title={t('title')}
        labels={FUNCTION_DOMAINS.map((key) => domain(key))}
        series={[{ key: 'centers', name: t('series'), values: FUNCTION_DOMAINS.map((key) => domains[key]) }]}
        height={200}
        isHorizontal
      />
      <Table caption={t('title')} isCompact isStickyHead={false}>
        <thead>
          <tr>
            <th scope="col">{t('domain')}</th>
            <th scope="col" className="numeric">
              {t('has')}
            </th>
            <th scope="col" className="numeric">
              {t('lacks')}
            </th>
          </tr>
        </thead>
        <tbody>
          {FUNCTION_DOMAINS.map((key) => (
            <tr key={key}>
              <th scope="row">{domain(key)}</th>
              <td className="numeric">
                <Link href={listHref({ domain: key })}>{formatInteger(domains[key])}</Link>
              </td>
              <td className="numeric">
                <Link href={listHref({ lacks: key })}>{formatInteger(byStatus.OPEN - domains[key])}</Link>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}
