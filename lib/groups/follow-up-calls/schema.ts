import { z } from 'zod'
import { calendarDate, count, id, optionalText, version } from '@/lib/core/atoms'
import { sortParam } from '@/lib/core/search-params'
import { callFaults } from '@/lib/groups/follow-up-calls/rules'
import { recordListParams } from '@/lib/groups/schema'

/** The largest count of a day. */
export const MAX_CALLS = 99_999

const fields = {
  date: calendarDate,
  calls: count(MAX_CALLS),
  satisfied: count(MAX_CALLS),
  note: optionalText(200),
}

type Report = (issue: { code: 'custom'; path: string[]; message: string; input: unknown }) => void

const checked = <T extends Parameters<typeof callFaults>[0]>(call: T, context: { addIssue: Report }): T => {
  for (const [field, message] of Object.entries(callFaults(call)))
    context.addIssue({ code: 'custom', path: [field], message, input: call })
  return call
}

export const createCallInput = z.strictObject({ centerId: id, ...fields }).transform(checked)
export type CreateCallInput = z.output<typeof createCallInput>

/** Every field anew; a record stays with its center. */
export const changeCallInput = z.strictObject({ id, version, ...fields }).transform(checked)
export type ChangeCallInput = z.output<typeof changeCallInput>

export const CALL_SORT_KEYS = ['date', 'calls', 'satisfied', 'center'] as const

/** The address of the list of calls. */
export const callListParams = z.object({
  ...recordListParams,
  sort: sortParam(CALL_SORT_KEYS, { key: 'date', direction: 'desc' }),
})
export type CallListParams = z.output<typeof callListParams>
