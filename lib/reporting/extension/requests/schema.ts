import { z } from 'zod'
import { id, month, text, version } from '@/lib/core/atoms'

export const requestExtensionInput = z.strictObject({ centerId: id, month, reason: text(200) })
export type RequestExtensionInput = z.output<typeof requestExtensionInput>

export const refuseExtensionInput = z.strictObject({ id, version, note: text(200) })
export type RefuseExtensionInput = z.output<typeof refuseExtensionInput>
