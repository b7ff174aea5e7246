'use server'
import { removeAttachment } from '@/lib/attachments/mutations'
import { attachmentIdInput } from '@/lib/attachments/schema'
import { defineAction } from '@/lib/auth/action'

export const removeAttachmentAction = defineAction('removeAttachment', attachmentIdInput, removeAttachment)
