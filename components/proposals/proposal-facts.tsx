import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatDate, formatInstant } from '@/lib/core/format/date'
import type { ProposalDetail } from '@/lib/proposals/types'

/** Who asked for what and why, and how it was decided. */
export function ProposalFacts({ proposal }: { proposal: ProposalDetail }) {
  const t = useTranslations('proposals')
  const { kind, effectiveOn, payload, reason, proposedBy, proposedAt } = proposal
  const { decidedBy, decidedAt, decisionNote, documentNo } = proposal
  const isExemption = kind === 'EXEMPTION'
  return (
    <DefinitionList
      items={[
        { term: t('column.kind'), detail: t(`kind.${kind}`) },
        { term: t('column.effectiveOn'), detail: formatDate(effectiveOn) },
        ...(isExemption
          ? [
              {
                term: t('detail.effectiveTo'),
                detail: payload.effectiveTo ? formatDate(payload.effectiveTo) : t('detail.open'),
              },
              { term: t('detail.documentNo'), detail: documentNo ?? t('none') },
            ]
          : []),
        { term: t('column.proposedBy'), detail: proposedBy },
        { term: t('column.proposedAt'), detail: formatInstant(proposedAt) },
        { term: t('column.reason'), detail: reason, isWide: true },
        ...(decidedAt
          ? [
              { term: t('column.decidedBy'), detail: decidedBy ?? t('none') },
              { term: t('column.decidedAt'), detail: formatInstant(decidedAt) },
              { term: t('detail.decidedNote'), detail: decisionNote ?? t('none'), isWide: true },
            ]
          : []),
      ]}
    />
  )
}
