import { getTranslations } from 'next-intl/server'
import { SearchBox } from '@/components/search/search-box'
import { SearchLink } from '@/components/search/search-link'
import { SEARCH_KINDS } from '@/lib/search/types'

/** The search of the top bar with its words. */
export async function ShellSearch() {
  const t = await getTranslations('search')
  const kinds = SEARCH_KINDS.map((kind) => [kind, t(`kind.${kind}`)] as const)
  return (
    <>
      <SearchLink label={t('title')} />
      <div className="max-md:hidden">
        <SearchBox
          words={{
            label: t('label'),
            placeholder: t('placeholder'),
            shortcut: t('shortcut'),
            results: t('results'),
            loading: t('loading'),
            none: t('none'),
            failed: t('failed'),
            kind: Object.fromEntries(kinds) as Record<(typeof SEARCH_KINDS)[number], string>,
          }}
        />
      </div>
    </>
  )
}
