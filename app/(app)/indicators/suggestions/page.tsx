import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { IndicatorTabs } from '@/components/indicators/indicator-tabs'
import { MakeSuggestionForm } from '@/components/indicators/make-suggestion-form'
import { SuggestionTable } from '@/components/indicators/suggestion-table'
import { PageHeader } from '@/components/layout/page-header'
import { Section } from '@/components/layout/section'
import { SelectorForm } from '@/components/layout/selector-form'
import { load, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { viewerMay } from '@/lib/core/viewer'
import { listIndicators } from '@/lib/indicators/queries'
import { indicatorListParams } from '@/lib/indicators/schema'
import { listSuggestions } from '@/lib/indicators/suggestions/queries'
import { SUGGESTION_STATES, suggestionListParams } from '@/lib/indicators/suggestions/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('indicators.suggestions'))('title') }
}

type SuggestionsPageProps = { searchParams: Promise<RawSearchParams> }

export default async function SuggestionsPage({ searchParams }: SuggestionsPageProps) {
  const viewer = await requireViewer('suggestion:read')
  const raw = await searchParams
  const params = suggestionListParams.parse(raw)
  const mayWrite = viewerMay(viewer, 'suggestion:write')
  const [t, { indicators: words }, page, { rows }] = await Promise.all([
    getTranslations('indicators.suggestions'),
    getMessages(),
    load(listSuggestions(viewer, params)),
    load(listIndicators(viewer, indicatorListParams.parse({}))),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        selectors={
          <SelectorForm
            path="/indicators/suggestions"
            params={raw}
            name="state"
            label={t('filter.state')}
            options={[
              { value: '', label: t('all') },
              ...SUGGESTION_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
            ]}
            value={params.state ?? ''}
          />
        }
      />
      <IndicatorTabs />
      <SuggestionTable
        page={page}
        params={raw}
        empty={<EmptyState title={t('empty')} description={t(mayWrite ? 'emptyHint' : 'emptyReader')} />}
      />
      {mayWrite && (
        <Section title={t('form.title')}>
          <MakeSuggestionForm
            codes={rows.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
            whole={t('whole')}
            words={words.suggestions.form}
          />
        </Section>
      )}
    </>
  )
}
