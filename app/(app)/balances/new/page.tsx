import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { ProposeBalanceForm } from '@/components/balances/propose-balance-form'
import { EmptyState } from '@/components/feedback/empty-state'
import { PageHeader } from '@/components/layout/page-header'
import { load, requireViewer } from '@/lib/auth/gate'
import { listBalancePlaces } from '@/lib/balances/queries'
import { COUNTY_ROW, newBalanceParams } from '@/lib/balances/schema'
import { BALANCE_CODES } from '@/lib/balances/types'
import { addMonths, monthOf } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import type { RawSearchParams } from '@/lib/core/search-params'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('balances'))('createTitle') }
}

type NewBalancePageProps = { searchParams: Promise<RawSearchParams> }

export default async function NewBalancePage({ searchParams }: NewBalancePageProps) {
  const viewer = await requireViewer('balance:propose')
  const asked = newBalanceParams.parse(await searchParams)
  const [t, { balances: words }, { centers, hasCountyRow }] = await Promise.all([
    getTranslations('balances'),
    getMessages(),
    load(listBalancePlaces(viewer)),
  ])
  const places = [
    ...(hasCountyRow ? [{ value: COUNTY_ROW, label: t('form.countyRow') }] : []),
    ...centers.map(({ id, name, isClosed }) => ({
      value: id,
      label: isClosed ? t('closedCenter', { name }) : name,
    })),
  ]
  const center = centers.find(({ id }) => id === asked.centerId) ?? centers[0]
  return (
    <>
      <PageHeader
        title={t('createTitle')}
        description={t('createDescription')}
        breadcrumb={[{ label: t('title'), href: '/balances' }, { label: t('createTitle') }]}
      />
      {places.length > 0 ? (
        <ProposeBalanceForm
          centerId={center?.id ?? COUNTY_ROW}
          code={asked.code ?? 'E11'}
          upTo={addMonths(monthOf(today()), -1)}
          places={places}
          codes={BALANCE_CODES.map((code) => ({
            value: code,
            label: t('codeOption', { code, name: t(`code.${code}`) }),
          }))}
          words={{ ...words.form, help: words.codeHelp }}
        />
      ) : (
        <EmptyState title={t('noCenter')} description={t('noCenterHint')} />
      )}
    </>
  )
}
