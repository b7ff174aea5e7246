import type { CalendarDate, Month } from '@/lib/core/calendar'
import type { Decimal2 } from '@/lib/core/decimal'
import type { ProgressScope } from '@/lib/progress/types'
import type { AreaStatus } from '@/lib/standings/types'
import type { CenterKind } from '@/prisma/generated/enums'

/** 规划, 在建, 已投用 of the period that is looked at. */
export type ProjectStage = 'PLANNED' | 'BUILDING' | 'OPENED'

/** One center that is planned, being built, or was opened in the period. */
export type ProjectRow = {
  centerId: string
  name: string
  townshipId: string | null
  townshipName: string | null
  stage: ProjectStage
  /** The kind that is planned, or that it has. */
  kind: CenterKind | null
  plannedArea: Decimal2 | null
  /** Floor area as it stands, ㎡. */
  area: Decimal2 | null
  plannedOpenOn: CalendarDate | null
  openedOn: CalendarDate | null
  /** Days late (positive) or early (negative) against the planned day; null where either day is unknown. */
  daysLate: number | null
  isLate: boolean
  /** What the planned (or built) area and kind make of the area target: the what-if. */
  outlook: AreaStatus
  /** The line that would apply, ㎡. */
  target: Decimal2 | null
}

/** What a month added to the floor area in service, in hundredths of ㎡, and by how many centers. */
export type AreaGain = { month: Month; hundredths: bigint; centers: number }

export type TownshipProjects = {
  townshipId: string | null
  townshipName: string | null
  planned: number
  building: number
  opened: number
  late: number
  /** ㎡ that the planned and building centers will add. */
  coming: Decimal2
}

export type ProjectProgress = {
  scope: ProgressScope
  asOf: CalendarDate
  rows: ProjectRow[]
  townships: TownshipProjects[]
  gains: AreaGain[]
}
