'use server'
import { defineAction } from '@/lib/auth/action'
import { cancelVisitCount, changeVisitCount, createVisitCount, saveMonthVisits } from '@/lib/visits/mutations'
import {
  cancelVisitCountInput,
  changeVisitCountInput,
  createVisitCountInput,
  saveMonthVisitsInput,
} from '@/lib/visits/schema'

const revalidate = () => ['/visits']

export const createVisitCountAction = defineAction(
  'createVisitCount',
  createVisitCountInput,
  createVisitCount,
  { revalidate },
)
export const changeVisitCountAction = defineAction(
  'changeVisitCount',
  changeVisitCountInput,
  changeVisitCount,
  { revalidate },
)
export const cancelVisitCountAction = defineAction(
  'cancelVisitCount',
  cancelVisitCountInput,
  cancelVisitCount,
  { revalidate },
)
export const saveMonthVisitsAction = defineAction('saveMonthVisits', saveMonthVisitsInput, saveMonthVisits, {
  revalidate,
})
