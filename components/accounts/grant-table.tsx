import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { decideGrantAction } from '@/lib/accounts/actions'
import type { GrantRow } from '@/lib/accounts/grants/types'
import { formatDateShort, formatInstant } from '@/lib/core/format/date'
import type { Page } from '@/lib/core/pagination'
import type { RawSearchParams } from '@/lib/core/search-params'

const nowrap = (text: string) => <span className="whitespace-nowrap">{text}</span>

type GrantTableProps = { page: Page<GrantRow>; path: string; params: RawSearchParams; empty: ReactNode }

export function GrantTable({ page, path, params, empty }: GrantTableProps) {
  const t = useTranslations('users')
  const domain = useTranslations('domain')
  const columns: Column<GrantRow>[] = [
    { key: 'person', header: t('grants.person'), cell: (row) => `${row.userName}（${row.username}）` },
    { key: 'role', header: t('role'), cell: (row) => nowrap(domain(`role.${row.role}`)) },
    { key: 'unit', header: t('form.unit'), cell: (row) => nowrap(row.unitName) },
    { key: 'from', header: t('from'), cell: (row) => nowrap(formatDateShort(row.from)) },
    { key: 'requestedBy', header: t('grants.requestedBy'), cell: (row) => nowrap(row.requestedBy) },
    {
      key: 'requestedAt',
      header: t('grants.requestedAt'),
      cell: (row) => nowrap(formatInstant(row.requestedAt)),
    },
    { key: 'decidedBy', header: t('grants.decidedBy'), cell: (row) => row.decidedBy ?? t('none') },
  ]
  const actions = (row: GrantRow) => {
    if (row.state !== 'PENDING') return null
    if (!row.canDecide) return <span className="text-small text-soft">{t('grants.notYours')}</span>
    return (
      <span className="flex justify-end gap-2">
        <ConfirmAction
          size="sm"
          label={t('grants.confirm')}
          title={t('grants.confirmTitle')}
          description={`${row.userName} · ${row.unitName} · ${domain(`role.${row.role}`)}`}
          confirmLabel={t('grants.confirm')}
          successMessage={t('grants.confirmDone')}
          action={decideGrantAction.bind(null, { id: row.id, decision: 'CONFIRMED' })}
        />
        <ConfirmAction
          size="sm"
          isDanger
          label={t('grants.refuse')}
          title={t('grants.refuseTitle')}
          description={`${row.userName} · ${row.unitName} · ${domain(`role.${row.role}`)}`}
          confirmLabel={t('grants.refuse')}
          successMessage={t('grants.refuseDone')}
          action={decideGrantAction.bind(null, { id: row.id, decision: 'REFUSED' })}
        />
      </span>
    )
  }
  return (
    <DataTable
      caption={t('grants.title')}
      columns={columns}
      rows={page.rows}
      rowKey={(row) => row.id}
      rowActions={actions}
      path={path}
      params={params}
      page={page}
      empty={empty}
    />
  )
}
