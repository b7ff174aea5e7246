import { z } from 'zod'
import { calendarDate, id, text } from '@/lib/core/atoms'

/** A deputy for one of one's own reviewer's posts, from a day to another, both included. */
export const createDeputyInput = z
  .strictObject({
    assignmentId: z.uuid({ error: 'validation.choice' }),
    deputyId: z.uuid({ error: 'validation.choice' }),
    from: calendarDate,
    lastDay: calendarDate,
    reason: text(100),
  })
  .refine((input) => input.lastDay >= input.from, {
    path: ['lastDay'],
    error: 'validation.accounts.endsBeforeStart',
  })
export type CreateDeputyInput = z.output<typeof createDeputyInput>

export const endDeputyInput = z.strictObject({ id })
export type EndDeputyInput = z.output<typeof endDeputyInput>
