import { useTranslations } from 'next-intl'
import { ChoiceField } from '@/components/progress/choice-field'
import { CountingSwitch } from '@/components/progress/counting-switch'
import { CenterKind } from '@/prisma/generated/enums'

type OverviewFieldsProps = { counting: 'THEN' | 'NOW'; kind: CenterKind | undefined }

/** The rarer conditions of the overview: which kind of centers the table shows, and where past facts are counted. */
export function OverviewFields({ counting, kind }: OverviewFieldsProps) {
  const t = useTranslations('progress.filters')
  const domain = useTranslations('domain.kind')
  return (
    <>
      <ChoiceField
        name="kind"
        label={t('kind')}
        all={t('all')}
        value={kind}
        options={Object.values(CenterKind).map((value) => ({ value, label: domain(value) }))}
      />
      <CountingSwitch counting={counting} />
    </>
  )
}
