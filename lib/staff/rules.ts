import { type CalendarDate, isInForce, toDbDate, toDbDateOrNull, yearOf } from '@/lib/core/calendar'
import { type Decimal2, fromHundredths } from '@/lib/core/decimal'
import {
  AGE_BANDS,
  type AgeBand,
  type DutyFact,
  type NewStaff,
  type StaffCounts,
  type StaffedCenter,
  type StaffFigures,
  type StaffValues,
  type TownshipStaff,
} from '@/lib/staff/types'
import type { Prisma } from '@/prisma/generated/client'
import { StaffPost } from '@/prisma/generated/enums'

const YOUNGEST = 16
const OLDEST = 90

export type StaffSurroundings = {
  today: CalendarDate
  /** `closedOn` is the first day on which the center is closed. */
  center: { closedOn: CalendarDate | null }
}

/**
 * What forbids a member of staff: field → message key. Rules: 到岗 ≤ 离岗 ≤ today; nobody joins a center that is closed;
 * 16 to 90 years of age in the year of joining.
 */
export function staffFaults(
  { birthYear, joinedOn, leftOn }: Pick<StaffValues, 'birthYear' | 'joinedOn' | 'leftOn'>,
  { today, center }: StaffSurroundings,
): Record<string, string> {
  const faults: Record<string, string> = {}
  if (joinedOn > today) faults.joinedOn = 'validation.people.joinedInFuture'
  else if (center.closedOn !== null && joinedOn >= center.closedOn)
    faults.joinedOn = 'validation.people.centerClosed'
  if (leftOn !== null && leftOn > today) faults.leftOn = 'validation.people.leftInFuture'
  else if (leftOn !== null && leftOn < joinedOn) faults.leftOn = 'validation.people.leftBeforeJoined'
  if (birthYear !== null) {
    const age = yearOf(joinedOn) - birthYear
    if (age < YOUNGEST || age > OLDEST) faults.birthYear = 'validation.people.age'
  }
  return faults
}

/** Whether somebody is on duty on a day. Rule: 到岗 ≤ date < 离岗. */
export function isOnDuty({ joinedOn, leftOn }: Pick<StaffValues, 'joinedOn' | 'leftOn'>, on: CalendarDate) {
  return isInForce({ from: joinedOn, to: leftOn }, on)
}

/** The age band on a day by the year of birth alone: 35 and below, 36–45, 46–55, 56 and above. */
export function ageBandOf(birthYear: number | null, on: CalendarDate): AgeBand {
  if (birthYear === null) return 'UNKNOWN'
  const age = yearOf(on) - birthYear
  if (age <= 35) return 'UP_TO_35'
  if (age <= 45) return 'TO_45'
  return age <= 55 ? 'TO_55' : 'OVER_55'
}

/** People per 10,000 residents, rounded half up to two places once, from exact integers; null without residents. */
export function perTenThousand(people: number, residents: number): Decimal2 | null {
  if (residents <= 0) return null
  const whole = BigInt(residents)
  return fromHundredths((BigInt(people) * 2_000_000n + whole) / (2n * whole))
}

/**
 * The counts of one place. Rule M12: 在岗专职工作者 and, among them, those with a 社工证, so that 持证 ≤ 在岗; per 10,000
 * residents as Σ ÷ Σ over the same centers, the open ones whose residents are known.
 */
function countsOf(centers: readonly StaffedCenter[], staff: readonly DutyFact[]): StaffCounts {
  const known = new Set(centers.filter((center) => center.residents !== null).map((center) => center.id))
  const residents = centers.reduce((sum, center) => sum + (center.residents ?? 0), 0)
  const fullTime = staff.filter((member) => member.isFullTime)
  const dense = fullTime.filter((member) => known.has(member.centerId)).length
  return {
    centers: centers.length,
    centersWithoutResidents: centers.length - known.size,
    onDuty: staff.length,
    fullTime: fullTime.length,
    certified: fullTime.filter((member) => member.certificate !== 'NONE').length,
    density: { fullTime: dense, residents, perTenThousand: perTenThousand(dense, residents) },
  }
}

function tally<K extends string>(keys: readonly K[], found: readonly K[]): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>
  for (const key of found) counts[key] += 1
  return counts
}

type FigureInput = {
  on: CalendarDate
  /** In the order in which their townships are to be shown. */
  centers: readonly StaffedCenter[]
  /** Everybody on duty on the day. */
  staff: readonly DutyFact[]
}

/** The staff figures of a day, whole and by township. Only open centers count; who is on duty elsewhere stands apart. */
export function staffFigures({ on, centers, staff }: FigureInput): StaffFigures {
  const open = centers.filter((center) => center.isOpen)
  const townshipOf = new Map(open.map((center) => [center.id, center.townshipId]))
  const counted = staff.filter((member) => townshipOf.has(member.centerId))
  const townshipIds = [...new Set(open.map((center) => center.townshipId))]
  const townships = townshipIds.map((townshipId): TownshipStaff => {
    const own = open.filter((center) => center.townshipId === townshipId)
    const people = counted.filter((member) => townshipOf.get(member.centerId) === townshipId)
    return { townshipId, townshipName: own[0]?.townshipName ?? null, ...countsOf(own, people) }
  })
  return {
    on,
    ...countsOf(open, counted),
    outside: staff.length - counted.length,
    ages: tally(
      AGE_BANDS,
      counted.map((member) => ageBandOf(member.birthYear, on)),
    ),
    posts: tally(
      Object.values(StaffPost),
      counted.map((member) => member.post),
    ),
    townships,
  }
}

/** The columns that the fields of a member of staff fill. */
export function toStaffColumns({ joinedOn, leftOn, ...columns }: StaffValues) {
  return { ...columns, joinedOn: toDbDate(joinedOn), leftOn: toDbDateOrNull(leftOn) }
}

/** The row of a new member of staff: what a form, an import and the demonstration county insert alike. */
export function toStaffRow(
  staff: NewStaff & { id: string },
  now: Date,
): Prisma.StaffMemberCreateManyInput & { id: string } {
  const { id, centerId, leftOn = null, ...values } = staff
  return { id, centerId, ...toStaffColumns({ ...values, leftOn }), createdAt: now, updatedAt: now }
}
