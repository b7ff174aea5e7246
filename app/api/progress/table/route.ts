import { defineRoute } from '@/lib/auth/route'
import { contentDisposition } from '@/lib/core/text'
import { exportStandingTable } from '@/lib/progress/mutations'
import { exportTableInput } from '@/lib/progress/schema'

export const GET = defineRoute({
  name: 'exportStandingTable',
  input: exportTableInput,
  rate: 'export',
  run: async (viewer, input) => {
    const { bytes, fileName, type } = await exportStandingTable(viewer, input)
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
