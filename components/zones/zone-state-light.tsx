import { useTranslations } from 'next-intl'
import { LightText } from '@/components/ui/light-text'
import { zoneState } from '@/components/zones/zone-values'
import type { ZoneRow } from '@/lib/zones/types'

/** Whether a zone is in use on a day, and if not, since when. */
export function ZoneStateLight({ zone, on }: { zone: Pick<ZoneRow, 'openedOn' | 'closedOn'>; on: string }) {
  return <LightText value={zoneState(useTranslations('zones'), zone, on)} />
}
