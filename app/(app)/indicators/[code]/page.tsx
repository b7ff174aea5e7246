import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { ChangeIndicatorForm } from '@/components/indicators/change-indicator-form'
import { IndicatorFacts } from '@/components/indicators/indicator-facts'
import { SettingTable } from '@/components/indicators/setting-table'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { RecordHistory } from '@/components/staff/record-history'
import { Badge } from '@/components/ui/badge'
import { load, requireViewer } from '@/lib/auth/gate'
import { formatMonth } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { getIndicator, listIndicatorHistory } from '@/lib/indicators/queries'
import { indicatorCodeParams, indicatorPageParams } from '@/lib/indicators/schema'
import type { IndicatorDetail } from '@/lib/indicators/types'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('indicators'))('title') }
}

type IndicatorPageProps = { params: Promise<unknown>; searchParams: Promise<RawSearchParams> }

export default async function IndicatorPage({ params, searchParams }: IndicatorPageProps) {
  const viewer = await requireViewer('indicator:read')
  const parsed = indicatorCodeParams.safeParse(await params)
  if (!parsed.success) notFound()
  const { code } = parsed.data
  const raw = await searchParams
  const [t, { indicators: words }, indicator, history] = await Promise.all([
    getTranslations('indicators'),
    getMessages(),
    load(getIndicator(viewer, { code })),
    load(listIndicatorHistory(viewer, { code, ...indicatorPageParams.parse(raw) })),
  ])
  const { can, settings, departments, isUsed, changesFrom } = indicator
  return (
    <>
      <PageHeader
        title={`${code} ${indicator.name}`}
        description={indicator.definition}
        breadcrumb={[{ label: t('title'), href: '/indicators' }, { label: indicator.name }]}
        status={
          <>
            <Badge tone={isUsed ? 'green' : 'neutral'}>{t(isUsed ? 'used' : 'unused')}</Badge>
            {changesFrom && (
              <Badge tone="info">{t('changesFrom', { month: formatMonth(changesFrom) })}</Badge>
            )}
          </>
        }
      />
      <IndicatorFacts indicator={indicator} hasBalances={viewerMay(viewer, 'balance:read')} />
      <Section title={t('detail.settings')} description={t('detail.settingsHint')}>
        <SettingTable settings={settings} />
      </Section>
      {can.change && (
        <Section title={t('form.title')}>
          <ChangeIndicatorForm
            key={settings.map(({ id, version }) => `${id} ${version}`).join()}
            defaults={defaultsOf(indicator)}
            versions={Object.fromEntries(settings.map(({ validFrom, version }) => [validFrom, version]))}
            departments={departments.map((one) => ({ value: one.code, label: one.name }))}
            words={{
              ...words.form,
              validFromHelp: t('form.validFromHelp', { month: formatMonth(indicator.earliest) }),
              helpHelp: t('form.helpHelp', { help: indicator.shipped.help ?? '' }),
            }}
          />
        </Section>
      )}
      <Section title={t('detail.history')} id="history">
        <RecordHistory
          page={history}
          path={`/indicators/${code}`}
          params={raw}
          fields={words.field}
          dictionaries={{
            departmentCode: Object.fromEntries(departments.map((one) => [one.code, one.name])),
          }}
        />
      </Section>
    </>
  )
}

/** The form begins with what holds last: what is planned, else what holds now. */
function defaultsOf({ code, settings, earliest }: IndicatorDetail) {
  const [latest] = settings
  return {
    code,
    validFrom: latest && latest.validFrom > earliest ? latest.validFrom : earliest,
    isUsed: latest?.isUsed ?? true,
    departmentCode: latest?.departmentCode ?? '',
    help: latest?.help ?? '',
    superiorColumn: latest?.superiorColumn ?? '',
    version: null,
  }
}
