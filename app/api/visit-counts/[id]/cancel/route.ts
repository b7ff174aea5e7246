import { defineRoute } from '@/lib/auth/route'
import { cancelVisitCount } from '@/lib/visits/mutations'
import { cancelVisitCountInput } from '@/lib/visits/schema'

export const POST = defineRoute({
  name: 'visit-counts.cancel',
  input: cancelVisitCountInput,
  run: cancelVisitCount,
})
