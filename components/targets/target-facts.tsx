import { useTranslations } from 'next-intl'
import { targetAppliesText, targetValueText } from '@/components/targets/target-words'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatDate } from '@/lib/core/format/date'
import type { TargetRow } from '@/lib/targets/types'

/** Everything that one target says. */
export function TargetFacts({ target }: { target: TargetRow }) {
  const t = useTranslations('targets')
  const domain = useTranslations('domain')
  const words = { t, domain }
  return (
    <DefinitionList
      items={[
        { term: t('column.metric'), detail: domain(`targetMetric.${target.metric}`) },
        { term: t('column.value'), detail: targetValueText(words, target) },
        { term: t('column.applies'), detail: targetAppliesText(words, target) },
        { term: t('column.from'), detail: formatDate(target.effectiveFrom) },
        {
          term: t('column.to'),
          detail: target.effectiveTo ? formatDate(target.effectiveTo) : t('openEnd'),
        },
        { term: t('column.basis'), detail: target.basis, isWide: true },
      ]}
    />
  )
}
