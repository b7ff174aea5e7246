import type { CalendarDate } from '@/lib/core/calendar'
import type { Decimal2 } from '@/lib/core/decimal'
import type { SocialWorkCertificate, StaffPost } from '@/prisma/generated/enums'

/** What is kept of a member of staff: no telephone, no identity number, nothing that no figure needs. */
export type StaffValues = {
  name: string
  post: StaffPost
  isFullTime: boolean
  certificate: SocialWorkCertificate
  birthYear: number | null
  joinedOn: CalendarDate
  /** First day off duty; null while on duty. */
  leftOn: CalendarDate | null
}

/** A member of staff to be created in a center. */
export type NewStaff = Omit<StaffValues, 'leftOn'> & {
  centerId: string
  id?: string
  leftOn?: CalendarDate | null
}

export const AGE_BANDS = ['UP_TO_35', 'TO_45', 'TO_55', 'OVER_55', 'UNKNOWN'] as const
export type AgeBand = (typeof AGE_BANDS)[number]

/** One line of the register as of a day. */
export type StaffRow = StaffValues & {
  id: string
  centerId: string
  centerName: string
  townshipName: string | null
  ageBand: AgeBand
  isOnDuty: boolean
}

export type StaffCan = { change: boolean; close: boolean; reopen: boolean }

export type StaffDetail = StaffRow & { version: number; can: StaffCan }

export type StaffSaved = {
  id: string
  name: string
  version: number
  /** Message keys of what is unusual and yet was saved. */
  warnings: string[]
}

/** What the figures need of one center on the day. */
export type StaffedCenter = {
  id: string
  townshipId: string | null
  townshipName: string | null
  isOpen: boolean
  /** 常住人口 */
  residents: number | null
}

/** What the figures need of one member of staff who is on duty on the day. */
export type DutyFact = Pick<StaffValues, 'post' | 'isFullTime' | 'certificate' | 'birthYear'> & {
  centerId: string
}

/** Counts of 人 over the open centers of one place. */
export type StaffCounts = {
  /** Open centers, and those of them whose residents are not known. */
  centers: number
  centersWithoutResidents: number
  onDuty: number
  /** On duty and full-time. */
  fullTime: number
  /** On duty, full-time and with a social work certificate. */
  certified: number
  /** Full-time staff and residents of the open centers whose residents are known. */
  density: { fullTime: number; residents: number; perTenThousand: Decimal2 | null }
}

export type TownshipStaff = StaffCounts & { townshipId: string | null; townshipName: string | null }

export type StaffFigures = StaffCounts & {
  on: CalendarDate
  /** On duty in centers that are not open on the day; counted nowhere else. */
  outside: number
  ages: Record<AgeBand, number>
  posts: Record<StaffPost, number>
  townships: TownshipStaff[]
}
