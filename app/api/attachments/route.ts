import { addAttachment } from '@/lib/attachments/mutations'
import { attachmentTargetInput, MAX_FILE_BYTES } from '@/lib/attachments/schema'
import { defineRoute } from '@/lib/auth/route'
import { readUpload } from '@/lib/auth/upload'

/** Takes one photograph or PDF as the form field `file` for the record that the address names; answers its id. */
export const POST = defineRoute({
  name: 'attachments.add',
  input: attachmentTargetInput,
  body: 'none',
  rate: 'upload',
  status: 201,
  run: async (viewer, target, request) => {
    const { name, bytes } = await readUpload(request, {
      maxBytes: MAX_FILE_BYTES,
      tooLarge: 'attachments.fault.tooLarge',
      missing: 'attachments.fault.missing',
    })
    return addAttachment(viewer, { ...target, fileName: name, content: bytes })
  },
})
