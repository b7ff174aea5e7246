import { defineRoute } from '@/lib/auth/route'
import { changeVisitCount } from '@/lib/visits/mutations'
import { getVisitCount } from '@/lib/visits/queries'
import { changeVisitCountInput, visitCountIdInput } from '@/lib/visits/schema'

export const GET = defineRoute({ name: 'visit-counts.get', input: visitCountIdInput, run: getVisitCount })

export const PATCH = defineRoute({
  name: 'visit-counts.change',
  input: changeVisitCountInput,
  run: changeVisitCount,
})
