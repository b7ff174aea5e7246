import type { AreaGain, ProjectRow, ProjectStage, TownshipProjects } from '@/lib/boards/projects/types'
import { type CalendarDate, daysBetween, type Month, monthOf, monthRange } from '@/lib/core/calendar'
import { type Decimal2, fromHundredths, toHundredths } from '@/lib/core/decimal'
import type { CenterStatus } from '@/prisma/generated/enums'

/**
 * The stage of a center in the building programme, or null where it takes no part in it. Rule: planned and building
 * centers always; an open one while its opening lies in the period.
 */
export function stageOf(
  status: CenterStatus,
  { openedOn, from, on }: { openedOn: CalendarDate | null; from: CalendarDate; on: CalendarDate },
): ProjectStage | null {
  if (status === 'PLANNED' || status === 'BUILDING') return status
  const isFresh = status === 'OPEN' && openedOn !== null && openedOn >= from && openedOn <= on
  return isFresh ? 'OPENED' : null
}

/**
 * Days late against the planned day. Rule: an unopened center is measured at the day looked at, 0 until it is past the
 * plan; an opened one at its opening, negative where it came early.
 */
export function daysLate(
  planned: CalendarDate | null,
  { openedOn, on, stage }: { openedOn: CalendarDate | null; on: CalendarDate; stage: ProjectStage },
): number | null {
  if (planned === null) return null
  if (stage === 'OPENED') return openedOn === null ? null : daysBetween(planned, openedOn)
  return Math.max(0, daysBetween(planned, on))
}

/** Late ones first, the latest on top; then by planned day, those without one last; equals by name. */
export function sortProjects(rows: readonly ProjectRow[]): ProjectRow[] {
  const lateness = (row: ProjectRow) => (row.isLate ? (row.daysLate ?? 0) : 0)
  const day = (row: ProjectRow) => row.plannedOpenOn ?? row.openedOn ?? '9999'
  return rows.toSorted(
    (a, b) =>
      lateness(b) - lateness(a) || day(a).localeCompare(day(b)) || a.name.localeCompare(b.name, 'zh-CN'),
  )
}

/** A stretch of time in which a center had one area and status; `from` is the first day. */
export type AreaSpan = { from: CalendarDate; status: CenterStatus; area: Decimal2 | null }

/**
 * What a center added to the floor area in service, by the day on which it did. Rule: a center that starts to run adds its
 * whole area on its opening day (unknown: on the first day that it is recorded as open); a later change of area while it
 * runs adds the difference, which may be negative. A closing takes nothing back: the table is of what was built.
 */
export function gainsOf(
  openedOn: CalendarDate | null,
  spans: readonly AreaSpan[],
): { on: CalendarDate; hundredths: bigint }[] {
  const open = spans
    .filter((span) => span.status === 'OPEN' && span.area !== null)
    .toSorted((a, b) => a.from.localeCompare(b.from))
  return open.map((span, index) => {
    const before = open[index - 1]?.area ?? '0.00'
    const on = index === 0 && openedOn !== null ? openedOn : span.from
    return { on, hundredths: toHundredths(span.area ?? '0.00') - toHundredths(before) }
  })
}

/** Gains by month from `from` to `to`, every month named; months without any are 0. */
export function gainsByMonth(
  gains: readonly { on: CalendarDate; hundredths: bigint }[],
  { from, to }: { from: Month; to: Month },
): AreaGain[] {
  return monthRange(from, to).map((month) => {
    const own = gains.filter((gain) => monthOf(gain.on) === month && gain.hundredths !== 0n)
    return { month, hundredths: own.reduce((sum, gain) => sum + gain.hundredths, 0n), centers: own.length }
  })
}

/** Counts by township, in the given order; centers of the county itself come first. */
export function projectsByTownship(
  rows: readonly ProjectRow[],
  townships: readonly { id: string; name: string }[],
): TownshipProjects[] {
  const places = [{ id: null, name: null }, ...townships]
  return places.flatMap(({ id, name }) => {
    const own = rows.filter((row) => row.townshipId === id)
    if (own.length === 0) return []
    const of = (stage: ProjectStage) => own.filter((row) => row.stage === stage).length
    const coming = own
      .filter((row) => row.stage !== 'OPENED')
      .reduce((sum, row) => sum + toHundredths(row.plannedArea ?? '0.00'), 0n)
    return [
      {
        townshipId: id,
        townshipName: name,
        planned: of('PLANNED'),
        building: of('BUILDING'),
        opened: of('OPENED'),
        late: own.filter((row) => row.isLate).length,
        coming: fromHundredths(coming),
      },
    ]
  })
}
