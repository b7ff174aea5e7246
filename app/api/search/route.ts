import { defineRoute } from '@/lib/auth/route'
import { search } from '@/lib/search/queries'
import { searchParams } from '@/lib/search/schema'

/** Hits of a kind under the search box. */
const MOST = 5

/** What a text finds, while it is typed. */
export const GET = defineRoute({
  name: 'search',
  input: searchParams,
  run: (viewer, { q }) => search(viewer, { q, most: MOST }),
})
