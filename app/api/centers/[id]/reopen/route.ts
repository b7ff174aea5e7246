import { defineRoute } from '@/lib/auth/route'
import { reopenCenter } from '@/lib/centers/mutations'
import { reopenCenterInput } from '@/lib/centers/schema'

export const POST = defineRoute({ name: 'centers.reopen', input: reopenCenterInput, run: reopenCenter })
