import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { CenterHistory } from '@/components/centers/center-history'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { ApproveProposalForm } from '@/components/proposals/approve-proposal-form'
import { EffectTable } from '@/components/proposals/effect-table'
import { FactTable } from '@/components/proposals/fact-table'
import { ProposalFacts } from '@/components/proposals/proposal-facts'
import { ProposalState } from '@/components/proposals/proposal-state'
import { RefuseProposalButton } from '@/components/proposals/refuse-proposal-button'
import { WithdrawProposalButton } from '@/components/proposals/withdraw-proposal-button'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import { formatDate } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { Viewer } from '@/lib/core/viewer'
import { getEffect } from '@/lib/proposals/effect/queries'
import { getProposal, listProposalHistory } from '@/lib/proposals/queries'
import { factsAfter } from '@/lib/proposals/rules'
import { proposalPageParams } from '@/lib/proposals/schema'
import type { ProposalDetail } from '@/lib/proposals/types'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals'))('detail.title') }
}

/** What the proposal would do today; of one that is decided or whose facts have moved on, nothing. */
function loadEffect(viewer: Viewer, proposal: ProposalDetail) {
  const { kind, state, centerId, payload, effectiveOn, drift } = proposal
  if (state !== 'PENDING' || drift.length > 0) return null
  return load(
    getEffect(viewer, {
      centerId,
      facts: factsAfter(kind, payload, effectiveOn),
      isExempted: kind === 'EXEMPTION',
      on: today(),
    }),
  )
}

type ProposalPageProps = { params: Promise<unknown>; searchParams: Promise<RawSearchParams> }

export default async function ProposalPage({ params, searchParams }: ProposalPageProps) {
  const viewer = await requireViewer('proposal:read')
  const id = await pageId(params)
  const raw = await searchParams
  const proposal = await load(getProposal(viewer, { id }))
  const [t, { proposals: words }, effect, history] = await Promise.all([
    getTranslations('proposals'),
    getMessages(),
    loadEffect(viewer, proposal),
    load(listProposalHistory(viewer, { id, ...proposalPageParams.parse(raw) })),
  ])
  const { version, kind, state, can, drift, changes, payload } = proposal
  return (
    <>
      <PageHeader
        title={`${proposal.centerName} · ${t(`kind.${kind}`)}`}
        description={proposal.centerCode}
        breadcrumb={[{ label: t('title'), href: '/proposals' }, { label: proposal.centerName }]}
        status={<ProposalState state={state} />}
        actions={
          <>
            <ButtonLink href={`/centers/${proposal.centerId}`}>{t('detail.center')}</ButtonLink>
            {can.withdraw && <WithdrawProposalButton id={id} version={version} words={words.withdraw} />}
          </>
        }
      />
      <Section title={t('detail.request')}>
        <Card>
          <ProposalFacts proposal={proposal} />
        </Card>
      </Section>
      {changes.length > 0 && (
        <Section title={t('detail.changes')}>
          <Card isFlush>
            <FactTable caption={t('detail.changes')} changes={changes} />
          </Card>
        </Section>
      )}
      {drift.length > 0 && (
        <Section title={t('detail.drift')}>
          <Notice tone="warning">{t('detail.driftHint')}</Notice>
          <Card isFlush>
            <FactTable caption={t('detail.drift')} changes={drift} />
          </Card>
        </Section>
      )}
      {effect && (
        <Section title={t('detail.effect')} description={t('effect.asOf', { date: formatDate(today()) })}>
          <Card isFlush>
            <EffectTable {...effect} />
          </Card>
        </Section>
      )}
      {can.decide && (
        <Section
          title={t('detail.decision')}
          actions={<RefuseProposalButton id={id} version={version} words={words.refuse} />}
        >
          <Card>
            <ApproveProposalForm
              proposal={proposal}
              effectiveTo={payload.effectiveTo}
              words={words.approve}
            />
          </Card>
        </Section>
      )}
      <Section title={t('detail.history')} id="history">
        <CenterHistory page={history} path={`/proposals/${id}`} params={raw} />
      </Section>
    </>
  )
}
