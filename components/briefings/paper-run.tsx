import { getTranslations } from 'next-intl/server'
import { FigureMark } from '@/components/briefings/figure-mark'
import type { BoundFigure } from '@/lib/briefings/figures/types'
import { formatDate } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import type { Run } from '@/lib/documents/model'

type PaperRunProps = { run: Run; figures: Record<string, BoundFigure> }

/** Words as they stand, and a figure with its definition behind it. */
export async function PaperRun({ run, figures }: PaperRunProps) {
  const figure = run.slot === undefined ? undefined : figures[run.slot]
  if (!figure || (figure.value === null && figure.href === null)) return run.text
  const t = await getTranslations('briefings.figure')
  const { name, exact, unit, formula, timeRule, orgRule, asOf, coverage, href, value } = figure
  const rows = [
    { term: t('exact'), detail: value === null ? name : `${name} ${exact}${unit}` },
    { term: t('formula'), detail: formula },
    { term: t('time'), detail: timeRule },
    { term: t('org'), detail: orgRule },
    { term: t('basis'), detail: formatDate(asOf) },
    ...(coverage
      ? [
          {
            term: t('coverage'),
            detail: t('coverageText', {
              expected: formatInteger(coverage.expected),
              reported: formatInteger(coverage.reported),
            }),
          },
        ]
      : []),
  ]
  return (
    <FigureMark
      text={run.text}
      isNumber={value !== null}
      label={t('label', { name, text: run.text })}
      rows={rows}
      href={href}
      listWord={t('list')}
    />
  )
}
