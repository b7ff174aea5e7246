import 'server-only'
import { db } from '@/lib/core/db'

let known: boolean | undefined

/** Whether this installation holds the fictitious demo county; asked once a process. */
export async function isDemo(): Promise<boolean> {
  if (known === undefined) {
    const row = await db().appMeta.findUnique({ where: { key: 'demo.state' }, select: { value: true } })
    known = row?.value === 'loaded'
  }
  return known
}
