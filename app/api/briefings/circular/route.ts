import { defineRoute } from '@/lib/auth/route'
import { exportCircular } from '@/lib/briefings/mutations'
import { exportCircularInput } from '@/lib/briefings/schema'
import { contentDisposition } from '@/lib/core/text'
import { WORD_TYPE } from '@/lib/documents/word'

export const GET = defineRoute({
  name: 'exportCircular',
  input: exportCircularInput,
  rate: 'export',
  run: async (viewer, input) => {
    const { bytes, fileName } = await exportCircular(viewer, input)
    return new Response(Buffer.from(bytes), {
      headers: {
        'content-type': WORD_TYPE,
        'content-disposition': contentDisposition(fileName),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  },
})
