import { useTranslations } from 'next-intl'
import { LightText } from '@/components/ui/light-text'
import { zoneKit } from '@/components/zones/zone-values'
import type { ZoneRow } from '@/lib/zones/types'

/** How much of its type's checklist a zone holds. */
export function KitLight({ zone }: { zone: Pick<ZoneRow, 'kit' | 'type'> }) {
  return <LightText value={zoneKit(useTranslations('zones'), zone)} />
}
