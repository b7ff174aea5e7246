import { removeAttachment } from '@/lib/attachments/mutations'
import { getAttachmentFile } from '@/lib/attachments/queries'
import { attachmentFileInput, attachmentIdInput } from '@/lib/attachments/schema'
import { defineRoute } from '@/lib/auth/route'
import { contentDisposition } from '@/lib/core/text'

/** The file with the access of its record; inside a sandbox, so that nothing in it acts on this site. */
export const GET = defineRoute({
  name: 'attachments.get',
  input: attachmentFileInput,
  run: async (viewer, input) => {
    const { bytes, mediaType, fileName } = await getAttachmentFile(viewer, input)
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': mediaType,
        'content-disposition': contentDisposition(fileName),
        'content-security-policy': "default-src 'none'; sandbox",
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  },
})

export const DELETE = defineRoute({
  name: 'attachments.remove',
  input: attachmentIdInput,
  run: removeAttachment,
})
