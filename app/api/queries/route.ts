import { fileResponse } from '@/lib/auth/file-response'
import { defineRoute } from '@/lib/auth/route'
import { exportQuery } from '@/lib/saved-queries/mutations'
import { exportQueryInput } from '@/lib/saved-queries/schema'

/** The table of a query as a file, by the search parameters of its page. */
export const GET = defineRoute({
  name: 'exportQuery',
  input: exportQueryInput,
  rate: 'export',
  run: async (viewer, input) => fileResponse(await exportQuery(viewer, input)),
})
