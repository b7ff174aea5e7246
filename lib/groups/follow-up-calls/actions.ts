'use server'
import { defineAction } from '@/lib/auth/action'
import { cancelCall, changeCall, createCall, restoreCall } from '@/lib/groups/follow-up-calls/mutations'
import { changeCallInput, createCallInput } from '@/lib/groups/follow-up-calls/schema'
import { recordVersionInput } from '@/lib/groups/schema'

const PATH = '/groups/follow-up-calls'
const revalidate = ({ id }: { id: string }) => ['/groups', PATH, `${PATH}/${id}`]

export const createCallAction = defineAction('createCall', createCallInput, createCall, { revalidate })
export const changeCallAction = defineAction('changeCall', changeCallInput, changeCall, { revalidate })
export const cancelCallAction = defineAction('cancelCall', recordVersionInput, cancelCall, { revalidate })
export const restoreCallAction = defineAction('restoreCall', recordVersionInput, restoreCall, { revalidate })
