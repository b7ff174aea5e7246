import { defineRoute } from '@/lib/auth/route'
import { changeWindow } from '@/lib/service-windows/mutations'
import { getWindow } from '@/lib/service-windows/queries'
import { changeWindowInput, windowInput } from '@/lib/service-windows/schema'

export const GET = defineRoute({ name: 'service-windows.get', input: windowInput, run: getWindow })

export const PATCH = defineRoute({
  name: 'service-windows.change',
  input: changeWindowInput,
  run: changeWindow,
})
