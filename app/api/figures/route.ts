import { fileResponse } from '@/lib/auth/file-response'
import { defineRoute } from '@/lib/auth/route'
import { exportFigureList } from '@/lib/progress/listing/mutations'
import { exportFigureListInput } from '@/lib/progress/listing/schema'

/** The list behind a figure as it stands on the screen under the same search parameters. */
export const GET = defineRoute({
  name: 'exportFigureList',
  input: exportFigureListInput,
  rate: 'export',
  run: async (viewer, input) => fileResponse(await exportFigureList(viewer, input)),
})
