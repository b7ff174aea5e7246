import type { Messages } from '@/lib/i18n/messages'
import { DonationKind } from '@/prisma/generated/enums'

type Option = { value: string; label: string }

/** What the fields of the form are called. */
export type DonationWords = Messages['donations']['form']

export type DonationOptions = { kinds: Option[]; partners: Option[] }

type OptionInput = {
  words: Pick<Messages, 'donations'>
  /** The partner of a donation stands among them even when it has left. */
  partners: readonly { id: string; name: string }[]
}

/** The choices of the form in the words of the interface. */
export function donationOptions({ words, partners }: OptionInput): DonationOptions {
  return {
    kinds: Object.values(DonationKind).map((value) => ({ value, label: words.donations.kind[value] })),
    partners: partners.map(({ id, name }) => ({ value: id, label: name })),
  }
}
