import { getTranslations } from 'next-intl/server'
import { TABLE_LINKS } from '@/components/progress/table-links'
import { Link } from '@/components/ui/link'

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
  const link = (changes: Record<string, string>, count: number) => (
    <Link href={listHref(changes)}>{formatInteger(count)}</Link>
  )
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
      <tbody>
        {FUNCTION_DOMAINS.map((key) => (
          <tr key={key}>
            <th scope="row">{domain(key)}</th>
            <td className="numeric">{link({ domain: key }, domains[key])}</td>
            <td className="numeric">{link({ lacks: key }, byStatus.OPEN - domains[key])}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
