import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { BalanceDecision } from '@/components/balances/balance-decision'
import { BalanceNotices } from '@/components/balances/balance-notices'
import { BalanceState } from '@/components/balances/balance-state'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { RecordHistory } from '@/components/staff/record-history'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { getBalance, listBalanceHistory } from '@/lib/balances/queries'
import { balancePageParams } from '@/lib/balances/schema'
import type { BalanceDetail } from '@/lib/balances/types'
import { formatInstant, formatMonth } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import type { RawSearchParams } from '@/lib/core/search-params'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('balances'))('title') }
}

type BalancePageProps = { params: Promise<unknown>; searchParams: Promise<RawSearchParams> }

export default async function BalancePage({ params, searchParams }: BalancePageProps) {
  const viewer = await requireViewer('balance:read')
  const id = await pageId(params)
  const raw = await searchParams
  const [t, messages, balance, history] = await Promise.all([
    getTranslations('balances'),
    getMessages(),
    load(getBalance(viewer, { id })),
    load(listBalanceHistory(viewer, { id, ...balancePageParams.parse(raw) })),
  ])
  const { code, version, state, can, current } = balance
  const place = balance.centerName ?? t('undivided')
  const again = new URLSearchParams({ ...(balance.centerId && { centerId: balance.centerId }), code })
  return (
    <>
      <PageHeader
        title={t(`code.${code}`)}
        description={place}
        breadcrumb={[{ label: t('title'), href: '/balances' }, { label: place }]}
        status={<BalanceState state={state} />}
        actions={
          <>
            {can.propose && state === 'CONFIRMED' && (
              <ButtonLink href={`/balances/new?${again}`}>{t('detail.correct')}</ButtonLink>
            )}
            {can.decide && (
              <BalanceDecision
                id={id}
                version={version}
                isReplacement={current !== null}
                words={{ confirm: messages.balances.confirm, refuse: messages.balances.refuse }}
              />
            )}
          </>
        }
      />
      <BalanceNotices balance={balance} />
      <Section title={t('detail.basic')}>
        <Card>
          <DefinitionList items={await facts(balance)} />
        </Card>
      </Section>
      <Section title={t('detail.history')} id="history">
        <RecordHistory
          page={history}
          path={`/balances/${id}`}
          params={raw}
          fields={messages.balances.field}
          dictionaries={{ state: messages.domain.balanceState }}
        />
      </Section>
    </>
  )
}

async function facts(balance: BalanceDetail) {
  const t = await getTranslations('balances')
  const { code, value, upTo, source } = balance
  return [
    { term: t('column.center'), detail: balance.centerName ?? t('undivided') },
    { term: t('column.township'), detail: balance.townshipName ?? t('none') },
    {
      term: t('column.value'),
      detail: t('detail.valueWithUnit', { value: formatInteger(value), unit: t(`unit.${code}`) }),
    },
    { term: t('column.upTo'), detail: formatMonth(upTo) },
    { term: t('column.source'), detail: source, isWide: true },
    { term: t('detail.about'), detail: t(`codeHelp.${code}`), isWide: true },
    { term: t('column.proposedBy'), detail: balance.proposedBy },
    { term: t('column.proposedAt'), detail: formatInstant(balance.proposedAt) },
    { term: t('column.decidedBy'), detail: balance.decidedBy ?? t('none') },
    { term: t('column.decidedAt'), detail: formatInstant(balance.decidedAt) },
    { term: t('detail.reason'), detail: balance.decisionReason ?? t('none'), isWide: true },
  ]
}
