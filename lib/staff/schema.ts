import { z } from 'zod'
import { calendarDate, id, optionalCount, text, version } from '@/lib/core/atoms'
import {
  choice,
  optionalDate as dateParam,
  optionalChoice,
  optionalId,
  pageParams,
  searchText,
  sortParam,
} from '@/lib/core/search-params'
import { SocialWorkCertificate, StaffPost } from '@/prisma/generated/enums'

export const EARLIEST_BIRTH_YEAR = 1920
export const LATEST_BIRTH_YEAR = 2020

const fields = {
  name: text(40),
  post: z.enum(StaffPost, { error: 'validation.choice' }),
  isFullTime: z.boolean({ error: 'validation.invalid' }),
  certificate: z.enum(SocialWorkCertificate, { error: 'validation.choice' }),
  birthYear: optionalCount(LATEST_BIRTH_YEAR).refine((year) => year === null || year >= EARLIEST_BIRTH_YEAR, {
    error: 'validation.people.birthYear',
  }),
  joinedOn: calendarDate,
}

/** A new member of staff of a center. */
export const createStaffInput = z.strictObject({ centerId: id, ...fields })
export type CreateStaffInput = z.output<typeof createStaffInput>
/** What the form holds while it is filled in, before it is read. */
export type StaffForm = z.input<typeof createStaffInput>

/** Every field anew; a person who goes to another center leaves here and is registered there. */
export const changeStaffInput = z.strictObject({ id, version, ...fields })
export type ChangeStaffInput = z.output<typeof changeStaffInput>

/** Somebody leaves; `leftOn` is the first day off duty. */
export const closeStaffInput = z.strictObject({ id, version, leftOn: calendarDate })
export type CloseStaffInput = z.output<typeof closeStaffInput>

/** Takes a leaving back. */
export const reopenStaffInput = z.strictObject({ id, version })
export type ReopenStaffInput = z.output<typeof reopenStaffInput>

export const STAFF_SORT_KEYS = ['name', 'center', 'post', 'birthYear', 'joinedOn', 'leftOn'] as const

/** Who is on duty on the day, who has left by then, or everybody. */
export const STAFF_STATES = ['ON_DUTY', 'LEFT', 'ALL'] as const

/** Certificates to filter by; ANY is whoever has one. */
export const CERTIFICATE_FILTERS = ['ANY', ...Object.values(SocialWorkCertificate)] as const

/** The address of the list of staff. */
export const staffListParams = z.object({
  ...pageParams,
  q: searchText,
  townshipId: optionalId,
  centerId: optionalId,
  post: optionalChoice(Object.values(StaffPost)),
  fullTime: optionalChoice(['YES', 'NO']),
  certificate: optionalChoice(CERTIFICATE_FILTERS),
  state: choice(STAFF_STATES, 'ON_DUTY'),
  on: dateParam,
  sort: sortParam(STAFF_SORT_KEYS, { key: 'center', direction: 'asc' }),
})
export type StaffListParams = z.output<typeof staffListParams>

/** The address of one member of staff: the page of the history. */
export const staffPageParams = z.object(pageParams)
