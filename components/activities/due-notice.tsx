import { useTranslations } from 'next-intl'
import { Notice } from '@/components/feedback/notice'
import { Link } from '@/components/ui/link'
import { DUE } from '@/lib/activities/schema'

/** Plans whose day has come, with the way to them; nothing while there are none. */
export function DueNotice({ count }: { count: number }) {
  const t = useTranslations('activities')
  if (count === 0) return null
  return (
    <Notice tone="warning" className="mb-4">
      {t('dueNotice', { count })}{' '}
      <Link href={`/activities?status=${DUE}`} className="underline">
        {t('dueLink')}
      </Link>
    </Notice>
  )
}
