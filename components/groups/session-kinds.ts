import type { Messages } from '@/lib/i18n/messages'
import { ChildSessionKind } from '@/prisma/generated/enums'

/** The kinds of sessions in the words of the interface. */
export function sessionKinds({ domain }: Pick<Messages, 'domain'>): { value: string; label: string }[] {
  return Object.values(ChildSessionKind).map((value) => ({ value, label: domain.childSession[value] }))
}
