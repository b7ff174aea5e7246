'use server'
import { defineAction } from '@/lib/auth/action'
import { changeIndicator } from '@/lib/indicators/mutations'
import { changeIndicatorInput } from '@/lib/indicators/schema'
import { answerSuggestion, makeSuggestion } from '@/lib/indicators/suggestions/mutations'
import { answerSuggestionInput, makeSuggestionInput } from '@/lib/indicators/suggestions/schema'

export const changeIndicatorAction = defineAction('changeIndicator', changeIndicatorInput, changeIndicator, {
  revalidate: ({ code }) => ['/indicators', `/indicators/${code}`],
})
export const makeSuggestionAction = defineAction('makeSuggestion', makeSuggestionInput, makeSuggestion, {
  revalidate: () => ['/indicators/suggestions'],
})
export const answerSuggestionAction = defineAction(
  'answerSuggestion',
  answerSuggestionInput,
  answerSuggestion,
  { revalidate: () => ['/indicators/suggestions'] },
)
