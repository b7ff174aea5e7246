import { useTranslations } from 'next-intl'
import { Skeleton } from '@/components/ui/skeleton'

/** Holds the place of a form in one column. */
export function FormSkeleton({ fields = 6 }: { fields?: number }) {
  const t = useTranslations('ui')
  const places = Array.from({ length: fields }, (_, index) => `place-${index}`)
  return (
    <div role="status" aria-label={t('loading')} className="max-w-2xl space-y-5">
      {places.map((place) => (
        <div key={place}>
          <Skeleton className="mb-2 h-4 w-24" />
          <Skeleton className="h-10" />
        </div>
      ))}
    </div>
  )
}
