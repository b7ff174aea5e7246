import { fileResponse } from '@/lib/auth/file-response'
import { defineRoute } from '@/lib/auth/route'
import { exportBoard } from '@/lib/boards/mutations'
import { exportBoardInput } from '@/lib/boards/schema'

/** A board, or one table of it, as it stands on the screen under the same search parameters. */
export const GET = defineRoute({
  name: 'exportBoard',
  input: exportBoardInput,
  rate: 'export',
  run: async (viewer, input) => fileResponse(await exportBoard(viewer, input)),
})
