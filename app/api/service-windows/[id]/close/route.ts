import { defineRoute } from '@/lib/auth/route'
import { closeWindow } from '@/lib/service-windows/mutations'
import { closeWindowInput } from '@/lib/service-windows/schema'

export const POST = defineRoute({ name: 'service-windows.close', input: closeWindowInput, run: closeWindow })
