import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GrantTable } from '@/components/accounts/grant-table'
import { UserTabs } from '@/components/accounts/user-tabs'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { SelectorForm } from '@/components/layout/selector-form'
import { listGrants } from '@/lib/accounts/grants/queries'
import { grantListParams } from '@/lib/accounts/grants/schema'
import { load, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { GrantState } from '@/prisma/generated/enums'

const PATH = '/users/grants'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('users.grants'))('title') }
}

type GrantsPageProps = { searchParams: Promise<RawSearchParams> }

export default async function GrantsPage({ searchParams }: GrantsPageProps) {
  const viewer = await requireViewer('grant:confirm')
  const raw = await searchParams
  const params = grantListParams.parse(raw)
  const [t, page] = await Promise.all([getTranslations('users.grants'), load(listGrants(viewer, params))])
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        selectors={
          <SelectorForm
            path={PATH}
            params={raw}
            name="state"
            label={t('state')}
            value={params.state}
            options={Object.values(GrantState).map((state) => ({
              value: state,
              label: t(`states.${state}`),
            }))}
          />
        }
      />
      <UserTabs viewer={viewer} />
      <GrantTable
        page={page}
        path={PATH}
        params={raw}
        empty={
          <EmptyState
            title={t(params.state === 'PENDING' ? 'empty' : 'emptyOther')}
            description={t('emptyHint')}
          />
        }
      />
    </>
  )
}
