'use server'
import { defineAction } from '@/lib/auth/action'
import {
  cancelSession,
  changeSession,
  createSession,
  restoreSession,
} from '@/lib/groups/child-sessions/mutations'
import { changeSessionInput, createSessionInput } from '@/lib/groups/child-sessions/schema'
import { recordVersionInput } from '@/lib/groups/schema'

const PATH = '/groups/child-sessions'
const revalidate = ({ id }: { id: string }) => ['/groups', PATH, `${PATH}/${id}`]

export const createSessionAction = defineAction('createSession', createSessionInput, createSession, {
  revalidate,
})
export const changeSessionAction = defineAction('changeSession', changeSessionInput, changeSession, {
  revalidate,
})
export const cancelSessionAction = defineAction('cancelSession', recordVersionInput, cancelSession, {
  revalidate,
})
export const restoreSessionAction = defineAction('restoreSession', recordVersionInput, restoreSession, {
  revalidate,
})
