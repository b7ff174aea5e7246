'use server'
import { defineAction } from '@/lib/auth/action'
import { grantExtension } from '@/lib/reporting/extension/mutations'
import { grantExtensionInput } from '@/lib/reporting/extension/schema'

export const grantExtensionAction = defineAction('grantExtension', grantExtensionInput, grantExtension, {
  revalidate: () => ['/report-status', '/review', '/reports'],
})
