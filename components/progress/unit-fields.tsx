import { useTranslations } from 'next-intl'
import { ChoiceField } from '@/components/progress/choice-field'
import type { ProgressScope } from '@/lib/progress/types'

/** 县 / 乡镇 / 社区 of a progress page; the communities are those of the township that is chosen. */
export function UnitFields({ scope }: { scope: ProgressScope }) {
  const t = useTranslations('progress.filters')
  const options = (units: readonly { id: string; name: string }[]) =>
    units.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      {scope.townships.length > 1 && (
        <ChoiceField
          name="township"
          label={t('township')}
          all={t('all')}
          value={scope.townshipId ?? undefined}
          options={options(scope.townships)}
        />
      )}
      {scope.communities.length > 0 && (
        <ChoiceField
          name="community"
          label={t('community')}
          all={t('all')}
          value={scope.communityId ?? undefined}
          options={options(scope.communities)}
        />
      )}
    </>
  )
}
