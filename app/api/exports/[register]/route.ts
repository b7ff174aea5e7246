import { getTranslations } from 'next-intl/server'
import { defineRoute } from '@/lib/auth/route'
import { contentDisposition } from '@/lib/core/text'
import { exportRegister } from '@/lib/exports/queries'
import { exportInput } from '@/lib/exports/schema'

/** A register as its list shows it under the same search parameters, as xlsx or csv; it goes out while it is read. */
export const GET = defineRoute({
  name: 'exportRegister',
  input: exportInput,
  rate: 'export',
  run: async (viewer, input) => {
    const t = await getTranslations()
    const { chunks, fileName, type } = await exportRegister(viewer, input, (key) => t(key))
    const body = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        const { done, value } = await chunks.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      // Whoever goes away stops the reading of the register too.
      cancel: async () => {
        await chunks.return(undefined)
      },
    })
    return new Response(body, {
      headers: {
        'content-type': type,
        'content-disposition': contentDisposition(fileName),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  },
})
