import { useTranslations } from 'next-intl'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { restoreZoneTypeAction, retireZoneTypeAction } from '@/lib/zone-types/actions'
import type { ZoneTypeRow } from '@/lib/zone-types/types'

type ZoneTypeStepProps = { type: Pick<ZoneTypeRow, 'id' | 'version' | 'name' | 'retiredOn'> }

/** Retiring a type that can be chosen, or restoring a retired one. */
export function ZoneTypeStep({ type: { id, version, name, retiredOn } }: ZoneTypeStepProps) {
  const t = useTranslations('zone-types')
  const isRetired = retiredOn !== null
  const words = isRetired ? 'restoring' : 'retiring'
  return (
    <ConfirmAction
      label={t(isRetired ? 'restore' : 'retire')}
      title={t(`${words}.title`, { name })}
      description={t(`${words}.description`)}
      confirmLabel={t(`${words}.confirm`)}
      action={(isRetired ? restoreZoneTypeAction : retireZoneTypeAction).bind(null, { id, version })}
      successMessage={t(`${words}.done`)}
      isDanger={!isRetired}
      variant="secondary"
    />
  )
}
