import { activityIdInput } from '@/lib/activities/schema'
import { importSignUps } from '@/lib/activities/sign-ups/mutations'
import { readSignUpList } from '@/lib/activities/sign-ups/queries'
import { defineRoute } from '@/lib/auth/route'

/** Takes one xlsx or csv as the form field `file` and answers how many people it added to the activity. */
export const POST = defineRoute({
  name: 'activities.sign-ups',
  input: activityIdInput,
  body: 'none',
  rate: 'upload',
  run: async (viewer, { id }, request) =>
    importSignUps(viewer, { id, table: await readSignUpList(viewer, { id, request }) }),
})
