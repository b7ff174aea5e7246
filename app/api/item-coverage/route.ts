import { fileResponse } from '@/lib/auth/file-response'
import { defineRoute } from '@/lib/auth/route'
import { exportItemCoverage } from '@/lib/boards/items/mutations'
import { exportItemCoverageInput } from '@/lib/boards/items/schema'

/** 下沉事项覆盖 as it stands on the screen under the same search parameters. */
export const GET = defineRoute({
  name: 'exportItemCoverage',
  input: exportItemCoverageInput,
  rate: 'export',
  run: async (viewer, input) => fileResponse(await exportItemCoverage(viewer, input)),
})
