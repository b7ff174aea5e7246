import { defineRoute } from '@/lib/auth/route'
import { contentDisposition } from '@/lib/core/text'
import { exportQuery } from '@/lib/saved-queries/mutations'
import { exportQueryInput } from '@/lib/saved-queries/schema'

/** The table of a query as a file, by the search parameters of its page. */
export const GET = defineRoute({
  name: 'exportQuery',
  input: exportQueryInput,
  rate: 'export',
  run: async (viewer, input) => {
    const { bytes, fileName, type } = await exportQuery(viewer, input)
    return new Response(Buffer.from(bytes), {
      headers: {
        'content-type': type,
        'content-disposition': contentDisposition(fileName),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  },
})
