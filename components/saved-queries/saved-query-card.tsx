import { getTranslations } from 'next-intl/server'
import { RemoveQueryButton } from '@/components/saved-queries/remove-query-button'
import { SaveQueryForm } from '@/components/saved-queries/save-query-form'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import type { SavedQueryRow } from '@/lib/saved-queries/types'

type SavedQueryCardProps = {
  saved: readonly SavedQueryRow[]
  /** The query on the screen, which can be saved; null while there is none. */
  query: string | null
}

/** One's own queries, and the present one to be kept. */
export async function SavedQueryCard({ saved, query }: SavedQueryCardProps) {
  const t = await getTranslations('queries.saved')
  const remove = {
    label: t('remove'),
    title: t('removeTitle'),
    description: t('removeHint'),
    done: t('removed'),
  }
  return (
    <Card title={t('title')} className="print:hidden">
      {saved.length === 0 && <p className="mb-3 text-table text-soft">{t('empty')}</p>}
      <ul className="mb-4 divide-y divide-line">
        {saved.map(({ id, name, href }) => (
          <li key={id} className="flex items-center justify-between gap-3 py-1.5">
            <Link href={href} className="min-w-0 text-table font-medium hover:underline">
              {name}
            </Link>
            <RemoveQueryButton id={id} words={remove} />
          </li>
        ))}
      </ul>
      {query && (
        <SaveQueryForm
          key={query}
          query={query}
          words={{ name: t('name'), save: t('save'), done: t('done') }}
        />
      )}
    </Card>
  )
}
