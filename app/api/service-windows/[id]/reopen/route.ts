import { defineRoute } from '@/lib/auth/route'
import { reopenWindow } from '@/lib/service-windows/mutations'
import { reopenWindowInput } from '@/lib/service-windows/schema'

export const POST = defineRoute({
  name: 'service-windows.reopen',
  input: reopenWindowInput,
  run: reopenWindow,
})
