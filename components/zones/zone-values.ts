import type { useTranslations } from 'next-intl'
import type { LightValue } from '@/components/ui/light-value'
import { formatDateShort } from '@/lib/core/format/date'
import { isKitComplete, isZoneActive } from '@/lib/zones/rules'
import type { ZoneRow } from '@/lib/zones/types'

type Words = ReturnType<typeof useTranslations<'zones'>>

const SEPARATOR = '、'

/** Whether a zone is in use on a day, and if not, since when. */
export function zoneState(t: Words, zone: Pick<ZoneRow, 'openedOn' | 'closedOn'>, on: string): LightValue {
  if (isZoneActive(zone, on)) return { tone: 'green', text: t('active') }
  const isAhead = zone.openedOn !== null && on < zone.openedOn
  return {
    tone: 'grey',
    text: isAhead
      ? t('ahead', { date: formatDateShort(zone.openedOn) })
      : t('closed', { date: formatDateShort(zone.closedOn) }),
  }
}

/** How much of its type's checklist a zone holds. */
export function zoneKit(t: Words, zone: Pick<ZoneRow, 'kit' | 'type'>): LightValue | string {
  const checklist = zone.type.kit
  const missing = checklist.filter((item) => !zone.kit.includes(item))
  const isComplete = isKitComplete(zone.kit, checklist)
  if (isComplete === null) return t('none')
  if (isComplete) return { tone: 'green', text: t('register.kitFull') }
  const text = t('register.kitPart', { count: missing.length })
  return { tone: 'amber', text, title: missing.join(SEPARATOR) }
}
