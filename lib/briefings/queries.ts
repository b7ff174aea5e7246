import 'server-only'
import { createHash } from 'node:crypto'
import { CIRCULAR_FIGURES, cutOffDay, figureLines } from '@/lib/briefings/rules'
import type { Circular, CircularData } from '@/lib/briefings/types'
import { circularOf } from '@/lib/briefings/view'
import { addMonths, type CalendarDate, type Month, monthRange, shanghaiDate } from '@/lib/core/calendar'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { scopesOf, type Viewer } from '@/lib/core/viewer'
import { getProgress } from '@/lib/progress/queries'
import type { Progress } from '@/lib/progress/types'
import { findDefaultMonth, sumOfficialFigures } from '@/lib/reporting/queries'

export type CircularRequest = {
  month?: Month | undefined
  on?: CalendarDate | undefined
  township?: string | undefined
}

/**
 * 情况通报 of a month from live data. Stock figures are as of the earlier of the month's end and the asked day; figures
 * of the month are official ones only.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function getCircular(viewer: Viewer, request: CircularRequest): Promise<Circular> {
  const data = await getCircularData(viewer, request)
  return circularOf(data, {
    author: viewer.name,
    createdAt: now().toISOString(),
    snapshotId: `${data.progress.month}-${data.progress.asOf}`,
    snapshotHash: createHash('sha256').update(JSON.stringify(data)).digest('hex'),
  })
}

/**
 * The figures of the circular before they are put into words; the dashboard shows the same ones.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function getCircularData(viewer: Viewer, request: CircularRequest): Promise<CircularData> {
  const month = request.month ?? (await findDefaultMonth(viewer))
  const on = cutOffDay(month, request.on)
  const progress = await getProgress(viewer, { month, on, township: request.township }, 'briefing:export')
  const previous = addMonths(month, -1)
  const year = monthRange(`${month.slice(0, 4)}-01`, month)
  const sums = await sumOfficialFigures(viewer, {
    months: [...new Set([previous, ...year])],
    codes: CIRCULAR_FIGURES.map((figure) => figure.code),
    townshipId: progress.scope.townshipId ?? undefined,
  })
  return {
    progress,
    figures: figureLines(sums, { month, previous, year }),
    ...(await getLetterhead(viewer, progress)),
    issuedOn: shanghaiDate(now()),
  }
}

/** Who signs, to whom it goes, and the word for the whole. */
async function getLetterhead(
  viewer: Viewer,
  { scope }: Progress,
): Promise<Pick<CircularData, 'issuer' | 'addressee' | 'whole'>> {
  const county = scopesOf(viewer, 'briefing:export').find((reach) => reach.level === 'COUNTY')
  const unit = county
    ? await db().orgUnit.findUnique({ where: { id: county.unitId }, select: { name: true } })
    : null
  const isWhole = scope.townshipId === null && unit !== null
  return {
    issuer: unit
      ? `中共${unit.name}委组织部`
      : `${scope.unitName}党${/街道/.test(scope.unitName) ? '工委' : '委'}`,
    addressee: isWhole ? '各乡镇党委、街道党工委' : '各社区（村）党组织',
    whole: isWhole ? `全${unit.name.slice(-1)}` : scope.unitName,
  }
}
