import { defineRoute } from '@/lib/auth/route'
import { changeCenter } from '@/lib/centers/mutations'
import { getCenter } from '@/lib/centers/queries'
import { centerInput, changeCenterInput } from '@/lib/centers/schema'

export const GET = defineRoute({ name: 'centers.get', input: centerInput, run: getCenter })

export const PATCH = defineRoute({ name: 'centers.change', input: changeCenterInput, run: changeCenter })
