import { addAttachment } from '@/lib/attachments/mutations'
import { attachmentTargetInput, MAX_FILE_BYTES } from '@/lib/attachments/schema'
import { defineRoute } from '@/lib/auth/route'
import { AppError } from '@/lib/core/errors'

/** Room for the parts of the form around the file. */
const FORM_OVERHEAD = 16_384

/** Takes one photograph or PDF as the form field `file` for the record that the address names; answers its id. */
export const POST = defineRoute({
  name: 'attachments.add',
  input: attachmentTargetInput,
  body: 'none',
  rate: 'upload',
  status: 201,
  run: async (viewer, target, request) => {
    if (Number(request.headers.get('content-length') ?? 0) > MAX_FILE_BYTES + FORM_OVERHEAD)
      throw new AppError('INVALID_INPUT', { reason: 'attachments.fault.tooLarge' })
    // A body that is no form, or one that was cut off on the way, is answered like one without a file.
    const form = await request.formData().catch(() => null)
    const file = form?.get('file')
    if (!(file instanceof File)) throw new AppError('INVALID_INPUT', { reason: 'attachments.fault.missing' })
    const content = new Uint8Array(await file.arrayBuffer())
    return addAttachment(viewer, { ...target, fileName: file.name, content })
  },
})
