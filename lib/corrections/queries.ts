import 'server-only'
import { centerScope } from '@/lib/centers/policy'
import { firstDay, fromDbDate, monthOf, toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer, viewerMay } from '@/lib/core/viewer'
import { correctionRoles, isDirectPlace, myTurn } from '@/lib/corrections/policy'
import { getRecords } from '@/lib/corrections/records/queries'
import {
  type CorrectionEvent,
  changeLines,
  correctionTransition,
  driftedCells,
  isOpen,
  sideOf,
} from '@/lib/corrections/rules'
import { type CorrectionKey, type CorrectionListParams, storedChanges } from '@/lib/corrections/schema'
import type {
  CorrectableMonth,
  CorrectionDetail,
  CorrectionDraft,
  CorrectionRecords,
  CorrectionRow,
  Signature,
} from '@/lib/corrections/types'
import { loadFormsOfIn, loadMonthFormsIn } from '@/lib/reporting/form/month/queries'
import { toFigures } from '@/lib/reporting/form/rules'
import type { MonthForm } from '@/lib/reporting/form/types'
import { isAuthorOf } from '@/lib/reporting/review/policy'
import type { Prisma } from '@/prisma/generated/client'

const rowSelect = {
  id: true,
  state: true,
  reason: true,
  changes: true,
  requestedBy: true,
  requestedAt: true,
  registerFigures: true,
  settledAt: true,
  report: {
    select: { month: true, center: { select: { name: true, township: { select: { name: true } } } } },
  },
} satisfies Prisma.CorrectionSelect

type FoundRow = Prisma.CorrectionGetPayload<{ select: typeof rowSelect }>

function toRow(found: FoundRow, isMyTurn: boolean): CorrectionRow {
  const { report, changes, registerFigures, settledAt, ...row } = found
  return {
    ...row,
    hasOpenRecords: registerFigures !== null && settledAt === null,
    centerName: report.center.name,
    townshipName: report.center.township?.name ?? null,
    month: monthOf(fromDbDate(report.month)),
    cells: Object.keys(storedChanges.parse(changes)).length,
    isMyTurn,
  }
}

/**
 * The corrections in reach, those that wait for this person first, then the newest.
 * @throws AppError FORBIDDEN
 */
export async function listCorrections(
  viewer: Viewer,
  params: CorrectionListParams,
): Promise<Page<CorrectionRow>> {
  assertMay(viewer, 'correction:read')
  const { state, townshipId, page, perPage } = params
  const { skip, take } = pageWindow(params)
  const inReach: Prisma.CorrectionWhereInput = {
    state,
    report: { center: { AND: [centerScope(viewer, 'correction:read'), { townshipId }] } },
  }
  const mine = { AND: [inReach, myTurn(viewer)] }
  const others = { AND: [inReach, { NOT: myTurn(viewer) }] }
  const [myTotal, otherTotal] = await Promise.all([
    db().correction.count({ where: mine }),
    db().correction.count({ where: others }),
  ])
  const orderBy = [{ requestedAt: 'desc' as const }, { id: 'desc' as const }]
  const from = Math.min(skip, myTotal)
  const fromMine = Math.min(take, myTotal - from)
  const [first, rest] = await Promise.all([
    db().correction.findMany({ where: mine, orderBy, skip: from, take: fromMine, select: rowSelect }),
    db().correction.findMany({
      where: others,
      orderBy,
      skip: Math.max(0, skip - myTotal),
      take: take - fromMine,
      select: rowSelect,
    }),
  ])
  return {
    rows: [...first.map((row) => toRow(row, true)), ...rest.map((row) => toRow(row, false))],
    total: myTotal + otherTotal,
    page,
    perPage,
  }
}

/** How many corrections wait for this person; 0 for those who decide none. */
export async function countMyCorrections(viewer: Viewer): Promise<number> {
  if (!viewerMay(viewer, 'correction:pass') && !viewerMay(viewer, 'correction:decide')) return 0
  return db().correction.count({ where: myTurn(viewer) })
}

const signature = (name: string | null, at: Date | null): Signature | null =>
  name && at ? { name, at } : null

