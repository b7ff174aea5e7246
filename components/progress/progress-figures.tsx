import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FigureDefinition } from '@/components/progress/figure-definition'
import { KeyFigure } from '@/components/ui/key-figure'
import { KeyFigureGrid } from '@/components/ui/key-figure-grid'
import { formatMonth } from '@/lib/core/format/date'
import { formatInteger, formatShare, NO_VALUE } from '@/lib/core/format/number'
import type { Progress } from '@/lib/progress/types'
import { gapSumText } from '@/lib/progress/view'
import type { Rate } from '@/lib/standings/types'

type ProgressFiguresProps = {
  progress: Progress
  /** Address of the centers behind a figure. */
  listHref: (changes: Record<string, string>) => string
}

/** The key figures; each leads to its list and explains itself. */
export async function ProgressFigures({ progress, listHref }: ProgressFiguresProps) {
  const t = await getTranslations('progress.figures')
  const definition = await getTranslations('progress.definition')
  const { summary, reporting } = progress
  const { area, byStatus, areaRate, coverageRate, doubleRate } = summary
  const info = (name: string, formula: string): ReactNode => (
    <FigureDefinition name={name} formula={formula} progress={progress} />
  )
  const rate = ({ part, whole }: Rate) =>
    whole === 0
      ? { value: NO_VALUE, unit: t('none') }
      : { value: `${formatInteger(part)}/${formatInteger(whole)}`, unit: formatShare(part, whole) }
  const reportingName = t('reporting', { month: formatMonth(progress.month) })
  return (
    <KeyFigureGrid>
      <KeyFigure
        label={t('open')}
        value={formatInteger(byStatus.OPEN)}
        unit={t('unitCenters')}
        href={listHref({ status: 'OPEN' })}
        info={info(t('open'), definition('open'))}
        note={t('openNote', {
          building: byStatus.BUILDING,
          planned: byStatus.PLANNED,
          closed: byStatus.CLOSED,
        })}
      />
      <KeyFigure
        label={t('area')}
        {...rate(areaRate)}
        href={listHref({ area: 'JUDGED' })}
        info={info(t('area'), definition('area'))}
        note={t('areaNote', {
          short: area.SHORT,
          exempted: area.EXEMPTED,
          toMeasure: area.TO_MEASURE,
        })}
      />
      <KeyFigure
        label={t('gap')}
        value={gapSumText(summary)}
        unit={t('unitArea')}
        href={listHref({ area: 'SHORT' })}
        info={info(t('gap'), definition('gap'))}
        note={t('gapNote', { count: area.SHORT })}
      />
      <KeyFigure
        label={t('coverage')}
        {...rate(coverageRate)}
        href={listHref({ coverage: 'APPLICABLE' })}
        info={info(t('coverage'), definition('coverage'))}
        note={t('coverageNote', { partial: summary.coverage.PARTIAL })}
      />
      <KeyFigure
        label={t('double')}
        {...rate(doubleRate)}
        href={listHref({ double: 'APPLICABLE' })}
        info={info(t('double'), definition('double'))}
        note={t('doubleNote')}
      />
      <KeyFigure
        label={reportingName}
        {...rate({ part: reporting.submitted, whole: reporting.expected })}
        href={listHref({ report: 'EXPECTED' })}
        info={info(reportingName, definition('reporting'))}
        note={t('reportingNote', { onTime: reporting.onTime, unreported: reporting.unreported.length })}
      />
    </KeyFigureGrid>
  )
}
