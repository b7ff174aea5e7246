import type { useTranslations } from 'next-intl'
import type { DefinitionText } from '@/components/progress/definition-popover'
import { formatDate } from '@/lib/core/format/date'
import { formatDecimal, formatDecimalShort, formatInteger } from '@/lib/core/format/number'
import type { Figure } from '@/lib/metrics/types'
import { figurePeriodText } from '@/lib/progress/words/view'

type CardWords = ReturnType<typeof useTranslations<'progress.card'>>

type CardSetting = {
  /** Name under which the figure stands on the page; that of the catalogue unless said. */
  name?: string | undefined
  /** Figures that are not yet approved are in it. */
  isPending?: boolean | undefined
}

/** Formula, unit, rules of time and organisation, cut-off, reported n/N, exact value and list of a figure, in words. */
export function definitionText(
  t: CardWords,
  figure: Figure,
  { name, isPending = false }: CardSetting = {},
): DefinitionText {
  const { definition, coverage, part, whole, value, places, href, asOf } = figure
  const title = name ?? definition.name
  // A count has no places to show; a place that is not zero is never dropped.
  const number = places === 2 ? formatDecimal(value) : formatDecimalShort(value)
  const exact = value === null ? t('noValue') : `${number} ${definition.unit}`
  const counts = part !== null && whole !== null ? `（${formatInteger(part)}/${formatInteger(whole)}）` : ''
  return {
    label: t('label', { name: title }),
    title,
    entries: [
      [t('formula'), definition.formula],
      [t('unit'), definition.unit],
      [t('timeRule'), `${definition.timeRule}（${figurePeriodText(figure)}）`],
      [t('orgRule'), definition.orgRule],
      [t('cutOff'), formatDate(asOf)],
      ...(coverage ? [[t('reported'), t('reportedValue', coverage)] as const] : []),
      ...(isPending ? [[t('state'), t('pending')] as const] : []),
      [t('exact'), `${exact}${counts}`],
    ],
    ...(href && { list: { href, text: t('list') } }),
  }
}
