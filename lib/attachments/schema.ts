import { z } from 'zod'
import { id } from '@/lib/core/atoms'
import { AttachmentTarget } from '@/prisma/generated/enums'

/** The largest file that is taken, in bytes. */
export const MAX_FILE_BYTES = 10_000_000

const target = { targetType: z.enum(AttachmentTarget), targetId: id }

/** The record that files hang on. */
export const attachmentTargetInput = z.strictObject(target)
export type AttachmentTargetInput = z.output<typeof attachmentTargetInput>

export const attachmentIdInput = z.strictObject({ id })
export type AttachmentIdInput = z.output<typeof attachmentIdInput>

/** One file as it was kept, or the small picture of a photograph. */
export const attachmentFileInput = z.strictObject({ id, size: z.literal('thumb').optional() })
export type AttachmentFileInput = z.output<typeof attachmentFileInput>
