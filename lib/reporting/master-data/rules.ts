import type { CalendarDate } from '@/lib/core/calendar'
import type { Decimal2 } from '@/lib/core/decimal'
import type { AreaQualifier, CenterCategory, CenterKind, CenterStatus } from '@/prisma/generated/enums'

/** What a center was at a month's end, kept with the approved month as evidence. Plain JSON. */
export type MasterData = {
  on: CalendarDate
  period: {
    category: CenterCategory
    kind: CenterKind | null
    status: CenterStatus
    floorArea: Decimal2 | null
    areaQualifier: AreaQualifier | null
    usableArea: Decimal2 | null
    residentArea: Decimal2 | null
    officeArea: Decimal2 | null
  } | null
  zones: { typeCode: string; name: string; area: Decimal2 | null }[]
  windows: { number: number; name: string; departments: string[]; integrated: boolean }[]
  /** Codes of the items available on the day. */
  items: string[]
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The copy in a settled order, so that two copies of the same state are the same text. */
export function toMasterData(source: MasterData): MasterData {
  return {
    ...source,
    zones: [...source.zones].sort((a, b) => byText(a.typeCode, b.typeCode) || byText(a.name, b.name)),
    windows: [...source.windows]
      .map((window) => ({ ...window, departments: [...window.departments].sort(byText) }))
      .sort((a, b) => a.number - b.number),
    items: [...source.items].sort(byText),
  }
}
