import { useTranslations } from 'next-intl'
import { KeyFigure } from '@/components/ui/key-figure'
import { KeyFigureGrid } from '@/components/ui/key-figure-grid'
import { formatInteger, formatShare } from '@/lib/core/format/number'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import type { ReferralFigures } from '@/lib/groups/referrals/types'

type ReferralKeyFiguresProps = { figures: ReferralFigures; params: RawSearchParams }

/** Persons informed and employed within the limits of the list. */
export function ReferralKeyFigures({ figures, params }: ReferralKeyFiguresProps) {
  const t = useTranslations('groups')
  const list = withParams('/groups/referrals', params, { page: undefined, state: undefined })
  return (
    <KeyFigureGrid>
      <KeyFigure
        label={t('referrals.figure.informed')}
        value={formatInteger(figures.informed)}
        unit={t('unit.persons')}
        href={list}
        note={t('referrals.figure.informedNote', { centers: figures.centers, records: figures.records })}
      />
      <KeyFigure
        label={t('referrals.figure.employed')}
        value={formatInteger(figures.employed)}
        unit={t('unit.persons')}
        href={list}
      />
      <KeyFigure
        label={t('referrals.figure.rate')}
        value={formatShare(figures.employed, figures.informed)}
        note={t('referrals.figure.rateNote')}
      />
    </KeyFigureGrid>
  )
}
