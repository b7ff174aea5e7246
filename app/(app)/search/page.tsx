import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/feedback/empty-state'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { PageHeader } from '@/components/layout/page-header'
import { SearchGroupSection } from '@/components/search/search-group-section'
import { Input } from '@/components/ui/input'
import { load, requireViewer } from '@/lib/auth/gate'
import type { RawSearchParams } from '@/lib/core/search-params'
import { search } from '@/lib/search/queries'
import { searchParams as searchInput } from '@/lib/search/schema'

/** Hits of a kind; longer lists stand on the pages of the registers. */
const MOST = 20

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search'))('title') }
}

type SearchPageProps = { searchParams: Promise<RawSearchParams> }

export default async function SearchPage({ searchParams }: SearchPageProps) {
  const viewer = await requireViewer('workbench:read')
  const raw = await searchParams
  const { q } = searchInput.parse(raw)
  const [t, answer] = await Promise.all([getTranslations('search'), load(search(viewer, { q, most: MOST }))])
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <FilterBar path="/search" params={raw} keep={[]}>
        <FilterField label={t('label')} name="q">
          <Input id="q" name="q" type="search" defaultValue={q} maxLength={100} />
        </FilterField>
      </FilterBar>
      {answer.groups.map((group) => (
        <SearchGroupSection key={group.kind} group={group} q={q} />
      ))}
      {answer.groups.length === 0 && (
        <EmptyState
          title={q === '' ? t('start') : t('empty', { q })}
          description={t(q === '' ? 'startHint' : 'emptyHint')}
        />
      )}
    </>
  )
}
