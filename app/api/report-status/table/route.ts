import { fileResponse } from '@/lib/auth/file-response'
import { defineRoute } from '@/lib/auth/route'
import { exportStatusTable } from '@/lib/reporting/status/mutations'
import { statusTableInput } from '@/lib/reporting/status/schema'

export const GET = defineRoute({
  name: 'exportStatusTable',
  input: statusTableInput,
  rate: 'export',
  run: async (viewer, input) => fileResponse(await exportStatusTable(viewer, input)),
})
