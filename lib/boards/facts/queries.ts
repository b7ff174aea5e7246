import 'server-only'
import { FACT_SLOTS } from '@/lib/boards/facts/rules'
import type { KeyFact } from '@/lib/boards/facts/types'
import type { BoardParams } from '@/lib/boards/schema'
import { proposeExamples } from '@/lib/briefings/examples/queries'
import { findSlot } from '@/lib/briefings/outlines/slots/rules'
import type { ExampleKey } from '@/lib/briefings/outlines/types'
import { figuresOf, slotRequests } from '@/lib/briefings/paper/rules'
import type { CalendarDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { AppError } from '@/lib/core/errors'
import { scopesOf, type Viewer } from '@/lib/core/viewer'
import { getFigures } from '@/lib/metrics/queries'
import { stockDay } from '@/lib/progress/rules'
import { getProgressScope } from '@/lib/progress/scope/queries'
import type { ProgressScope } from '@/lib/progress/types'

const PERMISSION = 'dashboard:read'

/**
 * 重点数据 of a county, township or community on a day: the figures of the leader's speech, each through the one module of
 * formulas, with the center, street or event that has most of it where the speech tells of one.
 * @throws AppError FORBIDDEN; NOT_FOUND for a unit out of reach
 */
export async function getKeyFacts(
  viewer: Viewer,
  params: BoardParams,
): Promise<{ scope: ProgressScope; asOf: CalendarDate; facts: KeyFact[] }> {
  const scope = await getProgressScope(viewer, params, PERMISSION)
  const asOf = stockDay(params, today())
  const place = placeOf(viewer, scope)
  const paper = { ...place, centerId: null, cutOff: asOf }
  const examples = await proposeExamples(viewer, paper, PERMISSION)
  const options = {
    cutOff: asOf,
    counting: params.counting,
    kind: params.kind,
    permission: PERMISSION,
  } as const
  const figures = await getFigures(viewer, slotRequests(FACT_SLOTS, paper, examples), options)
  const bound = figuresOf({ figures, progress: { asOf } })
  const nameOf = (key: ExampleKey | undefined) => (key ? examples[key]?.name : scope.unitName) ?? ''
  return {
    scope,
    asOf,
    facts: FACT_SLOTS.map((slot) => ({
      slot,
      subject: nameOf(findSlot(slot)?.scope),
      figure: bound[slot] ?? null,
    })),
  }
}

/** The unit of the page: the chosen one, or the viewer's own. @throws AppError FORBIDDEN */
function placeOf(viewer: Viewer, { communityId, townshipId }: ProgressScope) {
  if (communityId) return { level: 'COMMUNITY', unitId: communityId } as const
  if (townshipId) return { level: 'TOWNSHIP', unitId: townshipId } as const
  const [own] = scopesOf(viewer, PERMISSION)
  if (own?.level !== 'COUNTY' && own?.level !== 'TOWNSHIP' && own?.level !== 'COMMUNITY')
    throw new AppError('FORBIDDEN')
  return { level: own.level, unitId: own.unitId }
}
