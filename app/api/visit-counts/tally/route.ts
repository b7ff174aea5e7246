import { defineRoute } from '@/lib/auth/route'
import { tallyVisits } from '@/lib/visits/tally/mutations'
import { tallyInput } from '@/lib/visits/tally/schema'

/** Takes what a telephone has counted; a tally that was sent before adds nothing. */
export const POST = defineRoute({ name: 'visit-counts.tally', input: tallyInput, run: tallyVisits })
