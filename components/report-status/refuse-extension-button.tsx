'use client'
import { useTranslations } from 'next-intl'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { refuseExtensionAction } from '@/lib/reporting/extension/requests/actions'

/** Refuses more time for a month, with the reason that the community reads. */
export function RefuseExtensionButton({ id, version, name }: { id: string; version: number; name: string }) {
  const t = useTranslations('report-status.requests')
  return (
    <ConfirmAction
      size="sm"
      label={
        <>
          {t('refuse')}
          <span className="sr-only">{name}</span>
        </>
      }
      title={t('refuseTitle', { name })}
      confirmLabel={t('refuse')}
      reason={{ label: t('refuseReason') }}
      action={(note) => refuseExtensionAction({ id, version, note })}
      successMessage={t('refused')}
    />
  )
}
