import { useTranslations } from 'next-intl'
import { KeyFigureGrid } from '@/components/ui/key-figure-grid'
import { Skeleton } from '@/components/ui/skeleton'

const TILES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']

/** Holds the place of key figures and two charts. */
export function DashboardSkeleton() {
  const t = useTranslations('ui')
  return (
    <div role="status" aria-label={t('loading')}>
      <KeyFigureGrid>
        {TILES.map((tile) => (
          <Skeleton key={tile} className="h-32 rounded-lg" />
        ))}
      </KeyFigureGrid>
      <div className="mt-6 grid gap-4 lg:grid-cols-2">
        <Skeleton className="h-80 rounded-lg" />
        <Skeleton className="h-80 rounded-lg" />
      </div>
    </div>
  )
}
