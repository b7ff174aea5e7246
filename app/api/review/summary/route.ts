import { getMessages } from 'next-intl/server'
import { fileResponse } from '@/lib/auth/file-response'
import { defineRoute } from '@/lib/auth/route'
import { exportMonthSummary } from '@/lib/reporting/summary/mutations'
import { summaryTableInput } from '@/lib/reporting/summary/schema'

export const GET = defineRoute({
  name: 'exportMonthSummary',
  input: summaryTableInput,
  rate: 'export',
  run: async (viewer, input) => {
    const { reports } = await getMessages()
    return fileResponse(await exportMonthSummary(viewer, input, reports.sections))
  },
})
