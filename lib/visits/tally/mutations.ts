import 'server-only'
import { randomUUID } from 'node:crypto'
import { assertCenterMonthsOpenIn } from '@/lib/activities/frozen/queries'
import { centerScope } from '@/lib/centers/policy'
import { fromDbDate, fromDbDateOrNull, toDbDate } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { visitProblems } from '@/lib/visits/rules'
import { isTallyDay, type PlaceDay, sumTallies, type Tally, tallyMonths } from '@/lib/visits/tally/rules'
import type { TallyInput } from '@/lib/visits/tally/schema'
import type { TallySaved } from '@/lib/visits/tally/types'
import { Prisma } from '@/prisma/generated/client'

const CENTER = {
  id: true,
  name: true,
  countyId: true,
  townshipId: true,
  openedOn: true,
  closedOn: true,
} as const

type TallyCenter = Prisma.CenterGetPayload<{ select: typeof CENTER }>

const dates = (span: { openedOn: Date | null; closedOn: Date | null }) => ({
  openedOn: fromDbDateOrNull(span.openedOn),
  closedOn: fromDbDateOrNull(span.closedOn),
})

/** Refuses a tally of a day that is too far, or of a place that did not exist on it. */
async function assertCountable(tx: Tx, center: TallyCenter, tallies: readonly Tally[]): Promise<void> {
  const ids = [...new Set(tallies.flatMap(({ zoneId }) => zoneId ?? []))]
  const zones = await tx.zone.findMany({
    where: { id: { in: ids }, centerId: center.id },
    select: { id: true, openedOn: true, closedOn: true },
  })
  const byId = new Map(zones.map((zone) => [zone.id, dates(zone)]))
  const on = today()
  for (const tally of tallies) {
    const zone = tally.zoneId ? (byId.get(tally.zoneId) ?? null) : null
    const problems = visitProblems(tally, { today: on, center: dates(center), zone })
    const [problem] = Object.values(problems)
    if (problem) throw new AppError('RULE', { reason: problem })
    if (!isTallyDay(tally.date, on))
      throw new AppError('RULE', { reason: 'validation.activities.tallyTooOld' })
  }
}

/** Adds to the day's counts by hand what came more, and takes off what was too much, never below nothing. */
async function addCounts(tx: Tx, center: TallyCenter, { sums, now }: { sums: PlaceDay[]; now: Date }) {
  const more = sums.filter(({ count }) => count > 0).map((sum) => ({ id: randomUUID(), ...sum }))
  const less = sums.filter(({ count }) => count < 0)
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "VisitCount" AS v ("id", "centerId", "countyId", "townshipId", "zoneId", "date", "source", "count",
      "createdAt", "updatedAt")
    SELECT s."id", ${center.id}::uuid, ${center.countyId}::uuid, ${center.townshipId}::uuid, s."zoneId", s."date",
      'MANUAL', s."count", ${now}, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(more)}::jsonb) AS s("id" uuid, "zoneId" uuid, "date" date, "count" int)
    ON CONFLICT ("centerId", "zoneId", "date", "source") WHERE NOT "cancelled"
    DO UPDATE SET "count" = v."count" + EXCLUDED."count", "updatedAt" = EXCLUDED."updatedAt",
      "version" = v."version" + 1`)
  if (less.length === 0) return
  const written = await tx.$executeRaw(Prisma.sql`
    UPDATE "VisitCount" v SET "count" = v."count" + s."count", "updatedAt" = ${now}, "version" = v."version" + 1
    FROM jsonb_to_recordset(${JSON.stringify(less)}::jsonb) AS s("zoneId" uuid, "date" date, "count" int)
    WHERE v."centerId" = ${center.id}::uuid AND v."zoneId" IS NOT DISTINCT FROM s."zoneId" AND v."date" = s."date"
      AND v."source" = 'MANUAL' AND NOT v."cancelled" AND v."count" + s."count" >= 0`)
  if (written !== less.length) throw new AppError('RULE', { reason: 'validation.activities.tallyBelowZero' })
}

async function countsOf(tx: Tx, centerId: string, tallies: readonly Tally[]): Promise<TallySaved> {
  const rows = await tx.visitCount.findMany({
    where: {
      centerId,
      source: 'MANUAL',
      cancelled: false,
      date: { in: [...new Set(tallies.map(({ date }) => date))].map(toDbDate) },
    },
    select: { zoneId: true, date: true, count: true },
  })
  return { counts: rows.map((row) => ({ ...row, date: fromDbDate(row.date) })) }
}

/**
 * Takes what a telephone has counted, each tally once however often it is sent, and adds it to the day's count by hand in the
 * same transaction.
 * @returns the day's counts by hand as they stand now
 * @throws AppError FORBIDDEN, NOT_FOUND (center), RULE (a day too far off, a place that is not there, a month that is approved,
 * fewer than nobody)
 */
export function tallyVisits(viewer: Viewer, { centerId, tallies }: TallyInput): Promise<TallySaved> {
  return mutate(viewer, 'visit:write', async ({ tx, now }) => {
    const center = await tx.center.findFirst({
      where: { AND: [{ id: centerId }, centerScope(viewer, 'visit:write')] },
      select: CENTER,
    })
    if (!center) throw new AppError('NOT_FOUND')
    const stored = await tx.visitTally.createManyAndReturn({
      data: tallies.map((tally) => ({ ...tally, centerId, date: toDbDate(tally.date), createdAt: now })),
      skipDuplicates: true,
      select: { requestId: true },
    })
    const ids = new Set(stored.map(({ requestId }) => requestId))
    const fresh = tallies.filter(({ requestId }) => ids.delete(requestId))
    if (fresh.length === 0) return { result: await countsOf(tx, centerId, tallies), unchanged: true }
    await assertCountable(tx, center, fresh)
    await assertCenterMonthsOpenIn(tx, {
      hostId: centerId,
      touched: tallyMonths(fresh).map((month) => ({ centerId, month })),
      register: 'VISITS',
    })
    const sums = sumTallies(fresh)
    await addCounts(tx, center, { sums, now })
    const days = [...new Set(sums.map(({ date }) => date))]
    return {
      result: await countsOf(tx, centerId, tallies),
      audit: {
        event: 'visit.tallied',
        target: { type: 'visit', id: null, label: `${days.join('、')} ${center.name}` },
        countyId: center.countyId,
        centerId,
        after: { tallies: fresh.length, counts: sums },
      },
    }
  })
}
