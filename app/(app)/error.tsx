'use client'
import { useTranslations } from 'next-intl'
import { ErrorState } from '@/components/feedback/error-state'
import { Button } from '@/components/ui/button'

/** A page that failed: the request's number, never the error's own words. */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const t = useTranslations('ui')
  return <ErrorState requestId={error.digest} action={<Button onClick={reset}>{t('error.retry')}</Button>} />
}
