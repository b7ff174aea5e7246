import { randomUUID } from 'node:crypto'
import { addDays, addMonths, type CalendarDate, firstDay, type Month, toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { isMissing, reminderOn } from '@/lib/reminders/rules'
import { timetable } from '@/lib/reporting/calendar/rules'
import { toFigures } from '@/lib/reporting/form/rules'
import { SYSTEM_NAME, stepEvents } from '@/lib/reporting/history/rules'
import { loadStatusRowsIn } from '@/lib/reporting/status/centers/queries'
import { Prisma } from '@/prisma/generated/client'
import type { CorrectionState, ReminderKind } from '@/prisma/generated/enums'
import type { DemoAccountIds } from '@/prisma/seed/demo/accounts'
import { calendarOf } from '@/prisma/seed/demo/calendar'
import type { DemoCenter } from '@/prisma/seed/demo/centers'
import { reviewerName } from '@/prisma/seed/demo/facilities'
import { personOf } from '@/prisma/seed/demo/people'
import { DEMO_MONTHS, monthInHand } from '@/prisma/seed/demo/reports'
import { atHour, later, type Timeline } from '@/prisma/seed/demo/timeline'

type Scene = {
  countyId: string
  timeline: Timeline
  centers: readonly DemoCenter[]
  ids: DemoAccountIds
  /** Who decides for the county. */
  countyName: string
}

/** The figure that is corrected: 帮办代办, of which no paper of the demonstration speaks. */
const CODE = 'E04'

type Plan = {
  key: string
  monthsBack: number
  state: CorrectionState
  /** What is asked for, against what the month holds; of an approved one what it has brought. */
  change: number
  reason: string
  note?: string
}

/** One correction at each point of its way; the approved one says what the month held before. */
const CORRECTIONS: readonly Plan[] = [
  { key: '松涛', monthsBack: 2, state: 'REQUESTED', change: 3, reason: '漏记三件上门代办，登记簿已补录' },
  { key: '云山', monthsBack: 2, state: 'PASSED_ON', change: -3, reason: '代办件与窗口重复登记，核减' },
  {
    key: '和睦',
    monthsBack: 4,
    state: 'APPROVED',
    change: -2,
    reason: '把两件咨询误记为代办',
    note: '与登记簿核对一致，同意',
  },
  {
    key: '锦绣',
    monthsBack: 3,
    state: 'REFUSED',
    change: 3,
    reason: '补记上月末代办件',
    note: '应计入办理当月，不予更正',
  },
]

/**
 * What follows the reports: corrections on their way, one report 待核实, one extension, and the reminders that the system
 * has sent until today.
 */
export async function createFollowUpsIn(tx: Tx, scene: Scene): Promise<void> {
  const byKey = new Map(scene.centers.map((center) => [center.key, center]))
  for (const plan of CORRECTIONS) {
    const center = byKey.get(plan.key)
    if (center) await createCorrection(tx, scene, { plan, center })
  }
  await markReport(tx, scene, byKey.get('云山'))
  await extendMonth(tx, scene, byKey.get('望云'))
  await requestTime(tx, scene, { center: byKey.get('钟楼'), secretary: 'secretary 钟楼' })
  await createReminders(tx, scene)
}

const findReport = (tx: Tx, centerId: string, month: Month) =>
  tx.monthlyReport.findUnique({
    where: { centerId_month: { centerId, month: toDbDate(firstDay(month)) } },
    select: { id: true, state: true, figures: true },
  })

async function createCorrection(tx: Tx, scene: Scene, { plan, center }: { plan: Plan; center: DemoCenter }) {
  const { timeline, ids, countyId, countyName } = scene
  const { state, change, reason, note = null, key } = plan
  const report = await findReport(tx, center.row.id, addMonths(monthInHand(timeline), -plan.monthsBack))
  const value = toFigures(report?.figures)[CODE]
  if (report?.state !== 'LOCKED' || value === undefined) return
  const isDone = state === 'APPROVED' || state === 'REFUSED'
  const [from, to] = state === 'APPROVED' ? [value - change, value] : [value, value + change]
  const day = (back: number, hour: number) => atHour(addDays(timeline.today, -back), hour)
  const post = (name: string) => ids.get(name) ?? randomUUID()
  const { township } = center.place
  await tx.correction.create({
    data: {
      reportId: report.id,
      countyId,
      state,
      reason,
      changes: { [CODE]: { from, to } },
      requestedById: post(`secretary ${key}`),
      requestedBy: personOf(`secretary ${key}`),
      requestedAt: day(6, 10),
      ...(state !== 'REQUESTED' && {
        passedById: post(`reviewer ${township}`),
        passedBy: reviewerName(township),
        passedAt: day(5, 15),
      }),
      ...(isDone && {
        decidedById: post('county'),
        decidedBy: countyName,
        decidedAt: day(4, 11),
        decisionNote: note,
      }),
      version: isDone ? 3 : state === 'PASSED_ON' ? 2 : 1,
    },
  })
  if (state !== 'APPROVED') return
  const by = { id: post('county'), name: countyName }
  const events = stepEvents({ kind: 'CORRECTED', at: day(4, 11), by, note: reason })
  await tx.reportEvent.createMany({ data: events.map((event) => ({ ...event, reportId: report.id })) })
}

/** A report that waits for its review and that the reviewer wants to be looked into. */
async function markReport(tx: Tx, { timeline, ids }: Scene, center: DemoCenter | undefined): Promise<void> {
  const report = center && (await findReport(tx, center.row.id, monthInHand(timeline)))
  if (!center || report?.state !== 'SUBMITTED') return
  const note = '志愿服务时长与活动登记出入较大，请核对签到表'
  const { township } = center.place
  const by = { id: ids.get(`reviewer ${township}`) ?? null, name: reviewerName(township) }
  const events = stepEvents({ kind: 'MARKED', at: timeline.now, by, note })
  await tx.monthlyReport.update({
    where: { id: report.id },
    data: { toVerify: note, version: { increment: 1 } },
  })
  await tx.reportEvent.createMany({ data: events.map((event) => ({ ...event, reportId: report.id })) })
}

/** A center that has been given more time for the month in hand. */
async function extendMonth(tx: Tx, { timeline }: Scene, center: DemoCenter | undefined): Promise<void> {
  if (!center) return
  const month = monthInHand(timeline)
  const { dueOn } = timetable(month, DEMO_MONTHS, calendarOf())
  await tx.extension.create({
    data: {
      centerId: center.row.id,
      month: toDbDate(firstDay(month)),
      dueOn: toDbDate(later(addDays(timeline.today, 4), addDays(dueOn, 5))),
      reason: '办公楼线路改造停电，台账暂时无法调取',
      createdAt: timeline.now,
    },
  })
}

/** A secretary who asks for more time for the month in hand. */
async function requestTime(
  tx: Tx,
  { timeline, ids }: Scene,
  { center, secretary }: { center: DemoCenter | undefined; secretary: string },
): Promise<void> {
  if (!center) return
  await tx.extensionRequest.create({
    data: {
      centerId: center.row.id,
      month: toDbDate(firstDay(monthInHand(timeline))),
      reason: '两名工作人员参加换届培训，窗口台账下周才能汇总',
      requestedById: ids.get(secretary) ?? null,
      requestedBy: personOf(secretary),
      requestedAt: timeline.now,
    },
  })
}

/** The reminders that have fallen on a day until today, for every month that is still missing; all but today's are read. */
async function createReminders(tx: Tx, { countyId, timeline }: Scene): Promise<void> {
  const inHand = monthInHand(timeline)
  const rows = await loadStatusRowsIn(tx, {
    where: Prisma.sql`c."countyId" = ${countyId}::uuid`,
    months: [addMonths(inHand, -1), inHand],
    now: timeline.now,
  })
  const sent = rows.flatMap((row) =>
    row.cells.filter(isMissing).flatMap((cell) =>
      daysReminded(cell.dueOn, timeline.today).map(({ day, kind }) => {
        const at = atHour(day, 0, 1)
        const isLast = day === daysReminded(cell.dueOn, timeline.today).at(-1)?.day
        return {
          centerId: row.centerId,
          countyId,
          month: toDbDate(firstDay(cell.month)),
          day: toDbDate(day),
          kind,
          at,
          userName: SYSTEM_NAME,
          readAt: isLast ? null : atHour(day, 9),
        }
      }),
    ),
  )
  await tx.reminder.createMany({ data: sent })
}

function daysReminded(dueOn: CalendarDate, today: CalendarDate): { day: CalendarDate; kind: ReminderKind }[] {
  return [-3, -1, 1].flatMap((shift) => {
    const day = addDays(dueOn, shift)
    const kind = reminderOn(day, dueOn)
    return kind && day <= today ? [{ day, kind }] : []
  })
}
