import { getMessages } from 'next-intl/server'
import { defineRoute } from '@/lib/auth/route'
import { contentDisposition } from '@/lib/core/text'
import { exportMonthSummary } from '@/lib/reporting/summary/mutations'
import { summaryTableInput } from '@/lib/reporting/summary/schema'

export const GET = defineRoute({
  name: 'exportMonthSummary',
  input: summaryTableInput,
  rate: 'export',
  run: async (viewer, input) => {
    const { reports } = await getMessages()
    const { bytes, fileName, type } = await exportMonthSummary(viewer, input, reports.sections)
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
