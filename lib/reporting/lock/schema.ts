import { z } from 'zod'
import { id, month, text, version } from '@/lib/core/atoms'

export const lockReportsInput = z.strictObject({ countyId: id, month })
export type LockReportsInput = z.output<typeof lockReportsInput>

export const unlockReportInput = z.strictObject({ id, version, reason: text(200) })
export type UnlockReportInput = z.output<typeof unlockReportInput>
