import 'server-only'
import { changedDefinitions, movedFigures, targetWords } from '@/lib/briefings/changes/rules'
import type { Changes, CorrectionNote, TargetChange } from '@/lib/briefings/changes/types'
import type { BoundFigure } from '@/lib/briefings/figures/types'
import { loadPaperData } from '@/lib/briefings/paper/queries'
import { figuresOf } from '@/lib/briefings/paper/rules'
import { monthOfPaper, readEdits } from '@/lib/briefings/papers/rules'
import type { PaperScope } from '@/lib/briefings/types'
import { type CalendarDate, fromDbDate, monthOf, toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { assertMay, type Viewer } from '@/lib/core/viewer'

/** The last final paper of a kind and unit before a day. */
export type LastFinal = {
  id: string
  title: string
  cutOff: CalendarDate
  edits: unknown
  approvedAt: Date
  figures: Record<string, BoundFigure>
}

/**
 * The final paper of the same kind, unit and center that was approved last before a paper was made; null for the first.
 * @throws AppError FORBIDDEN
 */
export async function findLastFinal(
  viewer: Viewer,
  scope: PaperScope,
  before: { id: string; createdAt: Date },
): Promise<LastFinal | null> {
  assertMay(viewer, 'briefing:export')
  const { kind, countyId, unitId, centerId, cutOff } = scope
  const found = await db().briefing.findFirst({
    where: {
      kind,
      countyId,
      unitId,
      centerId,
      state: 'FINAL',
      id: { not: before.id },
      cutOff: { lte: toDbDate(cutOff) },
      createdAt: { lt: before.createdAt },
    },
    orderBy: [{ cutOff: 'desc' }, { createdAt: 'desc' }],
    select: {
      id: true,
      title: true,
      cutOff: true,
      edits: true,
      snapshot: { select: { approvedAt: true, figures: true } },
    },
  })
  if (!found?.snapshot) return null
  const { approvedAt, figures } = found.snapshot
  const frozen = figures as unknown as Record<string, BoundFigure>
  return { ...found, cutOff: fromDbDate(found.cutOff), approvedAt, figures: frozen }
}

/** Corrections of the unit's reports that were approved after an instant. */
async function listCorrections(scope: PaperScope, after: Date): Promise<CorrectionNote[]> {
  const { level, unitId, countyId, centerId } = scope
  const place =
    level === 'TOWNSHIP'
      ? { townshipId: unitId }
      : level === 'COMMUNITY'
        ? { center: { unitId } }
        : level === 'CENTER'
          ? { centerId: centerId ?? '' }
          : {}
  const rows = await db().correction.findMany({
    where: { countyId, state: 'APPROVED', decidedAt: { gt: after }, report: place },
    orderBy: { decidedAt: 'asc' },
    select: { changes: true, report: { select: { month: true, center: { select: { name: true } } } } },
  })
  return rows.map(({ changes, report }) => ({
    centerName: report.center.name,
    month: monthOf(fromDbDate(report.month)),
    codes: Object.keys(changes as Record<string, unknown>),
  }))
}

/** Targets of the county that came into force between two days. */
async function listTargetChanges(
  countyId: string,
  { since, until }: { since: CalendarDate; until: CalendarDate },
): Promise<TargetChange[]> {
  const rows = await db().target.findMany({
    where: { countyId, effectiveFrom: { gt: toDbDate(since), lte: toDbDate(until) } },
    orderBy: [{ effectiveFrom: 'asc' }, { id: 'asc' }],
    select: { metric: true, kind: true, category: true, value: true, effectiveFrom: true, basis: true },
  })
  return rows.map((target) => ({
    ...targetWords({ ...target, value: target.value.toFixed(2) }),
    from: fromDbDate(target.effectiveFrom),
    basis: target.basis,
  }))
}

/**
 * What moved since the last final paper: its figures worked out anew for its own day, the corrections that explain them,
 * and apart from them the targets and definitions that changed.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function loadChanges(viewer: Viewer, scope: PaperScope, last: LastFinal): Promise<Changes> {
  const then = { ...scope, cutOff: last.cutOff, month: monthOfPaper(last.cutOff) }
  const [data, corrections, targets] = await Promise.all([
    loadPaperData(viewer, then, readEdits(last.edits).examples),
    listCorrections(scope, last.approvedAt),
    listTargetChanges(scope.countyId, { since: last.cutOff, until: scope.cutOff }),
  ])
  const now = figuresOf(data)
  return {
    since: last.cutOff,
    moved: movedFigures(last.figures, now, corrections),
    targets,
    definitions: changedDefinitions(last.figures, now),
  }
}
