import { getTranslations } from 'next-intl/server'
import { InfoPopover } from '@/components/ui/info-popover'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import type { Progress } from '@/lib/progress/types'

type FigureDefinitionProps = {
  name: string
  /** Rule of the figure in words. */
  formula: string
  progress: Pick<Progress, 'asOf' | 'month' | 'reporting'>
}

/** 口径 of a figure: its formula, its day and how many centers have reported. */
export async function FigureDefinition({ name, formula, progress }: FigureDefinitionProps) {
  const t = await getTranslations('progress.definition')
  const { expected, submitted } = progress.reporting
  const entries = [
    { term: t('formula'), detail: formula },
    { term: t('asOf'), detail: formatDate(progress.asOf) },
    {
      term: t('reported'),
      detail: t('reportedValue', { month: formatMonth(progress.month), expected, submitted }),
    },
  ]
  return (
    <InfoPopover label={t('label', { name })}>
      <dl className="grid gap-2 text-table">
        {entries.map(({ term, detail }) => (
          <div key={term}>
            <dt className="text-soft">{term}</dt>
            <dd>{detail}</dd>
          </div>
        ))}
      </dl>
    </InfoPopover>
  )
}
