import type { NamedPlace } from '@/lib/centers/places/types'

type Placed = {
  unitId: string
  townshipId: string | null
  unit: { name: string }
  township: { name: string; code: string } | null
}

/** 现隶属: where a center hangs at present. */
export function presentPlace({ unitId, townshipId, unit, township }: Placed): NamedPlace {
  return {
    unitId,
    unitName: unit.name,
    townshipId,
    townshipName: township?.name ?? null,
    townshipCode: township?.code ?? null,
  }
}
