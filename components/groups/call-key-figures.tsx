import { useTranslations } from 'next-intl'
import { KeyFigure } from '@/components/ui/key-figure'
import { KeyFigureGrid } from '@/components/ui/key-figure-grid'
import { formatInteger, formatShare } from '@/lib/core/format/number'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import type { CallFigures } from '@/lib/groups/follow-up-calls/types'
import { hasRate } from '@/lib/groups/rules'

type CallKeyFiguresProps = { figures: CallFigures; params: RawSearchParams }

/** Calls within the limits of the list; under ten of them no rate is shown. */
export function CallKeyFigures({ figures, params }: CallKeyFiguresProps) {
  const t = useTranslations('groups')
  const list = withParams('/groups/follow-up-calls', params, { page: undefined, state: undefined })
  return (
    <KeyFigureGrid>
      <KeyFigure
        label={t('calls.figure.calls')}
        value={formatInteger(figures.calls)}
        unit={t('unit.times')}
        href={list}
        note={t('calls.figure.callsNote', { centers: figures.centers, records: figures.records })}
      />
      <KeyFigure
        label={t('calls.figure.satisfied')}
        value={formatInteger(figures.satisfied)}
        unit={t('unit.times')}
        href={list}
      />
      <KeyFigure
        label={t('calls.figure.rate')}
        value={hasRate(figures) ? formatShare(figures.satisfied, figures.calls) : t('none')}
        note={hasRate(figures) ? t('calls.figure.rateNote') : t('rateHidden')}
      />
    </KeyFigureGrid>
  )
}
