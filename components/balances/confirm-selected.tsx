'use client'
import { useTranslations } from 'next-intl'
import { useRowSelection } from '@/components/data-table/use-row-selection'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { confirmBalancesAction } from '@/lib/balances/actions'

type ConfirmSelectedProps = {
  /** Proposals of this page that replace nothing and may be confirmed together. */
  plain: readonly { id: string; version: number }[]
}

/** Confirms what is ticked, as far as it is new. */
export function ConfirmSelected({ plain }: ConfirmSelectedProps) {
  const t = useTranslations('balances.confirmMany')
  const { ids, clear } = useRowSelection()
  const chosen = plain.filter(({ id }) => ids.has(id))
  if (chosen.length === 0) return <span className="text-table text-soft">{t('none')}</span>
  return (
    <ConfirmAction
      label={t('label')}
      variant="primary"
      size="sm"
      title={t('title', { count: chosen.length })}
      description={t('description')}
      confirmLabel={t('label')}
      action={async () => {
        const result = await confirmBalancesAction({ balances: [...chosen] })
        if (result.ok) clear()
        return result
      }}
      successMessage={t('done', { count: chosen.length })}
    />
  )
}
