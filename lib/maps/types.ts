import type { CalendarDate } from '@/lib/core/calendar'
import type { ProgressScope } from '@/lib/progress/types'
import type { AreaStatus, CoverageStatus } from '@/lib/standings/types'

/** Longitude and latitude in degrees. */
export type Position = readonly [longitude: number, latitude: number]

/** The rings of a township's outline. */
export type Outline = { code: string; name: string; rings: Position[][] }

export type MapPoint = {
  centerId: string
  name: string
  townshipName: string | null
  at: Position
  area: AreaStatus
  coverage: CoverageStatus
  isOpen: boolean
}

export type MapData = {
  scope: ProgressScope
  asOf: CalendarDate
  outlines: Outline[]
  points: MapPoint[]
  /** Centers whose place nobody has entered. */
  withoutPlace: number
  can: { loadOutline: boolean }
}

/** A township drawn: an SVG path and where its name stands. */
export type DrawnOutline = { code: string; name: string; path: string; label: { x: number; y: number } }
/** Whatever has a place. */
export type Placed = { at: Position }
export type DrawnPoint<Point extends Placed = MapPoint> = { point: Point; x: number; y: number }
export type DrawnMap<Point extends Placed = MapPoint> = {
  width: number
  height: number
  outlines: DrawnOutline[]
  points: DrawnPoint<Point>[]
  /** Lines of a plain grid, where there are no outlines. */
  grid: { x: number[]; y: number[] }
}
