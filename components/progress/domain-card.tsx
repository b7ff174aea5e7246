import { getTranslations } from 'next-intl/server'
import { BarChart } from '@/components/charts/bar-chart'
import { DomainTable } from '@/components/progress/domain-table'
import { FigureDefinition } from '@/components/progress/figure-definition'
import { Card } from '@/components/ui/card'
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
  const complete = progress.rows.filter(
    ({ status, coverage }) => status === 'OPEN' && coverage.missingDomains.length === 0,
  ).length
  return (
    <Card
      title={
        <>
          {t('title')}
          <FigureDefinition
            name={t('title')}
            formula={definition('domains')}
            progress={progress}
            unit={t('unit')}
            rate={{ part: complete, whole: byStatus.OPEN }}
            href={listHref({ status: 'OPEN' })}
          />
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
      <DomainTable progress={progress} listHref={listHref} />
    </Card>
  )
}
