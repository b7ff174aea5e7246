import { defineRoute } from '@/lib/auth/route'
import { closeCenter } from '@/lib/centers/mutations'
import { closeCenterInput } from '@/lib/centers/schema'

export const POST = defineRoute({ name: 'centers.close', input: closeCenterInput, run: closeCenter })
