'use client'
import { useTranslations } from 'next-intl'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { markReportAction } from '@/lib/reporting/review/mark/actions'

type Props = { id: string; version: number; toVerify: string | null }

/** 待核实: set with what is to be verified, or cleared. */
export function MarkReportButton({ id, version, toVerify }: Props) {
  const t = useTranslations('review')
  if (toVerify !== null)
    return (
      <ConfirmAction
        label={t('clearMark')}
        title={t('clearMarkTitle')}
        description={t('clearMarkDescription', { note: toVerify })}
        confirmLabel={t('clearMark')}
        action={() => markReportAction({ id, version, note: null })}
        successMessage={t('markCleared')}
      />
    )
  return (
    <ConfirmAction
      label={t('setMark')}
      title={t('setMarkTitle')}
      description={t('setMarkDescription')}
      confirmLabel={t('setMark')}
      reason={{ label: t('markNote'), maxLength: 200 }}
      action={(note) => markReportAction({ id, version, note })}
      successMessage={t('markSet')}
    />
  )
}
