'use server'
import { cancelActivity, changeActivity, createActivity } from '@/lib/activities/mutations'
import { cancelActivityInput, changeActivityInput, createActivityInput } from '@/lib/activities/schema'
import { defineAction } from '@/lib/auth/action'

const revalidate = () => ['/activities']

export const createActivityAction = defineAction('createActivity', createActivityInput, createActivity, {
  revalidate,
})
export const changeActivityAction = defineAction('changeActivity', changeActivityInput, changeActivity, {
  revalidate,
})
export const cancelActivityAction = defineAction('cancelActivity', cancelActivityInput, cancelActivity, {
  revalidate,
})
