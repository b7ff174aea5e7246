import { useTranslations } from 'next-intl'
import { KeyFigure } from '@/components/ui/key-figure'
import { KeyFigureGrid } from '@/components/ui/key-figure-grid'
import { StatusLight } from '@/components/ui/status-light'
import { formatInteger } from '@/lib/core/format/number'
import { WEEKLY_SITTINGS_TARGET } from '@/lib/groups/rules'
import type { SittingFigures } from '@/lib/groups/sittings/types'
import { weeklyText } from '@/lib/groups/sittings/view'

/** The sittings of all centers within the limits of the list, up to today. */
export function SittingKeyFigures({ figures }: { figures: SittingFigures }) {
  const t = useTranslations('groups')
  const { centers, belowTarget, total, weeks } = figures
  return (
    <KeyFigureGrid>
      <KeyFigure
        label={t('sittings.figure.centers')}
        value={formatInteger(centers)}
        unit={t('unit.centers')}
      />
      <KeyFigure
        label={t('sittings.figure.total')}
        value={formatInteger(total)}
        unit={t('unit.sittings')}
        note={t('sittings.figure.totalNote')}
      />
      <KeyFigure
        label={t('sittings.figure.weekly')}
        value={weeklyText(figures, centers)}
        unit={t('unit.perWeek')}
        note={t('sittings.figure.weeklyNote', { weeks })}
      />
      <KeyFigure
        label={t('sittings.figure.belowTarget', { target: WEEKLY_SITTINGS_TARGET })}
        value={formatInteger(belowTarget)}
        unit={t('unit.centers')}
        status={belowTarget > 0 && <StatusLight tone="amber">{t('sittings.belowTarget')}</StatusLight>}
      />
    </KeyFigureGrid>
  )
}
