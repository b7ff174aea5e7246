'use server'
import { defineAction } from '@/lib/auth/action'
import { finalizeBriefing, voidBriefing } from '@/lib/briefings/freeze/mutations'
import {
  chooseExamples,
  createBriefing,
  editSentence,
  renameBriefing,
  restoreSentence,
} from '@/lib/briefings/mutations'
import {
  chooseExamplesInput,
  createBriefingInput,
  editSentenceInput,
  finalizeBriefingInput,
  renameBriefingInput,
  restoreSentenceInput,
  voidBriefingInput,
} from '@/lib/briefings/schema'

const revalidate = ({ id }: { id: string }) => ['/briefings', `/briefings/${id}`]

export const createBriefingAction = defineAction('createBriefing', createBriefingInput, createBriefing, {
  revalidate,
})
export const renameBriefingAction = defineAction('renameBriefing', renameBriefingInput, renameBriefing, {
  revalidate,
})
export const editSentenceAction = defineAction('editSentence', editSentenceInput, editSentence, {
  revalidate,
})
export const restoreSentenceAction = defineAction('restoreSentence', restoreSentenceInput, restoreSentence, {
  revalidate,
})
export const chooseExamplesAction = defineAction('chooseExamples', chooseExamplesInput, chooseExamples, {
  revalidate,
})
export const finalizeBriefingAction = defineAction(
  'finalizeBriefing',
  finalizeBriefingInput,
  finalizeBriefing,
  { revalidate },
)
export const voidBriefingAction = defineAction('voidBriefing', voidBriefingInput, voidBriefing, {
  revalidate,
})
