import { defineRoute } from '@/lib/auth/route'
import { readMonthFile } from '@/lib/imports/month-visits/queries'
import { monthFileInput } from '@/lib/imports/month-visits/schema'

/** Takes one xlsx or csv as the form field `file` and answers what it says of the month's days; nothing is stored. */
export const POST = defineRoute({
  name: 'visit-counts.month-file',
  input: monthFileInput,
  body: 'none',
  rate: 'upload',
  run: (viewer, input, request) => readMonthFile(viewer, { ...input, request }),
})
