import type { OneTimePassword } from '@/lib/accounts/types'
import type { AuditRecord } from '@/lib/core/audit'

/** The entry of the trail for a new account; the password is never part of it. */
export function userCreated(account: OneTimePassword, countyId: string | null): AuditRecord {
  return {
    event: 'user.created',
    target: { type: 'user', id: account.id, label: account.name },
    countyId,
    after: { username: account.username, name: account.name },
  }
}

/** The fields of the entries about an account, in the order in which they are read. */
export const HISTORY_FACTS = [
  'name',
  'username',
  'role',
  'unit',
  'predecessor',
  'successor',
  'on',
  'from',
  'to',
  'sessionsEnded',
  'failuresCleared',
  'ended',
] as const
export type HistoryFact = (typeof HISTORY_FACTS)[number]
