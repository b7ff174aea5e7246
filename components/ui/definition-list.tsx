import type { ReactNode } from 'react'
import { cn } from '@/components/ui/class-names'

const COLUMNS = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-2 xl:grid-cols-3' }

type Props = {
  items: readonly { term: ReactNode; detail: ReactNode; isWide?: boolean }[]
  columns?: keyof typeof COLUMNS
}

/** The rows of a dossier: term on the left, what is known on the right. */
export function DefinitionList({ items, columns = 2 }: Props) {
  // Terms may repeat and never change their order, so the place is the key.
  const keyed = items.map((item, index) => ({ ...item, key: `row-${index}` }))
  return (
    <dl className={cn('grid gap-x-8 text-table', COLUMNS[columns])}>
      {keyed.map((item) => (
        <div
          key={item.key}
          className={cn(
            'grid min-w-0 grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 border-b border-line py-2',
            item.isWide && 'col-span-full',
          )}
        >
          <dt className="text-soft">{item.term}</dt>
          <dd className="min-w-0">{item.detail}</dd>
        </div>
      ))}
    </dl>
  )
}
