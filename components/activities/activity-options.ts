import type { Choice, ZoneChoice } from '@/lib/activities/types'
import type { Messages } from '@/lib/i18n/messages'
import { Audience } from '@/prisma/generated/enums'

export type ActivityWords = Messages['activities']['form']

/** What the form of an activity offers. */
export type ActivityChoices = {
  types: readonly Choice[]
  zones: readonly ZoneChoice[]
  partners: readonly Choice[]
  departments: readonly Choice[]
  coHosts: readonly Choice[]
  audiences: readonly { value: string; label: string }[]
  statuses: readonly { value: string; label: string }[]
}

/** Choices as a select takes them. */
export const toOptions = (choices: readonly Choice[]) =>
  choices.map(({ id, name }) => ({ value: id, label: name }))

type Lists = Pick<ActivityChoices, 'types' | 'zones' | 'partners' | 'departments' | 'coHosts'> & {
  words: Messages['domain']
}

/** The choices of the form out of the lists of the registers and the words of the domain. */
export function activityChoices({ words, ...lists }: Lists): ActivityChoices {
  return {
    ...lists,
    audiences: Object.values(Audience).map((value) => ({ value, label: words.audience[value] })),
    statuses: (['HELD', 'PLANNED'] as const).map((value) => ({ value, label: words.activityStatus[value] })),
  }
}

/** A list of choices with the one that a record has, though it may be offered no more. */
export function withCurrent(choices: readonly Choice[], id: string | null, name: string | null): Choice[] {
  if (id === null || choices.some((choice) => choice.id === id)) return [...choices]
  return [...choices, { id, name: name ?? id }]
}