/**
 * One correction with its old and new figures, its signatures, and what the viewer may do.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getCorrection(viewer: Viewer, { id }: { id: string }): Promise<CorrectionDetail> {
  assertMay(viewer, 'correction:read')
  const found = await db().correction.findFirst({
    where: { id, report: { center: centerScope(viewer, 'correction:read') } },
    include: {
      report: {
        select: {
          id: true,
          centerId: true,
          month: true,
          state: true,
          figures: true,
          filledByIds: true,
          submittedById: true,
          openRegisters: true,
        },
      },
    },
  })
  const form = found && (await loadFormsOfIn(db(), [found.report]))(found.report)
  if (!form) throw new AppError('NOT_FOUND')
  return { ...toDetail(viewer, found, form), ...(await getRecords(viewer, found, form)) }
}

type Found = Prisma.CorrectionGetPayload<{
  include: {
    report: {
      select: {
        id: true
        centerId: true
        month: true
        state: true
        figures: true
        filledByIds: true
        submittedById: true
        openRegisters: true
      }
    }
  }
}>

function toDetail(
  viewer: Viewer,
  found: Found,
  form: MonthForm,
): Omit<CorrectionDetail, keyof CorrectionRecords> {
  const { report, state, requestedById, passedById } = found
  const { center } = form
  const changes = storedChanges.parse(found.changes)
  const figures = toFigures(report.figures)
  const attempt = (event: CorrectionEvent) =>
    correctionTransition(state, event, {
      roles: correctionRoles(viewer, event, center),
      isDirect: isDirectPlace(center),
      isRequester: requestedById === viewer.userId,
      hasSigned: (passedById !== null && passedById === viewer.userId) || isAuthorOf(viewer, report),
    })
  const [pass, approve, refuse, withdraw] = [
    attempt('pass'),
    attempt('approve'),
    attempt('refuse'),
    attempt('withdraw'),
  ]
  const acting = state === 'REQUESTED' ? pass : approve
  return {
    id: found.id,
    version: found.version,
    state,
    reportId: report.id,
    reportState: report.state,
    centerId: center.id,
    centerName: center.name,
    unitName: center.unitName,
    townshipName: center.townshipName,
    month: form.month,
    reason: found.reason,
    lines: changeLines(form.rows, { ...figures, ...known(sideOf(changes, 'from')) }, sideOf(changes, 'to')),
    drift: isOpen(state) ? driftedCells(figures, changes) : [],
    isDirect: isDirectPlace(center),
    requested: { name: found.requestedBy, at: found.requestedAt },
    passed: signature(found.passedBy, found.passedAt),
    decided: signature(found.decidedBy, found.decidedAt),
    decisionNote: found.decisionNote,
    can: { pass: pass.ok, approve: approve.ok, refuse: refuse.ok, withdraw: withdraw.ok },
    refusal: isOpen(state) && !acting.ok && acting.reason === 'ownWork' ? 'ownWork' : null,
  }
}

function known(values: Readonly<Record<string, number | null>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, number] => entry[1] !== null),
  )
}

const OPEN = {
  where: { state: { in: ['REQUESTED', 'PASSED_ON'] } },
  select: { id: true },
} satisfies Prisma.MonthlyReport$correctionsArgs

/**
 * What a secretary starts a request from: the figures of one of his own months.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getCorrectionDraft(viewer: Viewer, key: CorrectionKey): Promise<CorrectionDraft> {
  assertMay(viewer, 'correction:request')
  const { centerId, month } = key
  const reach = await db().center.findFirst({
    where: { AND: [{ id: centerId }, centerScope(viewer, 'correction:request')] },
    select: { id: true },
  })
  const form = reach && (await loadMonthFormsIn(db(), { centerIds: [centerId], month })).get(centerId)
  if (!form) throw new AppError('NOT_FOUND')
  const report = await db().monthlyReport.findUnique({
    where: { centerId_month: { centerId, month: toDbDate(firstDay(month)) } },
    select: { id: true, version: true, state: true, figures: true, corrections: OPEN },
  })
  const figures = toFigures(report?.figures)
  return {
    reportId: report?.id ?? null,
    version: report?.version ?? null,
    centerId,
    centerName: form.center.name,
    unitName: form.center.unitName,
    month,
    state: report?.state ?? 'NONE',
    rows: form.rows.map(({ code, name, unit, section, kind, parts }) => ({
      code,
      name,
      unit,
      section,
      kind,
      parts,
      value: figures[code] ?? null,
    })),
    openId: report?.corrections[0]?.id ?? null,
    isCorrectable: report?.state === 'APPROVED' || report?.state === 'LOCKED',
  }
}

/** As many months as a secretary finds in the list; older ones are reached by their address. */
const MONTHS_LISTED = 60

/**
 * The approved and locked months of one's own centers, the latest first.
 * @throws AppError FORBIDDEN
 */
export async function listCorrectableMonths(viewer: Viewer): Promise<CorrectableMonth[]> {
  assertMay(viewer, 'correction:request')
  const rows = await db().monthlyReport.findMany({
    where: { state: { in: ['APPROVED', 'LOCKED'] }, center: centerScope(viewer, 'correction:request') },
    orderBy: [{ month: 'desc' }, { center: { code: 'asc' } }],
    take: MONTHS_LISTED,
    select: {
      centerId: true,
      month: true,
      state: true,
      center: { select: { name: true } },
      corrections: OPEN,
    },
  })
  return rows.map(({ center, corrections, month, ...row }) => ({
    ...row,
    centerName: center.name,
    month: monthOf(fromDbDate(month)),
    openId: corrections[0]?.id ?? null,
  }))
}
