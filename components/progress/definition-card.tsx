import { useTranslations } from 'next-intl'
import { InfoPopover } from '@/components/ui/info-popover'
import { Link } from '@/components/ui/link'
import { formatDate } from '@/lib/core/format/date'
import { formatDecimal, formatInteger } from '@/lib/core/format/number'
import type { Figure } from '@/lib/metrics/types'
import { figurePeriodText } from '@/lib/progress/words/view'

type DefinitionCardProps = {
  figure: Figure
  /** Name under which the figure stands on the page; that of the catalogue unless said. */
  name?: string
  /** Figures that are not yet approved are in it. */
  isPending?: boolean
}

/** 口径 of a figure: formula, unit, rules of time and organisation, cut-off, reported n/N, exact value, way to its list. */
export function DefinitionCard({ figure, name, isPending = false }: DefinitionCardProps) {
  const t = useTranslations('progress.card')
  const { definition, coverage, part, whole, value, href, asOf } = figure
  const title = name ?? definition.name
  const exact = value === null ? t('noValue') : `${formatDecimal(value)} ${definition.unit}`
  const entries = [
    { term: t('formula'), detail: definition.formula },
    { term: t('unit'), detail: definition.unit },
    { term: t('timeRule'), detail: `${definition.timeRule}（${figurePeriodText(figure)}）` },
    { term: t('orgRule'), detail: definition.orgRule },
    { term: t('cutOff'), detail: formatDate(asOf) },
    ...(coverage ? [{ term: t('reported'), detail: t('reportedValue', coverage) }] : []),
    ...(isPending ? [{ term: t('state'), detail: t('pending') }] : []),
    {
      term: t('exact'),
      detail:
        part !== null && whole !== null
          ? `${exact}（${formatInteger(part)}/${formatInteger(whole)}）`
          : exact,
    },
  ]
  return (
    <InfoPopover label={t('label', { name: title })}>
      <p className="mb-2 font-medium">{title}</p>
      <dl className="grid gap-2 text-table">
        {entries.map(({ term, detail }) => (
          <div key={term}>
            <dt className="text-soft">{term}</dt>
            <dd className="break-words">{detail}</dd>
          </div>
        ))}
      </dl>
      {href && (
        <Link href={href} className="mt-3 inline-block text-info underline underline-offset-4">
          {t('list')}
        </Link>
      )}
    </InfoPopover>
  )
}
