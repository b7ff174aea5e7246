import { randomUUID } from 'node:crypto'
import type { Month } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { saveReport, submitReport } from '@/lib/reporting/mutations'
import type { SaveReportInput } from '@/lib/reporting/schema'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

/** June 2025: due on Monday 7 July, to be reviewed by the 8th, locked at 24:00 on the 10th. */
export const MONTH = '2025-06'
export const IN_TIME = '2025-07-03T09:00:00+08:00'
export const AFTER_LOCK = '2025-07-11T00:00:05+08:00'

/** Moves the clock of this process; time runs on from there. */
export function setClock(instant: string): void {
  const elapsed = Date.now() - performance.timeOrigin
  process.env.APP_CLOCK = new Date(Date.parse(instant) - elapsed).toISOString()
}

/** Every cell of a center without any facility, filled without anything odd. */
export const FIGURES = { E01: 500, E02: 40, E03: 38, E04: 5, E17a: 4, E17b: 3, E18a: 30, E18b: 12 }

export type Scene = {
  county: TestCounty
  center: { id: string; name: string }
  secretary: Viewer
  clerk: Viewer
  reviewer: Viewer
  colleague: Viewer
  staff: Viewer
}

/** A county with one center on a community, and everybody who has to do with its month. */
export async function makeScene(): Promise<Scene> {
  const county = await makeCounty()
  const [township] = county.townships
  const [community] = township.communities
  return {
    county,
    center: await makeCenter(county, community),
    secretary: await viewerOf({ role: 'SECRETARY', unitId: community.id }),
    clerk: await viewerOf({ role: 'CLERK', unitId: community.id }),
    reviewer: await viewerOf({ role: 'TOWNSHIP', unitId: township.id }),
    colleague: await viewerOf({ role: 'TOWNSHIP', unitId: township.id }),
    staff: await viewerOf({ role: 'COUNTY', unitId: county.id }),
  }
}

/** The input of a first save, complete and without anything odd. */
export function entry(centerId: string, change: Partial<SaveReportInput> = {}): SaveReportInput {
  return {
    centerId,
    month: MONTH,
    version: null,
    figures: FIGURES,
    explanations: {},
    remarks: {},
    zeroSections: [],
    requestId: randomUUID(),
    ...change,
  }
}

/** A submitted month of a center. */
export async function submitted(viewer: Viewer, centerId: string, change: Partial<SaveReportInput> = {}) {
  const { id, version } = await saveReport(viewer, entry(centerId, change))
  return submitReport(viewer, { id, version, requestId: randomUUID() })
}

/** The stored report of a center's month. */
export const stored = (centerId: string, month: Month = MONTH) =>
  db().monthlyReport.findUniqueOrThrow({
    where: { centerId_month: { centerId, month: new Date(`${month}-01T00:00:00Z`) } },
    include: { events: { orderBy: [{ at: 'asc' }, { kind: 'asc' }] }, returnMarks: true, explanations: true },
  })

/** Events of the audit trail about a report, in their order. */
export async function auditOf(reportId: string): Promise<string[]> {
  const rows = await db().auditEntry.findMany({
    where: { targetType: 'report', targetId: reportId },
    orderBy: { id: 'asc' },
    select: { event: true },
  })
  return rows.map((row) => row.event)
}
