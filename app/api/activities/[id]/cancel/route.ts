import { cancelActivity } from '@/lib/activities/mutations'
import { cancelActivityInput } from '@/lib/activities/schema'
import { defineRoute } from '@/lib/auth/route'

export const POST = defineRoute({
  name: 'activities.cancel',
  input: cancelActivityInput,
  run: cancelActivity,
})
