'use client'
import { useTranslations } from 'next-intl'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { formatMonth } from '@/lib/core/format/date'
import { requestExtensionAction } from '@/lib/reporting/extension/requests/actions'
import type { ReportKey } from '@/lib/reporting/schema'

/** Asks for the reason why a month needs more time, and sends it to the county. */
export function RequestExtension({ of }: { of: ReportKey }) {
  const t = useTranslations('reports.extension')
  return (
    <ConfirmAction
      size="sm"
      label={t('ask')}
      title={t('title', { month: formatMonth(of.month) })}
      description={t('description')}
      confirmLabel={t('ask')}
      reason={{ label: t('reason') }}
      action={(reason) => requestExtensionAction({ ...of, reason })}
      successMessage={t('done')}
    />
  )
}
