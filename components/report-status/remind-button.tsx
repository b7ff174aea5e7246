'use client'
import { useTranslations } from 'next-intl'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { remindReportsAction } from '@/lib/reminders/actions'

type Props = {
  month: string
  centerIds: readonly string[]
  /** The one center; without it the button is for all of them. */
  name?: string
}

/** 催报, of one center or of everybody who is missing. Nobody is reminded twice a day. */
export function RemindButton({ month, centerIds, name }: Props) {
  const t = useTranslations('report-status')
  return (
    <ConfirmAction
      label={
        name ? (
          <>
            {t('remind')}
            <span className="sr-only">{name}</span>
          </>
        ) : (
          t('remindAll', { count: centerIds.length })
        )
      }
      size="sm"
      variant={name ? 'secondary' : 'primary'}
      title={name ? t('remindTitle', { name }) : t('remindAllTitle', { count: centerIds.length })}
      description={t('remindDescription')}
      confirmLabel={t('remind')}
      action={() => remindReportsAction({ month, centerIds: [...centerIds] })}
      successMessage={t('remindDone')}
    />
  )
}
