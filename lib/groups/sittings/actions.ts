'use server'
import { defineAction } from '@/lib/auth/action'
import { removeSitting, setSitting } from '@/lib/groups/sittings/exceptions/mutations'
import { changeTimetable, createTimetable, endTimetable } from '@/lib/groups/sittings/mutations'
import {
  changeTimetableInput,
  createTimetableInput,
  endTimetableInput,
  removeSittingInput,
  setSittingInput,
} from '@/lib/groups/sittings/schema'

const PATH = '/groups/sittings'
const revalidate = ({ centerId }: { centerId: string }) => ['/groups', PATH, `${PATH}/${centerId}`]

export const createTimetableAction = defineAction('createTimetable', createTimetableInput, createTimetable, {
  revalidate,
})
export const changeTimetableAction = defineAction('changeTimetable', changeTimetableInput, changeTimetable, {
  revalidate,
})
export const endTimetableAction = defineAction('endTimetable', endTimetableInput, endTimetable, {
  revalidate,
})
export const setSittingAction = defineAction('setSitting', setSittingInput, setSitting, { revalidate })
export const removeSittingAction = defineAction('removeSitting', removeSittingInput, removeSitting, {
  revalidate,
})
