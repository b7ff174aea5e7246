import { z } from 'zod'
import { id, text } from '@/lib/core/atoms'

export const grantScreenInput = z.strictObject({ name: text(40) })
export type GrantScreenInput = z.output<typeof grantScreenInput>

export const revokeScreenInput = z.strictObject({ id })
export type RevokeScreenInput = z.output<typeof revokeScreenInput>
