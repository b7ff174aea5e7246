import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { Notice } from '@/components/feedback/notice'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { PartnerCenters } from '@/components/partners/partner-centers'
import { PartnerState } from '@/components/partners/partner-state'
import { PartnerSteps } from '@/components/partners/partner-steps'
import { RecordHistory } from '@/components/staff/record-history'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { load, pageId, requireViewer } from '@/lib/auth/gate'
import { today } from '@/lib/core/clock'
import { formatDate } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { getPartner, listLinkableCenters, listPartnerHistory } from '@/lib/partners/queries'
import { partnerPageParams } from '@/lib/partners/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partners'))('title') }
}

type PartnerPageProps = { params: Promise<unknown>; searchParams: Promise<RawSearchParams> }

export default async function PartnerPage({ params, searchParams }: PartnerPageProps) {
  const viewer = await requireViewer('partner:read')
  const id = await pageId(params)
  const raw = await searchParams
  const [t, { partners: words }, partner, history] = await Promise.all([
    getTranslations('partners'),
    getMessages(),
    load(getPartner(viewer, { id })),
    load(listPartnerHistory(viewer, { id, ...partnerPageParams.parse(raw) })),
  ])
  const { can } = partner
  const choices = can.link ? await load(listLinkableCenters(viewer, { id })) : []
  const none = t('none')
  return (
    <>
      <PageHeader
        title={partner.name}
        description={t(`kind.${partner.kind}`)}
        breadcrumb={[{ label: t('title'), href: '/partners' }, { label: partner.name }]}
        status={<PartnerState isActive={partner.isActive} />}
        actions={
          <PartnerSteps
            record={{ id, version: partner.version, name: partner.name, can: partner.can }}
            today={today()}
            words={{ edit: words.edit, close: words.close, reopen: words.reopen }}
          />
        }
      />
      {can.link && !can.change && (
        <Notice className="mb-5">{t(partner.otherCenters > 0 ? 'shared' : 'unlinked')}</Notice>
      )}
      <Section
        title={t('section.basic')}
        actions={
          viewerMay(viewer, 'donation:read') && (
            <ButtonLink href={`/donations?partnerId=${id}`} size="sm" variant="ghost">
              {t('donations')}
            </ButtonLink>
          )
        }
      >
        <Card>
          <DefinitionList
            items={[
              { term: t('column.kind'), detail: t(`kind.${partner.kind}`) },
              { term: t('column.joinedOn'), detail: formatDate(partner.joinedOn) },
              { term: t('column.leftOn'), detail: formatDate(partner.leftOn) },
              { term: t('column.contribution'), detail: partner.contribution ?? none, isWide: true },
            ]}
          />
        </Card>
      </Section>
      <Section title={t('section.centers')} description={t('section.centersHint')}>
        <PartnerCenters
          partner={partner}
          choices={choices}
          words={{ link: words.link, unlink: words.unlink }}
        />
      </Section>
      <Section title={t('section.history')} id="history">
        <RecordHistory
          page={history}
          path={`/partners/${id}`}
          params={raw}
          fields={words.field}
          dictionaries={{ kind: words.kind }}
        />
      </Section>
    </>
  )
}
