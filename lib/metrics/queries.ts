import 'server-only'
import { loadBalancesIn } from '@/lib/balances/queries'
import type { BalanceCode } from '@/lib/balances/types'
import { inForceOn } from '@/lib/centers/policy'
import type { CalendarDate } from '@/lib/core/calendar'
import { now, today } from '@/lib/core/clock'
import { db, type Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { assertMay, scopesOf, type Viewer } from '@/lib/core/viewer'
import { findMetric } from '@/lib/metrics/catalogue/rules'
import { evaluatorOf } from '@/lib/metrics/evaluate/rules'
import { loadCentersIn } from '@/lib/metrics/facts/centers/queries'
import {
  loadActivitiesIn,
  loadCallsIn,
  loadDonationsIn,
  loadReportsIn,
  loadSessionsIn,
  loadSittingsIn,
  loadWeeksIn,
} from '@/lib/metrics/facts/flows/queries'
import {
  loadCommunitiesIn,
  loadIntegratedIn,
  loadStaffIn,
  loadSummersIn,
  loadWindowsIn,
  loadZonesIn,
} from '@/lib/metrics/facts/stocks/queries'
import type { FactBase, ResolvedScope } from '@/lib/metrics/facts/types'
import { type FactPlan, factPlanOf, type PlannedRequest, planRequest } from '@/lib/metrics/plan/rules'
import { departmentOf, type FigurePermission, pendingPermission } from '@/lib/metrics/policy'
import { resolveScopesIn, scopeKey } from '@/lib/metrics/reach/queries'
import { getKeptStandings } from '@/lib/metrics/rollup/centers/queries'
import { isKeptDay } from '@/lib/metrics/rollup/rules'
import type { Figure, FigureOptions, FigureRequest } from '@/lib/metrics/types'
import { loadCalendarIn, loadSettingsIn } from '@/lib/reporting/calendar/queries'
import { listStandings } from '@/lib/standings/queries'
import { loadTargetsIn } from '@/lib/targets/queries'

/** The holiday calendar is read as a whole: it has some thirty days a year. */
const SINCE_EVER = '1990-01'

/**
 * Figures of any metrics, scopes and rules of time, in the order of the requests: the one module that the screens, the
 * files and the papers read. The number of statements depends on the kinds of sources that are asked for, never on the
 * number of requests. Official figures (已审核, 已锁定) unless `includePending`.
 * @throws AppError FORBIDDEN (no such right; not yet approved figures for a mere reader; another department's indicator),
 * NOT_FOUND (a unit, center or activity out of reach), INVALID_INPUT (a code that the catalogue does not have)
 */
export async function getFigures(
  viewer: Viewer,
  requests: readonly FigureRequest[],
  options: FigureOptions & { permission?: FigurePermission },
): Promise<Figure[]> {
  const permission = options.permission ?? 'dashboard:read'
  assertMay(viewer, permission)
  if (options.includePending) assertMay(viewer, pendingPermission)
  if (requests.length === 0) return []
  const planned = requests.map((request) => {
    const metric = findMetric(request.metric)
    if (!metric) throw new AppError('INVALID_INPUT', { reason: 'validation.invalid' })
    return planRequest(request, metric, options.cutOff)
  })
  await assertDepartment(viewer, planned, permission)
  const scopes = await resolveScopesIn(db(), viewer, {
    scopes: requests.map((request) => request.scope),
    permission,
  })
  const base = await loadFacts(viewer, planned, { scopes: [...scopes.values()], options, permission })
  const evaluate = evaluatorOf(base, options)
  return planned.map((one) => {
    const scope = scopes.get(scopeKey(one.request.scope))
    if (!scope) throw new AppError('NOT_FOUND')
    return evaluate(one, { scope, counting: options.counting ?? 'THEN' })
  })
}

/** Who reads for a department only sees its own indicators. @throws AppError FORBIDDEN */
async function assertDepartment(
  viewer: Viewer,
  planned: readonly PlannedRequest[],
  permission: FigurePermission,
): Promise<void> {
  const ids = departmentOf(viewer, scopesOf(viewer, permission))
  if (ids === null) return
  const own = await db().department.findMany({ where: { id: { in: ids } }, select: { code: true } })
  const codes = new Set(own.map((department) => department.code))
  if (planned.some(({ metric }) => !metric.department || !codes.has(metric.department)))
    throw new AppError('FORBIDDEN')
}

type Load = {
  scopes: readonly ResolvedScope[]
  options: FigureOptions
  permission: FigurePermission
}

async function loadFacts(
  viewer: Viewer,
  planned: readonly PlannedRequest[],
  { scopes, options, permission }: Load,
): Promise<FactBase> {
  const tx = db()
  const plan = factPlanOf(planned, options.cutOff)
  const countyIds = [...new Set(scopes.map((scope) => scope.countyId))]
  const isSmall = scopes.every((scope) => scope.level === 'CENTER')
  const [centers, settings, calendar] = await Promise.all([
    loadCentersIn(tx, {
      ...(isSmall ? { id: { in: scopes.map((scope) => scope.id) } } : { countyId: { in: countyIds } }),
      ...(options.kind && {
        periods: { some: { ...inForceOn(options.cutOff), kind: options.kind } },
      }),
    }),
    loadSettingsIn(tx, countyIds),
    loadCalendarIn(tx, SINCE_EVER),
  ])
  const centerIds = [...centers.keys()]
  const reach = { centerIds, countyIds }
  const [standings, stocks, flows] = await Promise.all([
    loadStandings(viewer, plan.stockDays, {
      countyIds,
      permission,
      centerIds: isSmall || options.kind ? centerIds : undefined,
    }),
    loadStocks(tx, plan, reach),
    loadFlows(tx, plan, { ...reach, cutOff: options.cutOff }),
  ])
  return {
    cutOff: options.cutOff,
    now: now(),
    states: options.includePending ? ['APPROVED', 'LOCKED', 'SUBMITTED'] : ['APPROVED', 'LOCKED'],
    settings,
    calendar,
    centers,
    standings,
    ...stocks,
    ...flows,
  }
}

type StandingReach = {
  countyIds: readonly string[]
  permission: FigurePermission
  centerIds: string[] | undefined
}

/**
 * The standings of each day: from the records; of several days of a county that the roll-up keeps, from there, since the
 * records take half a dozen statements a day.
 */
async function loadStandings(
  viewer: Viewer,
  days: readonly CalendarDate[],
  { countyIds, permission, centerIds }: StandingReach,
): Promise<FactBase['standings']> {
  const [countyId, ...others] = countyIds
  if (countyId && others.length === 0 && days.length > 1 && days.every((day) => isKeptDay(day, today())))
    return getKeptStandings(viewer, { countyId, days, permission })
  const standings = days.map((asOf) =>
    listStandings(viewer, { asOf, permission, ...(centerIds && { centerIds }) }),
  )
  const rows = await Promise.all(standings)
  return new Map(days.map((day, index) => [day, rows[index] ?? []]))
}

type Reach = { centerIds: string[]; countyIds: string[] }

async function loadStocks(tx: Tx, { needs, stockDays }: FactPlan, { centerIds, countyIds }: Reach) {
  const [zones, windows, integrated, staff, communities, targets] = await Promise.all([
    needs.has('ZONES') ? loadZonesIn(tx, { centerIds }) : [],
    needs.has('WINDOWS') ? loadWindowsIn(tx, { centerIds }) : [],
    needs.has('INTEGRATED') ? loadIntegratedIn(tx, { centerIds, days: stockDays }) : [],
    needs.has('STAFF') ? loadStaffIn(tx, { centerIds }) : [],
    needs.has('COMMUNITIES') ? loadCommunitiesIn(tx, { countyIds }) : [],
    needs.has('TARGETS') ? loadTargetsIn(tx, { countyIds }) : [],
  ])
  return { zones, windows, integrated, staff, communities, targets }
}

async function loadFlows(
  tx: Tx,
  plan: FactPlan,
  { centerIds, countyIds, cutOff }: Reach & { cutOff: string },
) {
  const { reports, activities, weeks, donations, calls, indicators, activityIds } = plan
  const codes = plan.balances as BalanceCode[]
  const [reported, held, weekly, sessions, summers, seats, given, called, balances] = await Promise.all([
    reports ? loadReportsIn(tx, { centerIds, hull: reports, indicators }) : [],
    activities ? loadActivitiesIn(tx, { centerIds, hull: activities, activityIds, days: plan.days }) : [],
    weeks ? loadWeeksIn(tx, { centerIds, hull: weeks }) : [],
    plan.sessions ? loadSessionsIn(tx, { centerIds, until: cutOff }) : [],
    plan.sessions ? loadSummersIn(tx, { countyIds }) : [],
    plan.sittings ? loadSittingsIn(tx, { centerIds }) : { sittings: [], exceptions: [] },
    donations ? loadDonationsIn(tx, { centerIds, hull: donations }) : [],
    calls ? loadCallsIn(tx, { centerIds, hull: calls }) : [],
    Promise.all(
      countyIds.map(async (countyId) =>
        codes.length === 0
          ? []
          : (await loadBalancesIn(tx, { countyId, codes })).map((balance) => ({ ...balance, countyId })),
      ),
    ),
  ])
  return {
    reports: reported,
    activities: held,
    weeks: weekly,
    sessions,
    summers,
    ...seats,
    donations: given,
    calls: called,
    balances: balances.flat(),
  }
}
