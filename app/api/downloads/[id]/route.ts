import { defineRoute } from '@/lib/auth/route'
import { contentDisposition } from '@/lib/core/text'
import { getDownloadFile } from '@/lib/downloads/queries'
import { downloadIdInput } from '@/lib/downloads/schema'

/** The file of a finished download of the viewer's own. */
export const GET = defineRoute({
  name: 'getDownloadFile',
  input: downloadIdInput,
  rate: 'export',
  run: async (viewer, input) => {
    const { bytes, fileName } = await getDownloadFile(viewer, input)
    return new Response(Buffer.from(bytes), {
      headers: {
        'content-type': fileName.endsWith('.pdf') ? 'application/pdf' : 'application/zip',
        'content-disposition': contentDisposition(fileName),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  },
})
