import { useTranslations } from 'next-intl'
import { KeyFigure } from '@/components/ui/key-figure'
import { KeyFigureGrid } from '@/components/ui/key-figure-grid'
import { formatInteger } from '@/lib/core/format/number'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'
import type { SessionFigures } from '@/lib/groups/child-sessions/types'

type SessionKeyFiguresProps = { figures: SessionFigures; params: RawSearchParams }

/** The sessions within the limits of the list; 人(按期), never attendances. */
export function SessionKeyFigures({ figures, params }: SessionKeyFiguresProps) {
  const t = useTranslations('groups')
  const list = (kind?: string) =>
    withParams('/groups/child-sessions', params, { page: undefined, state: undefined, q: undefined, kind })
  return (
    <KeyFigureGrid>
      <KeyFigure
        label={t('sessions.figure.sessions')}
        value={formatInteger(figures.sessions)}
        unit={t('unit.sessions')}
        href={list()}
      />
      <KeyFigure
        label={t('sessions.figure.heads')}
        value={formatInteger(figures.heads)}
        unit={t('unit.heads')}
        href={list()}
        note={t('sessions.figure.headsNote', { centers: figures.centers })}
      />
      <KeyFigure
        label={t('sessions.figure.holidayHeads')}
        value={formatInteger(figures.holidayHeads)}
        unit={t('unit.heads')}
        href={list('HOLIDAY_CARE')}
        note={t('sessions.figure.holidayNote')}
      />
      <KeyFigure
        label={t('sessions.figure.overfull')}
        value={formatInteger(figures.overfull)}
        unit={t('unit.sessions')}
      />
    </KeyFigureGrid>
  )
}
