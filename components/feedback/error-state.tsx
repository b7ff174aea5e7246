import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CopyButton } from '@/components/feedback/copy-button'
import { EmptyState } from '@/components/feedback/empty-state'

type Props = {
  title?: ReactNode
  description?: ReactNode
  /** The number under which the log has the rest. */
  requestId?: string
  /** A button that tries again, a link back. */
  action?: ReactNode
}

export function ErrorState({ title, description, requestId, action }: Props) {
  const t = useTranslations('ui')
  return (
    <div role="alert">
      <EmptyState
        icon={<CircleAlert aria-hidden />}
        title={title ?? t('error.title')}
        description={
          <>
            {description ?? t('error.description')}
            {requestId && (
              <span className="mt-2 flex flex-wrap items-center justify-center gap-2">
                {t('error.requestId')}
                <code className="rounded bg-grey-soft px-1.5 text-ink">{requestId}</code>
                <CopyButton text={requestId} />
              </span>
            )}
          </>
        }
        action={action}
      />
    </div>
  )
}
