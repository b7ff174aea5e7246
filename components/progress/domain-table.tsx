import { getTranslations } from 'next-intl/server'
import { TABLE_LINKS } from '@/components/progress/table-links'
import { ValueRows } from '@/components/progress/value-rows'
import { Table } from '@/components/ui/table'
import { formatInteger } from '@/lib/core/format/number'
import type { Progress } from '@/lib/progress/types'
import { FUNCTION_DOMAINS } from '@/lib/standings/rules'

type DomainTableProps = { progress: Progress; listHref: (changes: Record<string, string>) => string }

/** How many open centers have and lack each function; every number leads to its centers. */
export async function DomainTable({ progress, listHref }: DomainTableProps) {
  const [t, domain] = await Promise.all([
    getTranslations('progress.domains'),
    getTranslations('domain.functionDomain'),
  ])
  const { domains, byStatus } = progress.summary
  return (
    <Table caption={t('title')} isCompact isStickyHead={false} className={TABLE_LINKS}>
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
      <ValueRows
        columns={[
          { key: 'domain' },
          { key: 'has', className: 'numeric', href: `${listHref({})}&domain=` },
          { key: 'lacks', className: 'numeric', href: `${listHref({})}&lacks=` },
        ]}
        rows={FUNCTION_DOMAINS.map((key) => ({
          key,
          cells: [domain(key), formatInteger(domains[key]), formatInteger(byStatus.OPEN - domains[key])],
          query: key,
        }))}
      />
    </Table>
  )
}
