import { getActivity } from '@/lib/activities/detail/queries'
import { changeActivity } from '@/lib/activities/mutations'
import { activityIdInput, changeActivityInput } from '@/lib/activities/schema'
import { defineRoute } from '@/lib/auth/route'

export const GET = defineRoute({ name: 'activities.get', input: activityIdInput, run: getActivity })

export const PATCH = defineRoute({
  name: 'activities.change',
  input: changeActivityInput,
  run: changeActivity,
})
