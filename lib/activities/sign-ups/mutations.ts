import 'server-only'
import { assertCenterMonthsOpenIn } from '@/lib/activities/frozen/queries'
import { touchedMonths } from '@/lib/activities/rules'
import { readPeople } from '@/lib/activities/sign-ups/rules'
import type { SignUpOutcome } from '@/lib/activities/sign-ups/types'
import { centerScope } from '@/lib/centers/policy'
import { fromDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { digestField } from '@/lib/core/field-cipher'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import type { SheetTable } from '@/lib/spreadsheets/model'

type Input = { id: string; table: Pick<SheetTable, 'header' | 'rows'> }

async function loadOpenActivity(tx: Tx, viewer: Viewer, id: string) {
  const found = await tx.activity.findFirst({
    where: { id, center: centerScope(viewer, 'activity:write') },
    select: { name: true, date: true, status: true, centerId: true, countyId: true },
  })
  if (!found) throw new AppError('NOT_FOUND')
  if (found.status === 'CANCELLED')
    throw new AppError('RULE', { reason: 'validation.activities.alreadyCancelled' })
  const side = { status: found.status, date: fromDbDate(found.date) }
  await assertCenterMonthsOpenIn(tx, {
    hostId: found.centerId,
    touched: touchedMonths(side, side).map((month) => ({ centerId: found.centerId, month })),
  })
  return found
}

/**
 * Adds the people of a sign-up list to an activity, each once over all of its lists. Only keyed digests are kept, a different
 * one for every activity: no name, no number, and nobody can be followed from one activity to another.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (it is cancelled, or its month is approved), INVALID_INPUT (nobody named)
 */
export function importSignUps(viewer: Viewer, { id, table }: Input): Promise<SignUpOutcome> {
  return mutate(viewer, 'activity:write', async ({ tx, now }) => {
    const activity = await loadOpenActivity(tx, viewer, id)
    const { people, doubles, unreadable } = readPeople(table)
    if (people.length === 0)
      throw new AppError('INVALID_INPUT', { reason: 'validation.activities.signUpEmpty' })
    const keys = people.map((person) => digestField(person, `sign-up ${id}`))
    const { count: added } = await tx.activitySignUp.createMany({
      data: keys.map((personKey) => ({ activityId: id, personKey, createdAt: now })),
      skipDuplicates: true,
    })
    const total = await tx.activitySignUp.count({ where: { activityId: id } })
    const persons = people.length + doubles
    const result = { persons, added, known: people.length - added, doubles, unreadable, total }
    if (added === 0) return { result, unchanged: true }
    return {
      result,
      audit: {
        event: 'sign-up.imported',
        target: { type: 'activity', id, label: activity.name },
        countyId: activity.countyId,
        centerId: activity.centerId,
        after: { persons, added, known: result.known, doubles, total },
      },
    }
  })
}
