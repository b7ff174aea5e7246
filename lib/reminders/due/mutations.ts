import 'server-only'
import {
  addMonths,
  fromDbDate,
  type Month,
  monthOf,
  monthRange,
  shanghaiDate,
  toDbDate,
} from '@/lib/core/calendar'
import { now as clock } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutateOwn } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { storeRemindersIn } from '@/lib/reminders/mutations'
import { dueDaysReminded, isMissing, reminderOn } from '@/lib/reminders/rules'
import { loadCalendarIn, loadSettingsIn } from '@/lib/reporting/calendar/queries'
import { timetable } from '@/lib/reporting/calendar/rules'
import { loadStatusRowsIn } from '@/lib/reporting/status/centers/queries'
import { Prisma } from '@/prisma/generated/client'

/** Months back in which a due day without an extension may lie; the long holidays move it by days, never by months. */
const LOOK_BACK = 2

/**
 * Reminds, at T−3, T−1 and T+1 of its own due day, every center that has not submitted: the system's own job. It may run as
 * often as it likes, on as many servers as there are.
 * @throws AppError FORBIDDEN for anybody but the system
 */
export async function sendDueReminders(viewer: Viewer): Promise<{ sent: number }> {
  if (!viewer.isSystem) throw new AppError('FORBIDDEN')
  const months = await monthsReminded(clock())
  let sent = 0
  for (const [countyId, own] of months) sent += await remindCounty(viewer, countyId, own)
  return { sent }
}

type Months = [Month, ...Month[]]

/** The months of each county of which a due day asks for a reminder today, from the first to the last of them. */
async function monthsReminded(at: Date): Promise<Map<string, Months>> {
  const today = shanghaiDate(at)
  const from = addMonths(monthOf(today), -LOOK_BACK)
  const counties = await db().countySettings.findMany({ select: { countyId: true } })
  const [calendar, settings, extensions] = await Promise.all([
    loadCalendarIn(db(), from),
    loadSettingsIn(
      db(),
      counties.map((county) => county.countyId),
    ),
    db().extension.findMany({
      where: { dueOn: { in: dueDaysReminded(today).map(toDbDate) } },
      select: { month: true, center: { select: { countyId: true } } },
    }),
  ])
  const found = new Map<string, Months>()
  for (const [countyId, own] of settings) {
    const regular = monthRange(from, monthOf(today)).filter(
      (month) => reminderOn(today, timetable(month, own, calendar).dueOn) !== null,
    )
    const extended = extensions
      .filter((extension) => extension.center.countyId === countyId)
      .map((extension) => monthOf(fromDbDate(extension.month)))
    const [first, ...rest] = [...regular, ...extended].sort()
    if (!first) continue
    found.set(countyId, [first, ...monthRange(addMonths(first, 1), rest.at(-1) ?? first)])
  }
  return found
}

function remindCounty(viewer: Viewer, countyId: string, months: Months): Promise<number> {
  return mutateOwn(viewer, async ({ tx, now }) => {
    const today = shanghaiDate(now)
    const where = Prisma.sql`c."countyId" = ${countyId}::uuid`
    const rows = await loadStatusRowsIn(tx, { where, months, now })
    const due = rows.flatMap((row) =>
      row.cells.flatMap((cell) => {
        const kind = isMissing(cell) ? reminderOn(today, cell.dueOn) : null
        return kind ? [{ row, month: cell.month, kind }] : []
      }),
    )
    const audit = await storeRemindersIn(tx, { due, now, viewer })
    const result = audit.length
    return audit.length > 0 ? { result, audit } : { result, unchanged: true }
  })
}
