import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatInstant } from '@/lib/core/format/date'
import type { CorrectionDetail, Signature } from '@/lib/corrections/types'

/** Who asked, who passed it on and who decided: the three signatures stay with the correction. */
export function SignatureList({ correction }: { correction: CorrectionDetail }) {
  const t = useTranslations('corrections')
  const { state, requested, passed, decided, isDirect, decisionNote, reason, records, settled } = correction
  const line = (signature: Signature | null, missing: string) =>
    signature ? `${signature.name} · ${formatInstant(signature.at)}` : missing
  const settlingText = ({ name, at }: { name: string | null; at: Date }) =>
    name === null
      ? t('records.reopened', { at: formatInstant(at) })
      : t('records.settledBy', { name, at: formatInstant(at) })
  const settling = settled && settlingText(settled)
  const passing = isDirect ? t('noTownship') : line(passed, t('notYet'))
  return (
    <Card>
      <DefinitionList
        items={[
          { term: t('requested'), detail: line(requested, t('notYet')) },
          { term: t('passed'), detail: passing },
          {
            term: state === 'WITHDRAWN' ? t('withdrawnBy') : t('decided'),
            detail: line(decided, t('notYet')),
          },
          { term: t('reason'), detail: reason, isWide: true },
          ...(records ? [{ term: t('records.settledTerm'), detail: t('recordsOpen') }] : []),
          ...(settling ? [{ term: t('records.settledTerm'), detail: settling }] : []),
          ...(decisionNote ? [{ term: t('decisionNote'), detail: decisionNote, isWide: true }] : []),
        ]}
      />
    </Card>
  )
}
