import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { StatusLight } from '@/components/ui/status-light'
import { Table } from '@/components/ui/table'
import { formatMonth } from '@/lib/core/format/date'
import type { Check, CheckState } from '@/lib/settings/checklist/types'

const TONE = { READY: 'green', OPEN: 'amber', MISSING: 'red' } as const satisfies Record<CheckState, string>

/** What has to stand before the county goes live, each with its state and the page that settles it. */
export function ChecklistTable({ checks }: { checks: readonly Check[] }) {
  const t = useTranslations('settings.checklist')
  const detail = ({ key, figures }: Check) => {
    const values = key === 'startMonth' ? { month: formatMonth(String(figures.month) || null) } : figures
    return t(`details.${key}`, values as never)
  }
  return (
    <Table caption={t('title')}>
      <thead>
        <tr>
          <th scope="col">{t('item')}</th>
          <th scope="col">{t('state')}</th>
          <th scope="col">{t('detail')}</th>
          <th scope="col" aria-label={t('go')} />
        </tr>
      </thead>
      <tbody>
        {checks.map((check) => (
          <tr key={check.key}>
            <th scope="row" className="text-left font-medium">
              {t(`items.${check.key}`)}
            </th>
            <td>
              <StatusLight tone={TONE[check.state]}>{t(`states.${check.state}`)}</StatusLight>
            </td>
            <td>{detail(check)}</td>
            <td className="actions">
              {check.href && (
                <ButtonLink href={check.href} size="sm" variant="link">
                  {t(check.state === 'READY' ? 'view' : 'go')}
                </ButtonLink>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
