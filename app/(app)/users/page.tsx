import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { UserFilters } from '@/components/accounts/user-filters'
import { UserTable } from '@/components/accounts/user-table'
import { UserTabs } from '@/components/accounts/user-tabs'
import { ExportMenu } from '@/components/exports/export-menu'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { ButtonLink } from '@/components/ui/button-link'
import { listPostUnits, listUsers } from '@/lib/accounts/queries'
import { userListParams } from '@/lib/accounts/schema'
import { load, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users'))('title') }
}

type UsersPageProps = { searchParams: Promise<RawSearchParams> }

export default async function UsersPage({ searchParams }: UsersPageProps) {
  const viewer = await requireViewer('user:read')
  const raw = await searchParams
  const params = userListParams.parse(raw)
  const [t, page, units] = await Promise.all([
    getTranslations('users'),
    load(listUsers(viewer, params)),
    load(listPostUnits(viewer)),
  ])
  const create = viewerMay(viewer, 'user:manage') && (
    <ButtonLink href="/users/new" variant="primary">
      {t('create')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            {create && <ButtonLink href="/users/roster">{t('rosterButton')}</ButtonLink>}
            <ExportMenu register="users" params={raw} />
            {create}
          </>
        }
      />
      <UserTabs viewer={viewer} />
      <UserFilters raw={raw} params={params} units={units} />
      <UserTable
        page={page}
        params={raw}
        sort={params.sort}
        empty={
          <EmptyState
            title={t('empty')}
            description={t(create ? 'emptyHint' : 'emptyHintRead')}
            action={create}
          />
        }
      />
    </>
  )
}
