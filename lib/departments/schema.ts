import { z } from 'zod'
import { calendarDate, count, id, text, version } from '@/lib/core/atoms'
import { choice, pageParams, searchText, sortParam } from '@/lib/core/search-params'
import { departmentCodeOf, isDepartmentCode } from '@/lib/departments/rules'

const code = z
  .string({ error: 'validation.required' })
  .max(64, { error: 'validation.services.departmentCode' })
  .transform(departmentCodeOf)
  .refine((value) => value !== '', { error: 'validation.required' })
  .refine(isDepartmentCode, { error: 'validation.services.departmentCode' })

const fields = { name: text(40), order: count(9999) }

/** A new department of the county. */
export const createDepartmentInput = z.strictObject({ code, ...fields })
export type CreateDepartmentInput = z.output<typeof createDepartmentInput>

/** Name and place in the order anew; the code stays, because indicators and items are found by it. */
export const changeDepartmentInput = z.strictObject({ id, version, ...fields })
export type ChangeDepartmentInput = z.output<typeof changeDepartmentInput>

/** The department is abolished; `closedOn` is the first day without it. */
export const closeDepartmentInput = z.strictObject({ id, version, closedOn: calendarDate })
export type CloseDepartmentInput = z.output<typeof closeDepartmentInput>

/** Takes the end of a department back. */
export const reopenDepartmentInput = z.strictObject({ id, version })
export type ReopenDepartmentInput = z.output<typeof reopenDepartmentInput>

/** Gives the items and windows that an abolished department has left to another one. */
export const handOverDepartmentInput = z.strictObject({ id, version, successorId: id })
export type HandOverDepartmentInput = z.output<typeof handOverDepartmentInput>

export const DEPARTMENT_SORT_KEYS = ['order', 'code', 'name'] as const

/** Departments that there are today, those that were abolished, or all. */
export const DEPARTMENT_STATES = ['ACTIVE', 'CLOSED', 'ALL'] as const

/** The address of the list of departments. */
export const departmentListParams = z.object({
  ...pageParams,
  q: searchText,
  state: choice(DEPARTMENT_STATES, 'ACTIVE'),
  sort: sortParam(DEPARTMENT_SORT_KEYS, { key: 'order', direction: 'asc' }),
})
export type DepartmentListParams = z.output<typeof departmentListParams>

/** The address of one department: the page of the history. */
export const departmentPageParams = z.object(pageParams)
