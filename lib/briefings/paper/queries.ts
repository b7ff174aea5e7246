import 'server-only'
import { figureRequests } from '@/lib/briefings/paper/rules'
import type { PaperEdits } from '@/lib/briefings/paper/types'
import { rankCenters } from '@/lib/briefings/ranking/rules'
import { cutOffDay, figureLines, lineRequests } from '@/lib/briefings/rules'
import type { CardFacts, FigureLine, Letterhead, PaperData, PaperScope } from '@/lib/briefings/types'
import {
  addMonths,
  firstDay,
  fromDbDateOrNull,
  monthRange,
  shanghaiDate,
  toDbDate,
} from '@/lib/core/calendar'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { formatPartialDate } from '@/lib/core/format/date'
import { scopesOf, type Viewer } from '@/lib/core/viewer'
import { getFigures } from '@/lib/metrics/queries'
import { getProgress } from '@/lib/progress/queries'
import { summarizeReports } from '@/lib/progress/rules'
import type { ProgressCourse } from '@/lib/progress/types'
import { isSubmitted } from '@/lib/reporting/calendar/rules'
import { listExpectedReports, sumOfficialFigures } from '@/lib/reporting/queries'
import { FUNCTION_DOMAINS, summarizeStandings } from '@/lib/standings/rules'
import type { StandingRow } from '@/lib/standings/types'
import {
  areaStatusText,
  areaText,
  CATEGORY_WORDS,
  COVERAGE_WORDS,
  KIND_WORDS,
  UNKNOWN_KIND_WORD,
} from '@/lib/standings/view'

/** The centers of a community, or the one of a card; null where the township or county is meant whole. */
async function narrowTo(scope: PaperScope): Promise<Set<string> | null> {
  if (scope.centerId) return new Set([scope.centerId])
  if (scope.level !== 'COMMUNITY') return null
  const centers = await db().center.findMany({ where: { unitId: scope.unitId }, select: { id: true } })
  return new Set(centers.map((center) => center.id))
}

/** Standings and reports of the paper's centers. A township asks for itself; whoever reaches less asks for all he reaches. */
async function loadProgress(viewer: Viewer, scope: PaperScope): Promise<ProgressCourse> {
  const { month, cutOff, townshipId } = scope
  const on = scope.kind === 'CIRCULAR' ? cutOffDay(month, cutOff) : cutOff
  const isWide = scopesOf(viewer, 'briefing:export').some(({ level }) => level !== 'COMMUNITY')
  const township = isWide && townshipId ? townshipId : undefined
  const [progress, own] = await Promise.all([
    getProgress(viewer, { month, on, township }, 'briefing:export'),
    narrowTo(scope),
  ])
  if (!own) return progress
  const rows = progress.rows.filter((row) => own.has(row.centerId))
  const expected = await listExpectedReports(viewer, { month, ...(township && { townshipId: township }) })
  const reports = expected
    .filter((report) => own.has(report.centerId))
    .map((report) => ({
      centerId: report.centerId,
      centerName: report.centerName,
      townshipId: report.townshipId,
      townshipName: report.townshipName,
      isSubmitted: isSubmitted(report.state),
      isOnTime: report.timeTag === 'ON_TIME',
    }))
  const named = rows.flatMap(({ townshipId: id, townshipName: name }) =>
    id && name ? [[id, name] as const] : [],
  )
  const townships = [...new Map(named)].map(([id, name]) => ({ id, name }))
  return {
    ...progress,
    rows,
    summary: summarizeStandings(rows),
    reporting: summarizeReports(reports, townships),
  }
}

/** The circular's figures of its month, the month before and the year so far, with the reports that they are sums of. */
async function loadLines(viewer: Viewer, scope: PaperScope): Promise<FigureLine[]> {
  if (scope.kind !== 'CIRCULAR') return []
  const { month, townshipId, unitId, cutOff } = scope
  const previous = addMonths(month, -1)
  const year = monthRange(`${month.slice(0, 4)}-01`, month)
  const [figures, counts] = await Promise.all([
    getFigures(viewer, lineRequests(unitId, { month, previous }), { cutOff, permission: 'briefing:export' }),
    sumOfficialFigures(viewer, {
      months: [...new Set([previous, ...year])],
      codes: ['E01'],
      townshipId: townshipId ?? undefined,
    }),
  ])
  return figureLines(figures, counts, { month, previous, year })
}

