import { useTranslations } from 'next-intl'
import { ChoiceField } from '@/components/progress/choice-field'
import { CenterKind } from '@/prisma/generated/enums'

/** Which kind of centers a page of progress is about. */
export function KindField({ kind }: { kind: CenterKind | undefined }) {
  const t = useTranslations('progress.filters')
  const domain = useTranslations('domain.kind')
  return (
    <ChoiceField
      name="kind"
      label={t('kind')}
      all={t('all')}
      value={kind}
      options={Object.values(CenterKind).map((value) => ({ value, label: domain(value) }))}
    />
  )
}
