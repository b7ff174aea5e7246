import { getTranslations } from 'next-intl/server'
import { DefinitionPopover } from '@/components/progress/definition-popover'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import type { Progress } from '@/lib/progress/types'
import { rateText } from '@/lib/progress/view'
import type { Rate } from '@/lib/standings/types'

type FigureDefinitionProps = {
  name: string
  /** Rule of the figure in words. */
  formula: string
  progress: Pick<Progress, 'asOf' | 'month' | 'reporting'>
  unit: string
  /** Of a month: it is summed up over reports; otherwise it stands as of the day. */
  isOfMonth?: boolean
  /** The figure of the whole unit. */
  rate: Rate
  /** The list that it comes from. */
  href: string
}

/** 口径 of a part of the overview: formula, unit, rules of time and organisation, cut-off, reports, exact value, its list. */
export async function FigureDefinition({ name, progress, isOfMonth, rate, ...rest }: FigureDefinitionProps) {
  const [t, card] = await Promise.all([
    getTranslations('progress.definition'),
    getTranslations('progress.card'),
  ])
  const { expected, submitted } = progress.reporting
  const month = formatMonth(progress.month)
  const entries = [
    [card('formula'), rest.formula],
    [card('unit'), rest.unit],
    [card('timeRule'), isOfMonth ? t('ofMonth', { month }) : t('ofDay')],
    [card('orgRule'), t('org')],
    [card('cutOff'), formatDate(progress.asOf)],
    [t('reported'), t('reportedValue', { month, expected, submitted })],
    [card('exact'), rateText(rate)],
  ] as const
  return (
    <DefinitionPopover
      label={t('label', { name })}
      title={name}
      entries={entries}
      list={{ href: rest.href, text: card('list') }}
    />
  )
}
