import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { centerOptions } from '@/components/centers/center-options'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { ChooseCenter } from '@/components/proposals/choose-center'
import { ProposeFactsForm } from '@/components/proposals/propose-facts-form'
import { ProposeStepForm } from '@/components/proposals/propose-step-form'
import { ButtonLink } from '@/components/ui/button-link'
import { load, requireViewer } from '@/lib/auth/gate'
import { BEGINNING } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { formatDate } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import { getProposalBasis, listProposableCenters } from '@/lib/proposals/queries'
import { newProposalParams } from '@/lib/proposals/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals'))('createTitle') }
}

type NewProposalPageProps = { searchParams: Promise<RawSearchParams> }

export default async function NewProposalPage({ searchParams }: NewProposalPageProps) {
  const viewer = await requireViewer('proposal:write')
  const { centerId, kind } = newProposalParams.parse(await searchParams)
  const [t, messages] = await Promise.all([getTranslations('proposals'), getMessages()])
  const breadcrumb = [{ label: t('title'), href: '/proposals' }, { label: t('create') }]
  if (!centerId || !kind) {
    const centers = await load(listProposableCenters(viewer))
    return (
      <>
        <PageHeader title={t('createTitle')} description={t('createHint')} breadcrumb={breadcrumb} />
        <ChooseCenter centers={centers} centerId={centerId} />
      </>
    )
  }
  const basis = await load(getProposalBasis(viewer, { centerId }))
  const { form, field, unit } = messages.centers
  const from = basis.attributesFrom
  const words = messages.proposals.form
  return (
    <>
      <PageHeader
        title={`${t('createTitle')} · ${t(`kind.${kind}`)}`}
        description={`${basis.centerName} · ${basis.centerCode}`}
        breadcrumb={breadcrumb}
      />
      {basis.pending.includes(kind) ? (
        <Notice
          tone="warning"
          actions={
            <ButtonLink href={`/proposals?centerId=${centerId}&state=PENDING`}>{t('form.open')}</ButtonLink>
          }
        >
          {t('form.pending')}
        </Notice>
      ) : kind === 'FACTS' ? (
        <ProposeFactsForm
          basis={basis}
          today={today()}
          dayHelp={
            from === BEGINNING ? t('form.dayHelpUnknown') : t('form.dayHelp', { date: formatDate(from) })
          }
          words={words}
          centerWords={{ form, field, unit }}
          options={centerOptions(messages)}
        />
      ) : (
        <ProposeStepForm
          center={{ centerId, version: basis.version }}
          kind={kind}
          today={today()}
          words={words}
        />
      )}
    </>
  )
}
