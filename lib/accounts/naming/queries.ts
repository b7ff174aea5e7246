import 'server-only'
import { freeUsername, usernameStem } from '@/lib/accounts/naming/rules'
import type { Tx } from '@/lib/core/db'

/** Every user name that begins with one of the stems. */
export async function listTakenUsernamesIn(tx: Tx, stems: readonly string[]): Promise<Set<string>> {
  const rows = await tx.user.findMany({
    where: { OR: [...new Set(stems)].map((stem) => ({ username: { startsWith: stem } })) },
    select: { username: true },
  })
  return new Set(rows.map((row) => row.username))
}

/** A free user name for a person's name. */
export async function nextUsernameIn(tx: Tx, name: string): Promise<string> {
  const stem = usernameStem(name)
  return freeUsername(stem, await listTakenUsernamesIn(tx, [stem]))
}
