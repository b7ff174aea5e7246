'use server'
import { defineAction } from '@/lib/auth/action'
import { changeMeeting, createMeeting, makeMeetingPapers } from '@/lib/meetings/mutations'
import { changeMeetingInput, createMeetingInput, makePapersInput } from '@/lib/meetings/schema'

const revalidate = ({ id }: { id: string }) => ['/meetings', `/meetings/${id}`, '/briefings']

export const createMeetingAction = defineAction('createMeeting', createMeetingInput, createMeeting, {
  revalidate,
})
export const changeMeetingAction = defineAction('changeMeeting', changeMeetingInput, changeMeeting, {
  revalidate,
})
export const makeMeetingPapersAction = defineAction('makeMeetingPapers', makePapersInput, makeMeetingPapers, {
  revalidate,
})
