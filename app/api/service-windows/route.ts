import { defineRoute } from '@/lib/auth/route'
import { createWindow } from '@/lib/service-windows/mutations'
import { listWindows } from '@/lib/service-windows/queries'
import { createWindowInput, windowListInput } from '@/lib/service-windows/schema'

export const GET = defineRoute({ name: 'service-windows.list', input: windowListInput, run: listWindows })

export const POST = defineRoute({
  name: 'service-windows.create',
  input: createWindowInput,
  run: createWindow,
  status: 201,
})
