import 'server-only'
import { findCurrentIn, type StoredNow } from '@/lib/centers/change/queries'
import { shanghaiDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { factsOf } from '@/lib/proposals/rules'
import type { Basis } from '@/lib/proposals/types'

/** A center with the facts that hold today; the caller has checked that it is in reach. */
export type CurrentFacts = StoredNow & { period: NonNullable<StoredNow['period']>; basis: Basis }

/**
 * The facts of a center that hold today, for a proposal on it.
 * @throws AppError RULE where nothing holds today
 */
export async function getFactsIn(tx: Tx, { id, now }: { id: string; now: Date }): Promise<CurrentFacts> {
  const current = (await findCurrentIn(tx, { ids: [id], today: shanghaiDate(now) })).get(id)
  if (!current?.period) throw new AppError('RULE', { reason: 'validation.centers.noPeriod' })
  const { fields, period, closedOn } = current
  const { openedOn, openedPrecision } = fields
  const facts = factsOf({ ...period.attributes, openedOn, openedPrecision })
  return { ...current, period, basis: { ...facts, closedOn } }
}
