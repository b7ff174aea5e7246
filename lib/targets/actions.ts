'use server'
import { defineAction } from '@/lib/auth/action'
import { changeTarget, createTarget, endTarget } from '@/lib/targets/mutations'
import { changeTargetInput, createTargetInput, endTargetInput } from '@/lib/targets/schema'

const revalidate = ({ id }: { id: string }) => ['/targets', `/targets/${id}`, '/dashboard']

export const createTargetAction = defineAction('createTarget', createTargetInput, createTarget, {
  revalidate,
})
export const changeTargetAction = defineAction('changeTarget', changeTargetInput, changeTarget, {
  revalidate,
})
export const endTargetAction = defineAction('endTarget', endTargetInput, endTarget, { revalidate })
