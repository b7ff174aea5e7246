import 'server-only'
import { listPapersOfMeeting } from '@/lib/briefings/queries'
import { fromDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { type Page, pageWindow } from '@/lib/core/pagination'
import { assertMay, type Viewer, viewerMay } from '@/lib/core/viewer'
import { meetingScope } from '@/lib/meetings/policy'
import type { MeetingListParams } from '@/lib/meetings/schema'
import type { MeetingDetail, MeetingRow } from '@/lib/meetings/types'

/**
 * The meetings of the viewer's county, the latest first, one page.
 * @throws AppError FORBIDDEN
 */
export async function listMeetings(viewer: Viewer, params: MeetingListParams): Promise<Page<MeetingRow>> {
  assertMay(viewer, 'briefing:export')
  const where = meetingScope(viewer, 'briefing:export')
  const [rows, total] = await Promise.all([
    db().meeting.findMany({
      where,
      orderBy: [{ day: 'desc' }, { id: 'desc' }],
      ...pageWindow(params),
      select: {
        id: true,
        name: true,
        day: true,
        cutOff: true,
        attendingUnits: true,
        reportingUnits: true,
        briefings: { where: { state: { not: 'VOID' } }, select: { state: true } },
      },
    }),
    db().meeting.count({ where }),
  ])
  return {
    rows: rows.map(({ day, cutOff, attendingUnits, reportingUnits, briefings, ...meeting }) => ({
      ...meeting,
      day: fromDbDate(day),
      cutOff: fromDbDate(cutOff),
      attending: attendingUnits.length,
      reporting: reportingUnits.length,
      papers: briefings.length,
      final: briefings.filter(({ state }) => state === 'FINAL').length,
    })),
    total,
    page: params.page,
    perPage: params.perPage,
  }
}

/**
 * A meeting with its papers.
 * @throws AppError FORBIDDEN, NOT_FOUND (also when out of reach)
 */
export async function getMeeting(viewer: Viewer, { id }: { id: string }): Promise<MeetingDetail> {
  assertMay(viewer, 'briefing:export')
  const found = await db().meeting.findFirst({
    where: { AND: [{ id }, meetingScope(viewer, 'briefing:export')] },
    select: {
      id: true,
      name: true,
      day: true,
      cutOff: true,
      attendingUnits: true,
      reportingUnits: true,
      createdBy: true,
      version: true,
    },
  })
  if (!found) throw new AppError('NOT_FOUND')
  return {
    ...found,
    day: fromDbDate(found.day),
    cutOff: fromDbDate(found.cutOff),
    papers: await listPapersOfMeeting(viewer, id),
    can: { change: viewerMay(viewer, 'meeting:write') },
  }
}