/** All active centers with the month's official figures, ranked where the county switched ranking on. */
async function loadRanking(
  scope: PaperScope,
  { rows, reporting }: ProgressCourse,
): Promise<PaperData['ranking']> {
  if (scope.kind !== 'CIRCULAR') return null
  const open = rows.filter((row) => row.status === 'OPEN')
  const [settings, reports] = await Promise.all([
    db().countySettings.findUnique({ where: { countyId: scope.countyId }, select: { rankingEnabled: true } }),
    db().monthlyReport.findMany({
      where: {
        centerId: { in: open.map((row) => row.centerId) },
        month: toDbDate(firstDay(scope.month)),
        state: { in: ['APPROVED', 'LOCKED'] },
      },
      select: { centerId: true, figures: true },
    }),
  ])
  const figures = new Map(
    reports.map((report) => [report.centerId, report.figures as Record<string, number>]),
  )
  const unreported = new Set(reporting.unreported.map((center) => center.centerId))
  const isRanked = settings?.rankingEnabled ?? false
  const candidates = open.map((row) => {
    const own = figures.get(row.centerId)
    const value = (code: string) => own?.[code] ?? null
    return {
      centerId: row.centerId,
      code: row.code,
      name: row.name,
      townshipName: row.townshipName,
      isReported: !unreported.has(row.centerId),
      visits: value('E01'),
      events: value('A01'),
      people: value('A02'),
    }
  })
  return { isRanked, rows: rankCenters(candidates, isRanked) }
}

/** Who signs, to whom it goes, and the word for the whole. */
async function loadLetterhead(scope: PaperScope): Promise<Letterhead> {
  const county = await db().orgUnit.findUnique({ where: { id: scope.countyId }, select: { name: true } })
  const countyName = county?.name ?? ''
  const isWhole = scope.level === 'COUNTY'
  const committee = `${scope.unitName}党${/街道/.test(scope.unitName) ? '工委' : '委'}`
  return {
    issuer: scope.level === 'TOWNSHIP' ? committee : `中共${countyName}委组织部`,
    addressee: isWhole ? '各乡镇党委、街道党工委' : '各社区（村）党组织',
    whole: isWhole ? `全${countyName.slice(-1)}` : (scope.centerName ?? scope.unitName),
    issuedOn: shanghaiDate(now()),
  }
}

function standingFacts(row: StandingRow): CardFacts {
  return [
    { label: '类别', text: CATEGORY_WORDS[row.category] },
    { label: '类型', text: row.kind ? KIND_WORDS[row.kind] : UNKNOWN_KIND_WORD },
    { label: '面积达标', text: areaStatusText(row.area) },
    { label: '服务达标', text: COVERAGE_WORDS[row.coverage.status] },
  ]
}

async function loadCard(scope: PaperScope, rows: readonly StandingRow[]): Promise<CardFacts | null> {
  if (!scope.centerId) return null
  const center = await db().center.findUnique({
    where: { id: scope.centerId },
    select: {
      code: true,
      name: true,
      address: true,
      openedOn: true,
      openedPrecision: true,
      unit: { select: { name: true } },
      township: { select: { name: true } },
    },
  })
  if (!center) throw new AppError('NOT_FOUND')
  const row = rows.find(({ centerId }) => centerId === scope.centerId)
  const opened = formatPartialDate(fromDbDateOrNull(center.openedOn), center.openedPrecision)
  return [
    { label: '中心名称', text: center.name },
    { label: '中心编码', text: center.code },
    { label: '所属', text: `${center.township?.name ?? ''}${center.unit.name}` },
    ...(center.address ? [{ label: '地址', text: center.address }] : []),
    { label: '启用日期', text: opened },
    ...(row ? standingFacts(row) : []),
    ...(row?.area.actual ? [{ label: '建筑面积', text: `${areaText(row.area)}平方米` }] : []),
  ]
}

/**
 * Everything that a paper is made of, from the live records of its day. The caller has checked that the viewer reaches the
 * paper; the reads below hold to his reach by themselves.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function loadPaperData(
  viewer: Viewer,
  scope: PaperScope,
  examples: PaperEdits['examples'],
): Promise<PaperData> {
  const [progress, lines, figures, letterhead] = await Promise.all([
    loadProgress(viewer, scope),
    loadLines(viewer, scope),
    getFigures(viewer, figureRequests(scope, examples), {
      cutOff: scope.cutOff,
      permission: 'briefing:export',
    }),
    loadLetterhead(scope),
  ])
  const [ranking, card] = await Promise.all([loadRanking(scope, progress), loadCard(scope, progress.rows)])
  const present = new Set(
    progress.rows.filter((row) => row.status === 'OPEN').flatMap((row) => row.coverage.domainsPresent),
  )
  return {
    scope,
    letterhead,
    progress,
    lines,
    figures,
    examples,
    domains: FUNCTION_DOMAINS.filter((domain) => present.has(domain)),
    ranking,
    card,
    changes: null,
  }
}
