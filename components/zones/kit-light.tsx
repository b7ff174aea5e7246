import { useTranslations } from 'next-intl'
import { StatusLight } from '@/components/ui/status-light'
import { isKitComplete } from '@/lib/zones/rules'
import type { ZoneRow } from '@/lib/zones/types'

const SEPARATOR = '、'

/** How much of its type's checklist a zone holds. */
export function KitLight({ zone }: { zone: Pick<ZoneRow, 'kit' | 'type'> }) {
  const t = useTranslations('zones')
  const checklist = zone.type.kit
  const missing = checklist.filter((item) => !zone.kit.includes(item))
  const isComplete = isKitComplete(zone.kit, checklist)
  if (isComplete === null) return t('none')
  return (
    <span title={missing.join(SEPARATOR) || undefined}>
      <StatusLight tone={isComplete ? 'green' : 'amber'}>
        {isComplete ? t('register.kitFull') : t('register.kitPart', { count: missing.length })}
      </StatusLight>
    </span>
  )
}
