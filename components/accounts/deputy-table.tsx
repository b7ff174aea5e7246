import { useTranslations } from 'next-intl'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { EmptyState } from '@/components/feedback/empty-state'
import { StatusLight } from '@/components/ui/status-light'
import { Table } from '@/components/ui/table'
import { endDeputyAction } from '@/lib/accounts/actions'
import type { DeputyRow, DeputyState } from '@/lib/accounts/deputies/types'
import { formatDateShort } from '@/lib/core/format/date'

const TONE = { PLANNED: 'amber', ACTING: 'green', OVER: 'grey' } as const satisfies Record<
  DeputyState,
  string
>

export function DeputyTable({ rows }: { rows: readonly DeputyRow[] }) {
  const t = useTranslations('users.deputies')
  const domain = useTranslations('domain')
  if (rows.length === 0) return <EmptyState title={t('empty')} description={t('emptyHint')} />
  return (
    <Table caption={t('list')}>
      <thead>
        <tr>
          <th scope="col">{t('deputy')}</th>
          <th scope="col">{t('post')}</th>
          <th scope="col">{t('from')}</th>
          <th scope="col">{t('lastDay')}</th>
          <th scope="col">{t('reason')}</th>
          <th scope="col">{t('state')}</th>
          <th scope="col" aria-label={t('end')} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="whitespace-nowrap">{row.deputyName}</td>
            <td className="whitespace-nowrap">{`${row.unitName} · ${domain(`role.${row.role}`)}`}</td>
            <td className="whitespace-nowrap">{formatDateShort(row.from)}</td>
            <td className="whitespace-nowrap">{formatDateShort(row.lastDay)}</td>
            <td>{row.reason}</td>
            <td>
              <StatusLight tone={TONE[row.state]}>{t(`states.${row.state}`)}</StatusLight>
            </td>
            <td className="actions">
              {row.state !== 'OVER' && (
                <ConfirmAction
                  size="sm"
                  label={t('end')}
                  title={t('endTitle')}
                  description={t('endDescription')}
                  successMessage={t('ended')}
                  action={endDeputyAction.bind(null, { id: row.id })}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
