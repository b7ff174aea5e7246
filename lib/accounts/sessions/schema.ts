import { z } from 'zod'
import { id } from '@/lib/core/atoms'

export const endSessionInput = z.strictObject({ id })
export type EndSessionInput = z.output<typeof endSessionInput>

/** Ends every session but the one named. */
export const endOtherSessionsInput = z.strictObject({ keepId: id })
export type EndOtherSessionsInput = z.output<typeof endOtherSessionsInput>
