import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuditDifference } from '@/components/audit/audit-difference'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { EmptyState } from '@/components/feedback/empty-state'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { PageHeader } from '@/components/layout/page-header'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { StatusLight } from '@/components/ui/status-light'
import { listAuditEntries } from '@/lib/audit/queries'
import { auditListParams } from '@/lib/audit/schema'
import type { AuditRow } from '@/lib/audit/types'
import { load, requireViewer } from '@/lib/auth/gate'
import { AUDIT_EVENTS } from '@/lib/core/audit'
import { formatInstant } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'

const PATH = '/audit'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') }
}

type AuditPageProps = { searchParams: Promise<RawSearchParams> }

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const viewer = await requireViewer('audit:read')
  const raw = await searchParams
  const params = auditListParams.parse(raw)
  const page = await load(listAuditEntries(viewer, params))
  const [t, domain] = await Promise.all([getTranslations('audit'), getTranslations('domain')])
  const eventName = (event: string) => t(`events.${event}` as never)

  const columns: Column<AuditRow>[] = [
    { key: 'at', header: t('at'), width: '11rem', cell: (row) => formatInstant(row.at) },
    { key: 'userName', header: t('userName'), cell: (row) => row.userName },
    {
      key: 'role',
      header: t('role'),
      cell: (row) => (row.role ? domain(`role.${row.role}`) : t('none')),
    },
    { key: 'ip', header: t('ip'), cell: (row) => row.ip ?? t('none') },
    { key: 'event', header: t('event'), cell: (row) => eventName(row.event) },
    { key: 'target', header: t('target'), cell: (row) => row.targetLabel },
    {
      key: 'result',
      header: t('result'),
      cell: (row) => (
        <StatusLight tone={row.ok ? 'green' : 'red'}>{row.ok ? t('ok') : t('refused')}</StatusLight>
      ),
    },
    {
      key: 'difference',
      header: t('difference'),
      cell: (row) => <AuditDifference before={row.before} after={row.after} none={t('none')} />,
    },
  ]

  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <FilterBar path={PATH} params={raw}>
        <FilterField label={t('q')} name="q">
          <Input id="q" name="q" defaultValue={params.q} maxLength={100} />
        </FilterField>
        <FilterField label={t('event')} name="event">
          <Select id="event" name="event" defaultValue={params.event ?? ''}>
            <option value="">{t('all')}</option>
            {AUDIT_EVENTS.map((event) => (
              <option key={event} value={event}>
                {eventName(event)}
              </option>
            ))}
          </Select>
        </FilterField>
        <FilterField label={t('from')} name="from">
          <Input id="from" name="from" type="date" defaultValue={params.from} />
        </FilterField>
        <FilterField label={t('to')} name="to">
          <Input id="to" name="to" type="date" defaultValue={params.to} />
        </FilterField>
      </FilterBar>
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={page.rows}
        rowKey={(row) => row.id}
        path={PATH}
        params={raw}
        page={page}
        empty={<EmptyState title={t('empty')} description={t('emptyHint')} />}
      />
    </>
  )
}
