import { useTranslations } from 'next-intl'
import { StatusLight } from '@/components/ui/status-light'
import { formatDateShort } from '@/lib/core/format/date'
import type { CenterOffer, OfferState } from '@/lib/service-items/types'

const TONE = { NONE: 'red', OFFERED: 'green', SUSPENDED: 'amber' } as const satisfies Record<
  OfferState,
  string
>

/** Whether an item can be had, and how long it is suspended and why. */
export function OfferStateLight({ item }: { item: CenterOffer }) {
  const t = useTranslations('items')
  const { suspendedFrom: from, suspendedTo: to } = item
  const span = !from
    ? ''
    : to
      ? t('offers.suspendedSpan', { from: formatDateShort(from), to: formatDateShort(to) })
      : t('offers.suspendedFrom', { from: formatDateShort(from) })
  return (
    <>
      <StatusLight tone={TONE[item.state]}>{t(`offers.state.${item.state}`)}</StatusLight>
      {span && (
        <span className="block text-small text-soft">{[span, item.reason].filter(Boolean).join(' · ')}</span>
      )}
    </>
  )
}
