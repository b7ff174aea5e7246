'use server'
import { cancelActivity, changeActivity, createActivity, markActivityHeld } from '@/lib/activities/mutations'
import {
  cancelActivityInput,
  changeActivityInput,
  createActivityInput,
  markActivityHeldInput,
} from '@/lib/activities/schema'
import { defineAction } from '@/lib/auth/action'

const revalidate = () => ['/activities']

export const createActivityAction = defineAction('createActivity', createActivityInput, createActivity, {
  revalidate,
})
export const changeActivityAction = defineAction('changeActivity', changeActivityInput, changeActivity, {
  revalidate,
})
export const markActivityHeldAction = defineAction(
  'markActivityHeld',
  markActivityHeldInput,
  markActivityHeld,
  { revalidate },
)
export const cancelActivityAction = defineAction('cancelActivity', cancelActivityInput, cancelActivity, {
  revalidate,
})
