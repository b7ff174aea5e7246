import 'server-only'
import { contentDisposition } from '@/lib/core/text'

/** A finished file as the answer of a route: named for the person, kept by no cache, taken for nothing but its type. */
export function fileResponse({
  bytes,
  fileName,
  type,
}: {
  bytes: Uint8Array
  fileName: string
  type: string
}): Response {
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': contentDisposition(fileName),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
