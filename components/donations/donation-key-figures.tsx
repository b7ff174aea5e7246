import { useTranslations } from 'next-intl'
import { KeyFigure } from '@/components/ui/key-figure'
import { KeyFigureGrid } from '@/components/ui/key-figure-grid'
import { formatDecimal, formatInteger, formatShare } from '@/lib/core/format/number'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import type { DonationFigures } from '@/lib/donations/types'

type DonationKeyFiguresProps = { figures: DonationFigures; params: RawSearchParams }

/** What was given within the limits of the list, whole and by kind; each sum leads to its donations. */
export function DonationKeyFigures({ figures, params }: DonationKeyFiguresProps) {
  const t = useTranslations('donations')
  const list = (changes: { kind?: string; receipt?: string }) =>
    withParams('/donations', params, {
      page: undefined,
      state: undefined,
      q: undefined,
      kind: changes.kind,
      receipt: changes.receipt,
    })
  return (
    <KeyFigureGrid>
      <KeyFigure
        label={t('figure.total')}
        value={formatDecimal(figures.total)}
        unit={t('figure.yuan')}
        href={list({})}
        note={t('figure.countNote', { count: figures.count })}
      />
      <KeyFigure
        label={t('figure.cash')}
        value={formatDecimal(figures.cash)}
        unit={t('figure.yuan')}
        href={list({ kind: 'CASH' })}
      />
      <KeyFigure
        label={t('figure.goods')}
        value={formatDecimal(figures.goods)}
        unit={t('figure.yuan')}
        href={list({ kind: 'GOODS' })}
      />
      <KeyFigure
        label={t('figure.withoutReceipt')}
        value={formatInteger(figures.withoutReceipt)}
        unit={t('figure.pieces')}
        href={list({ receipt: 'MISSING' })}
        note={t('figure.receiptNote', { share: formatShare(figures.withoutReceipt, figures.count) })}
      />
    </KeyFigureGrid>
  )
}
