import { defineRoute } from '@/lib/auth/route'
import { createCenter } from '@/lib/centers/mutations'
import { listCenters } from '@/lib/centers/queries'
import { centerListParams, createCenterInput } from '@/lib/centers/schema'

export const GET = defineRoute({ name: 'centers.list', input: centerListParams, run: listCenters })

export const POST = defineRoute({
  name: 'centers.create',
  input: createCenterInput,
  run: createCenter,
  status: 201,
})
