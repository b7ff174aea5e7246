import { defineRoute } from '@/lib/auth/route'
import { exportPaper } from '@/lib/briefings/mutations'
import { briefingFileInput } from '@/lib/briefings/schema'
import { contentDisposition } from '@/lib/core/text'

/** A paper as Word, Excel or PDF: of a final one the bytes that were frozen. */
export const GET = defineRoute({
  name: 'exportPaper',
  input: briefingFileInput,
  rate: 'export',
  run: async (viewer, input, request) => {
    const { bytes, fileName, contentType } = await exportPaper(viewer, input, { signal: request.signal })
    return new Response(Buffer.from(bytes), {
      headers: {
        'content-type': contentType,
        'content-disposition': contentDisposition(fileName),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  },
})
