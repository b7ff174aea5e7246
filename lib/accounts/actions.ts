'use server'
import { createDeputy, endDeputy } from '@/lib/accounts/deputies/mutations'
import { createDeputyInput, endDeputyInput } from '@/lib/accounts/deputies/schema'
import { decideGrant } from '@/lib/accounts/grants/mutations'
import { decideGrantInput } from '@/lib/accounts/grants/schema'
import { handOverPost } from '@/lib/accounts/handover/mutations'
import { changePassword } from '@/lib/accounts/mutations'
import { addPost, endPost } from '@/lib/accounts/posts/mutations'
import { addPostInput, createUserInput, endPostInput, handOverPostInput } from '@/lib/accounts/posts/schema'
import { changePasswordInput, changeUserInput, userVersionInput } from '@/lib/accounts/schema'
import { endOtherSessions, endOwnSession } from '@/lib/accounts/sessions/mutations'
import { endOtherSessionsInput, endSessionInput } from '@/lib/accounts/sessions/schema'
import {
  changeUser,
  createUser,
  disableUser,
  enableUser,
  resetPassword,
} from '@/lib/accounts/users/mutations'
import { defineAction } from '@/lib/auth/action'

const revalidate = () => ['/users']

export const changePasswordAction = defineAction('changePassword', changePasswordInput, changePassword, {
  whilePasswordExpired: true,
})
export const createUserAction = defineAction('createUser', createUserInput, createUser, { revalidate })
export const changeUserAction = defineAction('changeUser', changeUserInput, changeUser, { revalidate })
export const disableUserAction = defineAction('disableUser', userVersionInput, disableUser, { revalidate })
export const enableUserAction = defineAction('enableUser', userVersionInput, enableUser, { revalidate })
export const resetPasswordAction = defineAction('resetPassword', userVersionInput, resetPassword)
export const addPostAction = defineAction('addPost', addPostInput, addPost, { revalidate })
export const endPostAction = defineAction('endPost', endPostInput, endPost, { revalidate })
export const handOverPostAction = defineAction('handOverPost', handOverPostInput, handOverPost)
export const decideGrantAction = defineAction('decideGrant', decideGrantInput, decideGrant, { revalidate })
export const createDeputyAction = defineAction('createDeputy', createDeputyInput, createDeputy)
export const endDeputyAction = defineAction('endDeputy', endDeputyInput, endDeputy)
export const endOwnSessionAction = defineAction('endOwnSession', endSessionInput, endOwnSession)
export const endOtherSessionsAction = defineAction(
  'endOtherSessions',
  endOtherSessionsInput,
  endOtherSessions,
)
