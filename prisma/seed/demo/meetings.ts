import { randomUUID } from 'node:crypto'
import { usualTitle } from '@/lib/briefings/kinds/rules'
import { paperRows } from '@/lib/briefings/mutations'
import { monthOfPaper } from '@/lib/briefings/papers/rules'
import type { PaperScope } from '@/lib/briefings/types'
import type { AuditRecord } from '@/lib/core/audit'
import { addDays, addMonths, type CalendarDate, lastDay, monthOf, toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { COUNTY, TOWNSHIPS } from '@/prisma/seed/demo/places'
import type { Timeline } from '@/prisma/seed/demo/timeline'

const NAME = '社区党群服务中心建设推进会'
/** Days from the day of the demonstration to the meeting. */
const AHEAD = 5
const REPORTING = 4

type Setting = { viewer: Viewer; timeline: Timeline; countyId: string; today: CalendarDate; author: string }

/** The papers that are drafted already; those that tell of examples are made on the page, which proposes them. */
function scopesOf({ countyId, today }: Pick<Setting, 'countyId' | 'today'>): PaperScope[] {
  const cutOff = lastDay(addMonths(monthOf(today), -1))
  return (['CIRCULAR', 'KEY_FIGURES'] as const).map((kind) => ({
    kind,
    level: 'COUNTY',
    countyId,
    unitId: countyId,
    unitName: COUNTY.name,
    townshipId: null,
    centerId: null,
    centerName: null,
    cutOff,
    month: monthOfPaper(cutOff),
  }))
}

/** A meeting ahead with two of its papers drafted. */
export async function createMeetingsIn(tx: Tx, setting: Setting): Promise<AuditRecord[]> {
  const { viewer, timeline, countyId, today, author } = setting
  const scopes = scopesOf(setting)
  const cutOff = scopes[0]?.cutOff ?? today
  const units = TOWNSHIPS.map(([, name]) => name)
  const id = randomUUID()
  const day = addDays(today, AHEAD)
  await tx.meeting.create({
    data: {
      id,
      countyId,
      name: NAME,
      day: toDbDate(day),
      cutOff: toDbDate(cutOff),
      attendingUnits: units,
      reportingUnits: units.slice(0, REPORTING),
      createdAt: timeline.now,
      createdBy: author,
    },
  })
  const papers = scopes.map((scope) => ({ scope, title: usualTitle(scope), meetingId: id, examples: {} }))
  const rows = paperRows(viewer, timeline.now, papers).map((row) => ({
    ...row,
    id: randomUUID(),
    createdBy: author,
  }))
  await tx.briefing.createMany({ data: rows })
  return [
    {
      event: 'meeting.created',
      target: { type: 'meeting', id, label: NAME },
      countyId,
      after: { name: NAME, day, cutOff },
    },
    ...rows.map(
      (row): AuditRecord => ({
        event: 'briefing.created',
        target: { type: 'briefing', id: row.id, label: row.title },
        countyId,
        after: { kind: row.kind, meetingId: id, title: row.title },
      }),
    ),
  ]
}
