'use client'
import { useTranslations } from 'next-intl'
import { useRowSelection } from '@/components/data-table/use-row-selection'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { approveReportsAction } from '@/lib/reporting/review/actions'

type Props = {
  /** Reports of this page that may be approved together. */
  plain: readonly { id: string; version: number }[]
}

/** Approves what is ticked, as far as nothing is flagged in it. */
export function ApproveSelected({ plain }: Props) {
  const t = useTranslations('review')
  const { ids, clear } = useRowSelection()
  const chosen = plain.filter((report) => ids.has(report.id))
  const skipped = ids.size - chosen.length
  if (chosen.length === 0) return <span className="text-table text-soft">{t('approveSelectedNone')}</span>
  return (
    <ConfirmAction
      label={t('approveSelected')}
      variant="primary"
      size="sm"
      title={t('approveSelectedTitle', { count: chosen.length })}
      description={`${t('approveSelectedDescription')}${skipped > 0 ? t('skipped', { count: skipped }) : ''}`}
      confirmLabel={t('approveSelected')}
      action={async () => {
        const result = await approveReportsAction({ reports: [...chosen] })
        if (result.ok) clear()
        return result
      }}
      successMessage={t('approvedMany', { count: chosen.length })}
    />
  )
}
