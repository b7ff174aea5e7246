'use server'
import { defineAction } from '@/lib/auth/action'
import { grantScreen, revokeScreen } from '@/lib/screen/mutations'
import { grantScreenInput, revokeScreenInput } from '@/lib/screen/schema'

const revalidate = () => ['/settings/screen']

export const grantScreenAction = defineAction('grantScreen', grantScreenInput, grantScreen, { revalidate })
export const revokeScreenAction = defineAction('revokeScreen', revokeScreenInput, revokeScreen, {
  revalidate,
})
