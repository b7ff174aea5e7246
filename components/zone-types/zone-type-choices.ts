import type { ZoneTypeChoices } from '@/components/zone-types/zone-type-fields'
import type { Messages } from '@/lib/i18n/messages'
import { Audience, FunctionDomain } from '@/prisma/generated/enums'

/** The choices of a zone type's form, in words. */
export function zoneTypeChoices({ domain }: Pick<Messages, 'domain'>): ZoneTypeChoices {
  return {
    domains: Object.values(FunctionDomain).map((value) => ({
      value,
      label: domain.functionDomain[value],
    })),
    audiences: Object.values(Audience).map((value) => ({ value, label: domain.audience[value] })),
  }
}
