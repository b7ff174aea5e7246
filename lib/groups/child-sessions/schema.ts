import { z } from 'zod'
import { calendarDate, count, id, optionalCount, text, version } from '@/lib/core/atoms'
import { optionalChoice, searchText, sortParam } from '@/lib/core/search-params'
import { sessionFaults } from '@/lib/groups/child-sessions/rules'
import { recordListParams } from '@/lib/groups/schema'
import { ChildSessionKind } from '@/prisma/generated/enums'

/** The largest count of a session. */
export const MAX_HEADS = 9_999

const fields = {
  kind: z.enum(ChildSessionKind, { error: 'validation.choice' }),
  name: text(60),
  firstDay: calendarDate,
  lastDay: calendarDate,
  capacity: optionalCount(MAX_HEADS),
  headCount: count(MAX_HEADS),
  volunteers: optionalCount(MAX_HEADS),
}

type Report = (issue: { code: 'custom'; path: string[]; message: string; input: unknown }) => void

const checked = <T extends Parameters<typeof sessionFaults>[0]>(
  session: T,
  context: { addIssue: Report },
): T => {
  for (const [field, message] of Object.entries(sessionFaults(session)))
    context.addIssue({ code: 'custom', path: [field], message, input: session })
  return session
}

export const createSessionInput = z.strictObject({ centerId: id, ...fields }).transform(checked)
export type CreateSessionInput = z.output<typeof createSessionInput>

/** Every field anew; a session stays with its center. */
export const changeSessionInput = z.strictObject({ id, version, ...fields }).transform(checked)
export type ChangeSessionInput = z.output<typeof changeSessionInput>

export const SESSION_SORT_KEYS = ['firstDay', 'name', 'headCount', 'center'] as const

/** The address of the list of sessions; a session stands in the period in which it begins. */
export const sessionListParams = z.object({
  ...recordListParams,
  q: searchText,
  kind: optionalChoice(Object.values(ChildSessionKind)),
  sort: sortParam(SESSION_SORT_KEYS, { key: 'firstDay', direction: 'desc' }),
})
export type SessionListParams = z.output<typeof sessionListParams>
