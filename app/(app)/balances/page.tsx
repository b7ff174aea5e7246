import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { BalanceFilters } from '@/components/balances/balance-filters'
import { BalanceSums } from '@/components/balances/balance-sums'
import { BalanceTable } from '@/components/balances/balance-table'
import { BalanceTabs } from '@/components/balances/balance-tabs'
import { ExportMenu } from '@/components/exports/export-menu'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button-link'
import { listCenterChoices } from '@/lib/activities/queries'
import { load, requireViewer } from '@/lib/auth/gate'
import { listBalanceSums, listBalances } from '@/lib/balances/queries'
import { balanceListParams } from '@/lib/balances/schema'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { listUnitOptions } from '@/lib/org/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('balances'))('title') }
}

type BalancesPageProps = { searchParams: Promise<RawSearchParams> }

export default async function BalancesPage({ searchParams }: BalancesPageProps) {
  const viewer = await requireViewer('balance:read')
  const raw = await searchParams
  const params = balanceListParams.parse(raw)
  const [t, { ui, balances }, page, sums, townships, centers] = await Promise.all([
    getTranslations('balances'),
    getMessages(),
    load(listBalances(viewer, params)),
    load(listBalanceSums(viewer)),
    load(listUnitOptions(viewer)),
    load(listCenterChoices(viewer, 'balance:read')),
  ])
  const create = viewerMay(viewer, 'balance:propose') && (
    <ButtonLink href="/balances/new" variant="primary">
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
            {viewerMay(viewer, 'center:import') && (
              <ButtonLink href="/imports/new?register=balances">{t('import')}</ButtonLink>
            )}
            <ExportMenu register="balances" params={raw} />
            {create}
          </>
        }
      />
      <BalanceTabs />
      <BalanceFilters raw={raw} params={params} townships={townships} centers={centers} />
      <NextIntlClientProvider messages={{ ui, balances }}>
        <BalanceTable
          page={page}
          params={raw}
          sort={params.sort}
          empty={<EmptyState title={t('empty')} description={t('emptyHint')} action={create} />}
        />
      </NextIntlClientProvider>
      <Section title={t('sum.title')}>
        <BalanceSums sums={sums} />
      </Section>
    </>
  )
}
