import { useTranslations } from 'next-intl'
import { Notice } from '@/components/feedback/notice'
import type { BalanceDetail } from '@/lib/balances/types'
import { formatMonth } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'

type BalanceNoticesProps = { balance: BalanceDetail }

/** What whoever opens a balance has to know before anything else. */
export function BalanceNotices({ balance }: BalanceNoticesProps) {
  const t = useTranslations('balances.detail')
  const { state, current, decisionReason, isCenterClosed, value, upTo } = balance
  return (
    <div className="mb-5 space-y-3 empty:hidden">
      {state === 'REFUSED' && <Notice tone="danger">{t('refused', { reason: decisionReason ?? '' })}</Notice>}
      {state === 'REPLACED' && <Notice>{t('replaced')}</Notice>}
      {state === 'PROPOSED' && current === null && <Notice>{t('waiting')}</Notice>}
      {current && (
        <Notice tone="warning" title={t('current')}>
          {t('currentHint', {
            value: formatInteger(current.value),
            month: formatMonth(current.upTo),
            next: formatInteger(value),
            nextMonth: formatMonth(upTo),
          })}
        </Notice>
      )}
      {isCenterClosed && state === 'CONFIRMED' && <Notice>{t('kept')}</Notice>}
    </div>
  )
}
