import { fileResponse } from '@/lib/auth/file-response'
import { defineRoute } from '@/lib/auth/route'
import { exportStandingTable } from '@/lib/progress/mutations'
import { exportTableInput } from '@/lib/progress/schema'

export const GET = defineRoute({
  name: 'exportStandingTable',
  input: exportTableInput,
  rate: 'export',
  run: async (viewer, input) => fileResponse(await exportStandingTable(viewer, input)),
})
