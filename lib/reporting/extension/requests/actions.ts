'use server'
import { defineAction } from '@/lib/auth/action'
import { refuseExtension, requestExtension } from '@/lib/reporting/extension/requests/mutations'
import { refuseExtensionInput, requestExtensionInput } from '@/lib/reporting/extension/requests/schema'

const revalidate = () => ['/report-status', '/reports']

export const requestExtensionAction = defineAction(
  'requestExtension',
  requestExtensionInput,
  requestExtension,
  {
    revalidate,
  },
)
export const refuseExtensionAction = defineAction('refuseExtension', refuseExtensionInput, refuseExtension, {
  revalidate,
})
