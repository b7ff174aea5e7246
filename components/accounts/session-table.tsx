import { useTranslations } from 'next-intl'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { Badge } from '@/components/ui/badge'
import { Table } from '@/components/ui/table'
import { endOwnSessionAction } from '@/lib/accounts/actions'
import type { SessionRow } from '@/lib/accounts/sessions/types'
import { browserName } from '@/lib/accounts/sessions/view'
import { formatInstant } from '@/lib/core/format/date'

type SessionTableProps = { rows: readonly SessionRow[]; currentId: string }

/** Where the own account is signed in. */
export function SessionTable({ rows, currentId }: SessionTableProps) {
  const t = useTranslations('users')
  return (
    <Table caption={t('sessions.title')}>
      <thead>
        <tr>
          <th scope="col">{t('sessions.browser')}</th>
          <th scope="col">{t('sessions.ip')}</th>
          <th scope="col">{t('sessions.since')}</th>
          <th scope="col">{t('sessions.lastSeen')}</th>
          <th scope="col" aria-label={t('sessions.end')} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="whitespace-nowrap" title={row.userAgent ?? undefined}>
              {browserName(row.userAgent) ?? t('sessions.unknown')}
            </td>
            <td>{row.ip ?? t('none')}</td>
            <td className="whitespace-nowrap">{formatInstant(row.createdAt)}</td>
            <td className="whitespace-nowrap">{formatInstant(row.lastSeenAt)}</td>
            <td className="actions">
              {row.id === currentId ? (
                <Badge tone="green">{t('sessions.current')}</Badge>
              ) : (
                <ConfirmAction
                  size="sm"
                  label={t('sessions.end')}
                  title={t('sessions.endTitle')}
                  successMessage={t('sessions.ended')}
                  action={endOwnSessionAction.bind(null, { id: row.id })}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
