import { createActivity } from '@/lib/activities/mutations'
import { listActivities } from '@/lib/activities/queries'
import { activityListParams, createActivityInput } from '@/lib/activities/schema'
import { defineRoute } from '@/lib/auth/route'

export const GET = defineRoute({ name: 'activities.list', input: activityListParams, run: listActivities })

export const POST = defineRoute({
  name: 'activities.create',
  input: createActivityInput,
  run: createActivity,
  status: 201,
})
