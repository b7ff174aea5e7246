import { defineRoute } from '@/lib/auth/route'
import { exportBoard } from '@/lib/boards/mutations'
import { exportBoardInput } from '@/lib/boards/schema'
import { contentDisposition } from '@/lib/core/text'

/** A board, or one table of it, as it stands on the screen under the same search parameters. */
export const GET = defineRoute({
  name: 'exportBoard',
  input: exportBoardInput,
  rate: 'export',
  run: async (viewer, input) => {
    const { bytes, fileName, type } = await exportBoard(viewer, input)
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
