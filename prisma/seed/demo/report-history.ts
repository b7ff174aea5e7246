import { addDays, type Month, shanghaiDate } from '@/lib/core/calendar'
import { submissibleFrom } from '@/lib/reporting/calendar/rules'
import type { ReportStep } from '@/lib/reporting/history/rules'
import type { MasterData } from '@/lib/reporting/master-data/rules'
import type { Person, Timetable } from '@/lib/reporting/types'
import { type Random, randomOf } from '@/prisma/seed/demo/random'
import { atHour } from '@/prisma/seed/demo/timeline'

export type HistoryInput = {
  key: string
  month: Month
  table: Timetable
  now: Date
  clerk: Person
  secretary: Person
  reviewer: Person
  masterData: MasterData
  figures: Readonly<Record<string, number>>
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const WORK_FROM = 9
const WORK_UNTIL = 17

/** An hour of work on a day, the same for the same report and step. */
function workHour(instant: Date, random: Random): Date {
  return atHour(shanghaiDate(instant), random.int(WORK_FROM, WORK_UNTIL), random.int(0, 59))
}

/** What a reviewer may find odd, by the code of the cell. */
const REASONS: readonly [code: string, reason: string][] = [
  ['E01', '到访人次与上月相差较大，请核对登记簿'],
  ['E02b', '医保受理件偏少，请与窗口台账核对'],
  ['E02', '受理件合计与台账不一致，请核对'],
  ['E17a', '请核实调解台账后重填'],
]

function marksOf(figures: Readonly<Record<string, number>>) {
  return REASONS.filter(([code]) => figures[code] !== undefined)
    .slice(0, 2)
    .map(([code, reason]) => ({ code, reason, value: figures[code] ?? null }))
}

/** A past month that went its way: submitted, perhaps returned once, perhaps late, approved and locked. */
export function lockedHistory(input: HistoryInput): ReportStep[] {
  const { table, clerk, secretary, reviewer, masterData } = input
  const random = randomOf('history', input.key, input.month)
  const isLate = random.chance(0.07)
  const isReturned = !isLate && random.chance(0.08)
  const due = table.dueAt.getTime()
  const first = workHour(
    new Date(isLate ? due + random.int(0, 3) * DAY_MS : due - random.int(1, 4) * DAY_MS),
    random,
  )
  const steps: ReportStep[] = [
    { kind: 'SAVED', at: new Date(first.getTime() - random.int(1, 3) * HOUR_MS), by: clerk },
    { kind: 'SUBMITTED', at: first, by: secretary },
  ]
  let last = first
  if (isReturned) {
    const back = new Date(first.getTime() + random.int(3, 20) * HOUR_MS)
    last = new Date(back.getTime() + random.int(2, 20) * HOUR_MS)
    steps.push(
      { kind: 'RETURNED', at: back, by: reviewer, marks: marksOf(input.figures) },
      { kind: 'SAVED', at: new Date(last.getTime() - HOUR_MS / 2), by: clerk },
      { kind: 'SUBMITTED', at: last, by: secretary },
    )
  }
  const approvedAt = new Date(last.getTime() + random.int(4, 30) * HOUR_MS)
  steps.push({ kind: 'APPROVED', at: approvedAt, by: reviewer, lockAt: table.lockAt, masterData })
  if (approvedAt < table.lockAt) steps.push({ kind: 'LOCKED', at: table.lockAt })
  return steps
}

/** How far a report of the month in hand has come. */
export type Stage = 'NONE' | 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'APPROVED'

const COUNT_OF_STEPS: Readonly<Record<Stage, number>> = {
  NONE: 0,
  DRAFT: 1,
  SUBMITTED: 2,
  RETURNED: 3,
  APPROVED: 3,
}

/** The steps of a report up to a stage, laid out between the day from which it can be submitted and now. */
export function openHistory(input: HistoryInput, stage: Stage): ReportStep[] {
  const { now, month, clerk, secretary, reviewer, table, masterData } = input
  const random = randomOf('open', input.key, month)
  const from = Math.min(submissibleFrom(month).getTime(), now.getTime() - HOUR_MS)
  const span = now.getTime() - from
  // Late enough in the span that the first working hour has come, and in the order of the steps.
  const at = (step: number) =>
    new Date(from + Math.floor(span * (0.5 + step * 0.14 + random.int(0, 9) / 100)))
  const steps: ReportStep[] = [
    { kind: 'SAVED', at: at(0), by: clerk },
    { kind: 'SUBMITTED', at: at(1), by: secretary },
    stage === 'APPROVED'
      ? { kind: 'APPROVED', at: at(2), by: reviewer, lockAt: table.lockAt, masterData }
      : {
          kind: 'RETURNED',
          at: at(2),
          by: reviewer,
          note: '请按台账核对标出的两项后重新提交',
          marks: marksOf(input.figures),
        },
  ]
  return steps.slice(0, COUNT_OF_STEPS[stage])
}

/** A month that was left half done when it was locked: begun in time, never submitted, or submitted long after. */
export function overdueHistory(input: HistoryInput, stage: 'DRAFT' | 'SUBMITTED'): ReportStep[] {
  const { table, now, clerk, secretary } = input
  const begun = atHour(addDays(table.dueOn, -1), 10)
  const sent = Math.min(table.lockAt.getTime() + 2 * DAY_MS, now.getTime() - HOUR_MS)
  const steps: ReportStep[] = [
    { kind: 'SAVED', at: begun, by: clerk },
    { kind: 'SUBMITTED', at: new Date(sent), by: secretary },
  ]
  return stage === 'DRAFT' ? steps.slice(0, 1) : steps
}
