'use server'
import { changePassword } from '@/lib/accounts/mutations'
import { changePasswordInput } from '@/lib/accounts/schema'
import { defineAction } from '@/lib/auth/action'

export const changePasswordAction = defineAction('changePassword', changePasswordInput, changePassword, {
  whilePasswordExpired: true,
})
