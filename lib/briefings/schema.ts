import { z } from 'zod'
import { FILE_FORMATS } from '@/lib/briefings/types'
import { calendarDate, id, text, version } from '@/lib/core/atoms'
import { choice, optionalChoice, optionalDate, optionalId, pageParams } from '@/lib/core/search-params'
import { BriefingKind, BriefingState } from '@/prisma/generated/enums'

/** Search parameters of the list of papers. */
export const briefingListParams = z.object({
  kind: optionalChoice(Object.values(BriefingKind)),
  state: optionalChoice(Object.values(BriefingState)),
  township: optionalId,
  ...pageParams,
})
export type BriefingListParams = z.output<typeof briefingListParams>

/** Search parameters of the form for a new paper. */
export const newBriefingParams = z.object({
  kind: choice(Object.values(BriefingKind), 'SPEECH_DATA'),
  unitId: optionalId,
  centerId: optionalId,
  cutOff: optionalDate,
})
export type NewBriefingParams = z.output<typeof newBriefingParams>

const TITLE_LENGTH = 120
/** Most characters of a sentence. */
export const SENTENCE_LENGTH = 2000

const blank = z.literal('').transform(() => undefined)
const optional = <T extends z.ZodType>(schema: T) => z.union([blank, schema]).optional()
/** The name of a sentence within its paper. */
const key = z
  .string({ error: 'validation.invalid' })
  .regex(/^[\w.:-]{1,80}$/, { error: 'validation.invalid' })

/** A new paper: its kind, of which unit or center, as of which day. Without a title it bears the usual one. */
export const createBriefingInput = z.strictObject({
  kind: z.enum(BriefingKind, { error: 'validation.choice' }),
  unitId: optional(id),
  centerId: optional(id),
  cutOff: calendarDate,
  title: optional(text(TITLE_LENGTH)),
})
export type CreateBriefingInput = z.output<typeof createBriefingInput>
export type CreateBriefingForm = z.input<typeof createBriefingInput>

export const renameBriefingInput = z.strictObject({ id, version, title: text(TITLE_LENGTH) })
export type RenameBriefingInput = z.output<typeof renameBriefingInput>

/** What a person makes of a sentence; figures stay as `{{slot}}`. */
export const editSentenceInput = z.strictObject({ id, version, key, text: text(SENTENCE_LENGTH) })
export type EditSentenceInput = z.output<typeof editSentenceInput>

export const restoreSentenceInput = z.strictObject({ id, version, key })
export type RestoreSentenceInput = z.output<typeof restoreSentenceInput>

const example = optional(id)

/** The units, centers and the event that the paper tells of as examples; a blank leaves the example out. */
export const chooseExamplesInput = z.strictObject({
  id,
  version,
  MODEL: example,
  HEALTH: example,
  CARE: example,
  STREET: example,
  EVENT: example,
  JOBS: example,
})
export type ChooseExamplesInput = z.output<typeof chooseExamplesInput>

export const finalizeBriefingInput = z.strictObject({ id, version })
export type FinalizeBriefingInput = z.output<typeof finalizeBriefingInput>

export const voidBriefingInput = z.strictObject({ id, version, reason: text(300) })
export type VoidBriefingInput = z.output<typeof voidBriefingInput>

/** A file of a paper; a final one answers with the bytes that were frozen. */
export const briefingFileInput = z.strictObject({
  id,
  format: z.enum(FILE_FORMATS),
})
export type BriefingFileInput = z.output<typeof briefingFileInput>
