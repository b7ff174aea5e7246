import type { Messages } from '@/lib/i18n/messages'
import { PartnerKind } from '@/prisma/generated/enums'

/** What the fields of the form are called. */
export type PartnerWords = Messages['partners']['form']

export type PartnerOption = { value: string; label: string }

/** The kinds in the words of the interface. */
export function kindOptions({ partners }: Pick<Messages, 'partners'>): PartnerOption[] {
  return Object.values(PartnerKind).map((value) => ({ value, label: partners.kind[value] }))
}
