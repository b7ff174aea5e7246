import { defineRoute } from '@/lib/auth/route'
import { createVisitCount } from '@/lib/visits/mutations'
import { listVisitCounts } from '@/lib/visits/queries'
import { createVisitCountInput, visitCountListParams } from '@/lib/visits/schema'

export const GET = defineRoute({
  name: 'visit-counts.list',
  input: visitCountListParams,
  run: listVisitCounts,
})

export const POST = defineRoute({
  name: 'visit-counts.create',
  input: createVisitCountInput,
  run: createVisitCount,
  status: 201,
})
