import 'server-only'
import { outlookLines } from '@/lib/boards/area/outlook/rules'
import type { AreaOutlook } from '@/lib/boards/area/outlook/types'
import { areaBoard } from '@/lib/boards/area/view'
import { getCoverageFacts } from '@/lib/boards/coverage/queries'
import { coverageBoard } from '@/lib/boards/coverage/view'
import { getKeyFacts } from '@/lib/boards/facts/queries'
import { factBoard } from '@/lib/boards/facts/view'
import { getProjectProgress } from '@/lib/boards/projects/queries'
import { projectBoard } from '@/lib/boards/projects/view'
import type { BoardParams } from '@/lib/boards/schema'
import { getServiceFacts } from '@/lib/boards/services/queries'
import { serviceBoard } from '@/lib/boards/services/view'
import type { Board, BoardKey } from '@/lib/boards/types'
import { getWeeklyBoard } from '@/lib/boards/weekly/queries'
import { weeklyBoard } from '@/lib/boards/weekly/view'
import { type Month, monthOf } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import { requireCountyId, type Viewer } from '@/lib/core/viewer'
import { loadGround } from '@/lib/progress/ground/queries'
import { progressOn } from '@/lib/progress/queries'
import { stockDay } from '@/lib/progress/rules'
import { getProgressScope } from '@/lib/progress/scope/queries'
import type { Progress } from '@/lib/progress/types'
import { coverageLine } from '@/lib/progress/view'
import { findDefaultMonth } from '@/lib/reporting/queries'

const TITLES: Record<BoardKey, string> = {
  area: '面积达标',
  coverage: '服务覆盖',
  services: '服务人次与活动',
  weekly: '每周培训和坐诊',
  projects: '建设进展',
  facts: '重点数据',
}

/**
 * One of the pages beside the overview: its charts and its tables, for the viewer's reach or one township of it. The number
 * of statements does not depend on the number of centers.
 * @throws AppError FORBIDDEN; NOT_FOUND for a township out of reach
 */
export async function getBoard(viewer: Viewer, key: BoardKey, params: BoardParams): Promise<Board> {
  const head = { key, title: TITLES[key] }
  if (key === 'projects') {
    const progress = await getProjectProgress(viewer, params)
    const { scope, asOf } = progress
    const coverage = `数据截至${formatDate(asOf)}`
    return { ...head, scope, asOf, month: monthOf(asOf), coverage, ...projectBoard(progress) }
  }
  if (key === 'weekly') {
    const { scope, asOf, rows } = await getWeeklyBoard(viewer, params)
    const coverage = `今年已结束的各周；数据截至${formatDate(asOf)}`
    return { ...head, scope, asOf, month: monthOf(asOf), coverage, ...weeklyBoard({ scope, asOf }, rows) }
  }
  if (key === 'facts') {
    const { scope, asOf, facts } = await getKeyFacts(viewer, params)
    const coverage = `数据截至${formatDate(asOf)}；月报各数只取已审核、已锁定的月份`
    return { ...head, scope, asOf, month: monthOf(asOf), coverage, ...factBoard({ scope, asOf }, facts) }
  }
  if (key === 'services') return { ...head, ...(await loadServices(viewer, params)) }
  const permission = 'dashboard:read'
  const ground = await loadGround(viewer, params, permission)
  const { kind, counting } = params
  const { progress } = await progressOn(viewer, ground, { permission, counting, kind })
  const { scope, asOf } = progress
  const board =
    key === 'area'
      ? areaBoard(progress, await loadOutlook(viewer, params, progress))
      : coverageBoard(
          progress,
          await getCoverageFacts(viewer, {
            centers: progress.rows.filter((row) => row.status === 'OPEN'),
            asOf,
            month: progress.month,
          }),
        )
  const { summary, ...rest } = board
  return {
    ...head,
    scope,
    asOf,
    month: progress.month,
    coverage: `${summary}；${coverageLine(progress)}`,
    ...rest,
  }
}

/** What the planned and building centers would make of the area rates. */
async function loadOutlook(viewer: Viewer, params: BoardParams, progress: Progress): Promise<AreaOutlook> {
  const { rows } = await getProjectProgress(viewer, { ...params, on: progress.asOf, stage: undefined })
  const by = params.by ?? null
  return { by, lines: outlookLines(progress.rows, rows, { townships: progress.scope.townships, by }) }
}

async function loadServices(viewer: Viewer, params: BoardParams) {
  const scope = await getProgressScope(viewer, params, 'dashboard:read')
  const month: Month = params.month ?? (await findDefaultMonth(viewer))
  const asOf = stockDay({ ...params, month }, today())
  const facts = await getServiceFacts(viewer, {
    month,
    months: params.months,
    asOf,
    unitId: scope.communityId ?? scope.townshipId ?? requireCountyId(viewer),
    townshipId: scope.townshipId,
    communityId: scope.communityId,
    townships: scope.townships.filter(({ id }) => scope.townshipId === null || id === scope.townshipId),
    includePending: params.pending,
    counting: params.counting,
    kind: params.kind,
  })
  const reports = facts.sums
    .filter((sum) => sum.month === month && sum.code === 'E01')
    .reduce((total, sum) => total + (sum.reports ?? 0), 0)
  const kind = params.pending ? '已审核、已锁定和待审核' : '已审核、已锁定'
  return {
    scope,
    asOf,
    month,
    coverage: `${formatMonth(month)}汇总${kind}的月报${reports}份`,
    ...serviceBoard({ scope, asOf, month }, facts, params.months),
  }
}
