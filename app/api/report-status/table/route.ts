import { defineRoute } from '@/lib/auth/route'
import { contentDisposition } from '@/lib/core/text'
import { exportStatusTable } from '@/lib/reporting/status/mutations'
import { statusTableInput } from '@/lib/reporting/status/schema'

export const GET = defineRoute({
  name: 'exportStatusTable',
  input: statusTableInput,
  rate: 'export',
  run: async (viewer, input) => {
    const { bytes, fileName, type } = await exportStatusTable(viewer, input)
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
