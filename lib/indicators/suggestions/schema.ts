import { z } from 'zod'
import { id, text, version } from '@/lib/core/atoms'
import { optionalChoice, pageParams } from '@/lib/core/search-params'
import { indicatorCode } from '@/lib/indicators/schema'

/** A suggestion about an indicator, or about the form as a whole. */
export const makeSuggestionInput = z.strictObject({
  code: z.union([indicatorCode, z.literal('').transform(() => null), z.null()], {
    error: 'validation.choice',
  }),
  text: text(500),
})
export type MakeSuggestionInput = z.output<typeof makeSuggestionInput>

export const answerSuggestionInput = z.strictObject({ id, version, answer: text(500) })
export type AnswerSuggestionInput = z.output<typeof answerSuggestionInput>

export const SUGGESTION_STATES = ['OPEN', 'ANSWERED'] as const

/** The address of the list of suggestions. */
export const suggestionListParams = z.object({ ...pageParams, state: optionalChoice(SUGGESTION_STATES) })
export type SuggestionListParams = z.output<typeof suggestionListParams>
