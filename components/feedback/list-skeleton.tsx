import { useTranslations } from 'next-intl'
import { Skeleton } from '@/components/ui/skeleton'

/** Holds the place of a list: filter bar and table. */
export function ListSkeleton({ rows = 10 }: { rows?: number }) {
  const t = useTranslations('ui')
  const places = Array.from({ length: rows }, (_, index) => `place-${index}`)
  return (
    <div role="status" aria-label={t('loading')}>
      <Skeleton className="mb-4 h-24 rounded-lg" />
      <div className="overflow-hidden rounded-lg border border-line bg-surface">
        <Skeleton className="h-10 rounded-none" />
        {places.map((place) => (
          <div key={place} className="flex h-10 items-center gap-6 border-t border-line px-4">
            <Skeleton className="h-4 w-1/3" />
            <Skeleton className="h-4 w-1/6" />
            <Skeleton className="h-4 w-1/6" />
            <Skeleton className="h-4 flex-1" />
          </div>
        ))}
      </div>
    </div>
  )
}
