'use client'
import { useTranslations } from 'next-intl'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { formatMonth } from '@/lib/core/format/date'
import { withdrawReportAction } from '@/lib/reporting/actions'

/** Takes a submitted month back. */
export function WithdrawButton({ id, version, month: of }: { id: string; version: number; month: string }) {
  const t = useTranslations('reports')
  const month = formatMonth(of)
  return (
    <ConfirmAction
      label={t('withdraw')}
      title={t('withdrawTitle', { month })}
      description={t('withdrawDescription')}
      confirmLabel={t('withdraw')}
      action={() => withdrawReportAction({ id, version })}
      successMessage={t('withdrawn', { month })}
    />
  )
}
