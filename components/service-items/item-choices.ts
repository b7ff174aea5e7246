import type { ItemChoices } from '@/components/service-items/item-fields'
import type { Messages } from '@/lib/i18n/messages'
import { ItemHandling } from '@/prisma/generated/enums'

/** The choices of an item's form, in words. */
export function itemChoices(
  departments: readonly { id: string; name: string }[],
  { domain }: Pick<Messages, 'domain'>,
): ItemChoices {
  return {
    departments: departments.map(({ id, name }) => ({ value: id, label: name })),
    handlings: Object.values(ItemHandling).map((value) => ({ value, label: domain.handling[value] })),
  }
}
