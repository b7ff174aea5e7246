import { z } from 'zod'
import { searchText } from '@/lib/core/search-params'

/** The address of the search, of its page and of what it answers while typing. */
export const searchParams = z.object({ q: searchText })
