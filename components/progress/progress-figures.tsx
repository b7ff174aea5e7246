import { getTranslations } from 'next-intl/server'
import { FigureDefinition } from '@/components/progress/figure-definition'
import { KeyFigure } from '@/components/ui/key-figure'
import { KeyFigureGrid } from '@/components/ui/key-figure-grid'
import { formatMonth } from '@/lib/core/format/date'
import { figureTiles } from '@/lib/progress/figures/view'
import type { Progress } from '@/lib/progress/types'

type ProgressFiguresProps = {
  progress: Progress
  /** Address of the centers behind a figure. */
  listHref: (changes: Record<string, string>) => string
}

/** The key figures; each leads to its list and explains itself. */
export async function ProgressFigures({ progress, listHref }: ProgressFiguresProps) {
  const [t, definition] = await Promise.all([
    getTranslations('progress.figures'),
    getTranslations('progress.definition'),
  ])
  const month = formatMonth(progress.month)
  return (
    <KeyFigureGrid>
      {figureTiles(progress).map(({ key, value, unit, rate, narrowing, note }) => {
        const label = t(`${key}.label`, { month })
        return (
          <KeyFigure
            key={key}
            label={label}
            value={value}
            unit={unit ? t(`unit.${unit}`) : (rate ?? t('none'))}
            href={narrowing ? listHref(narrowing) : undefined}
            info={<FigureDefinition name={label} formula={definition(key)} progress={progress} />}
            note={t(`${key}.note`, note)}
          />
        )
      })}
    </KeyFigureGrid>
  )
}
