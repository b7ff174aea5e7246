import { defineRoute } from '@/lib/auth/route'
import { changeWindow } from '@/lib/service-windows/mutations'
import { getWindow } from '@/lib/service-windows/queries'
import { changeWindowInput, windowInput } from '@/lib/service-windows/schema'

export const GET = defineRoute({ name: 'getWindow', input: windowInput, run: getWindow })

export const PATCH = defineRoute({ name: 'changeWindow', input: changeWindowInput, run: changeWindow })
