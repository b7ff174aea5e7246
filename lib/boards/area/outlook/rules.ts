import type { OutlookLine } from '@/lib/boards/area/outlook/types'
import type { ProjectRow } from '@/lib/boards/projects/types'
import type { CalendarDate } from '@/lib/core/calendar'
import { fromHundredths, toHundredths } from '@/lib/core/decimal'
import { isInAreaRate, summarizeStandings } from '@/lib/standings/rules'
import type { StandingRow } from '@/lib/standings/types'

type Setting = {
  /** The townships in code order. */
  townships: readonly { id: string; name: string }[]
  /** Only what is planned to open by this day; null: everything. */
  by: CalendarDate | null
}

/** Whether a project is counted in. Rule: planned or building, and, where a day is asked for, planned to open by it. */
export function isComing(
  { stage, plannedOpenOn }: Pick<ProjectRow, 'stage' | 'plannedOpenOn'>,
  by: CalendarDate | null,
): boolean {
  if (stage === 'OPENED') return false
  return by === null || (plannedOpenOn !== null && plannedOpenOn <= by)
}

/**
 * The area rate of each township as it stands, and as it would be once the planned and building centers stand as planned.
 * Rule: each is judged by its planned area and kind against the targets of the day; what would not be judged then (another
 * category, no planned area) moves neither count. Centers of the county itself come first.
 */
export function outlookLines(
  rows: readonly StandingRow[],
  projects: readonly ProjectRow[],
  { townships, by }: Setting,
): OutlookLine[] {
  const places = [{ id: null, name: null }, ...townships]
  return places.flatMap(({ id, name }) => {
    const own = rows.filter((row) => row.townshipId === id && row.status !== 'CLOSED')
    if (own.length === 0) return []
    const { part: met, whole: judged } = summarizeStandings(own).areaRate
    const coming = projects.filter((project) => project.townshipId === id && isComing(project, by))
    const comingMet = coming.filter(({ outlook }) => outlook === 'MET').length
    const comingJudged = coming.filter(({ outlook }) => isInAreaRate({ status: outlook })).length
    const area = coming.reduce((sum, { plannedArea }) => sum + toHundredths(plannedArea ?? '0.00'), 0n)
    return [
      {
        townshipId: id,
        townshipName: name,
        met,
        judged,
        coming: coming.length,
        comingMet,
        area: fromHundredths(area),
        metThen: met + comingMet,
        judgedThen: judged + comingJudged,
      },
    ]
  })
}
