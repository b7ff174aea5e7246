import 'server-only'
import { changeCentersIn } from '@/lib/centers/mutations'
import { lockCountiesIn } from '@/lib/centers/row/queries'
import type { AuditRecord } from '@/lib/core/audit'
import { today } from '@/lib/core/clock'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import type { Viewer } from '@/lib/core/viewer'
import { type MergePlan, planMergeIn } from '@/lib/imports/merge/queries'
import type { MergeCentersInput } from '@/lib/imports/merge/schema'
import type { MergeCounts } from '@/lib/imports/merge/types'
import { Prisma } from '@/prisma/generated/client'

const NOTES_LENGTH = 1000

/**
 * Makes two records of one center one: everything that hangs on the one goes over to the other, and the one is closed from
 * today on with a mark.
 * @returns what went over, by kind
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), RULE naming what stands in the way
 */
export function mergeCenters(viewer: Viewer, input: MergeCentersInput): Promise<MergeCounts> {
  return mutate(viewer, 'center:decide', async ({ tx, now }) => {
    const first = await planMergeIn(tx, viewer, input)
    await lockCountiesIn(tx, [first.countyId])
    await lockPair(tx, input)
    const plan = await planMergeIn(tx, viewer, input)
    if (plan.kept.version !== input.keptVersion || plan.merged.version !== input.mergedVersion)
      throw new AppError('CONFLICT')
    const [conflict] = plan.conflicts
    if (conflict)
      throw new AppError('RULE', {
        reason: `validation.imports.merge.${conflict.key}`,
        params: { names: conflict.names },
      })
    await moveRecords(tx, plan, now)
    await moveOffers(tx, plan)
    return { result: plan.counts, audit: await closeMerged(tx, plan, now) }
  })
}

/** Holds both centers and their reports, so that nothing is added to them or approved meanwhile. */
async function lockPair(tx: Tx, { keptId, mergedId }: MergeCentersInput): Promise<void> {
  const ids = [keptId, mergedId].sort()
  await tx.$queryRaw(Prisma.sql`
    SELECT "id" FROM "Center" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`)
  await tx.$queryRaw(Prisma.sql`
    SELECT "id" FROM "MonthlyReport" WHERE "centerId" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`)
}

/** One statement a table; what carries a version counts it up, so that an open form is told. */
async function moveRecords(tx: Tx, { kept, merged, numbers }: MergePlan, now: Date): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    UPDATE "ServiceWindow" w SET "number" = v."number"
    FROM jsonb_to_recordset(${JSON.stringify(numbers ?? [])}::jsonb) AS v("id" uuid, "number" int)
    WHERE w."id" = v."id"`)
  const where = { centerId: merged.id }
  const moved = { centerId: kept.id, updatedAt: now, version: { increment: 1 } }
  await tx.zone.updateMany({ where, data: moved })
  await tx.serviceWindow.updateMany({ where, data: moved })
  await tx.activity.updateMany({ where, data: moved })
  await tx.activitySeries.updateMany({ where, data: { centerId: kept.id, version: { increment: 1 } } })
  await tx.visitTally.updateMany({ where, data: { centerId: kept.id } })
  await moveParts(tx, kept.id, merged.id)
  await tx.visitCount.updateMany({ where, data: moved })
  await tx.staffMember.updateMany({ where, data: moved })
  await tx.donation.updateMany({ where, data: moved })
  await tx.childSession.updateMany({ where, data: moved })
  await tx.jobReferral.updateMany({ where, data: moved })
  await tx.followUpCall.updateMany({ where, data: moved })
  await tx.doctorTimetable.updateMany({ where, data: moved })
  await tx.$executeRaw(Prisma.sql`
    UPDATE "DoctorException" e SET "centerId" = ${kept.id}::uuid WHERE e."centerId" = ${merged.id}::uuid
      AND NOT EXISTS (SELECT FROM "DoctorException" o WHERE o."centerId" = ${kept.id}::uuid AND o."date" = e."date")`)
  await tx.temporaryClosure.updateMany({ where, data: moved })
  await tx.monthlyReport.updateMany({ where, data: { centerId: kept.id, version: { increment: 1 } } })
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Extension" e SET "centerId" = ${kept.id}::uuid WHERE e."centerId" = ${merged.id}::uuid
      AND NOT EXISTS (SELECT FROM "Extension" o WHERE o."centerId" = ${kept.id}::uuid AND o."month" = e."month")`)
  await tx.$executeRaw(Prisma.sql`
    UPDATE "ExtensionRequest" r SET "centerId" = ${kept.id}::uuid WHERE r."centerId" = ${merged.id}::uuid
      AND NOT EXISTS (SELECT FROM "ExtensionRequest" o
        WHERE o."centerId" = ${kept.id}::uuid AND o."month" = r."month" AND o."state" = 'OPEN')`)
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "PartnerCenter" ("partnerId", "centerId")
    SELECT "partnerId", ${kept.id}::uuid FROM "PartnerCenter" WHERE "centerId" = ${merged.id}::uuid
    ON CONFLICT DO NOTHING`)
  await tx.partnerCenter.deleteMany({ where })
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Attachment" SET "centerId" = ${kept.id}::uuid,
      "targetId" = CASE WHEN "targetId" = ${merged.id}::uuid THEN ${kept.id}::uuid ELSE "targetId" END
    WHERE "centerId" = ${merged.id}::uuid`)
}

/**
 * A part that one had of the other's activity goes back to the host, two parts of the same activity become one, and all
 * other parts go over, so that no total changes.
 */
async function moveParts(tx: Tx, keptId: string, mergedId: string): Promise<void> {
  const pair = Prisma.sql`(${keptId}::uuid, ${mergedId}::uuid)`
  const hours = Prisma.sql`nullif(coalesce(t."volunteerHours", 0) + coalesce(p."volunteerHours", 0), 0)`
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Activity" t SET "attendances" = t."attendances" + p."attendances", "volunteerHours" = ${hours},
      "volunteers" = coalesce(t."volunteers", 0) + p."volunteers"
    FROM "ActivityCoHost" p WHERE p."activityId" = t."id" AND t."centerId" = ${keptId}::uuid AND p."centerId" IN ${pair}`)
  await tx.activityCoHost.deleteMany({
    where: { centerId: { in: [keptId, mergedId] }, activity: { centerId: keptId } },
  })
  await tx.$executeRaw(Prisma.sql`
    UPDATE "ActivityCoHost" t SET "attendances" = t."attendances" + p."attendances", "volunteerHours" = ${hours},
      "volunteers" = t."volunteers" + p."volunteers"
    FROM "ActivityCoHost" p WHERE p."activityId" = t."activityId" AND t."centerId" = ${keptId}::uuid
      AND p."centerId" = ${mergedId}::uuid`)
  await tx.activityCoHost.deleteMany({
    where: { centerId: mergedId, activity: { coHosts: { some: { centerId: keptId } } } },
  })
  await tx.activityCoHost.updateMany({ where: { centerId: mergedId }, data: { centerId: keptId } })
}

/** Offers that another takes in go first, so that no two spans of an item ever overlap. */
async function moveOffers(tx: Tx, { kept, offers }: MergePlan): Promise<void> {
  await tx.itemOffer.deleteMany({ where: { id: { in: offers.remove } } })
  await tx.$executeRaw(Prisma.sql`
    UPDATE "ItemOffer" o SET "enabledFrom" = v."from", "enabledTo" = v."to"
    FROM jsonb_to_recordset(${JSON.stringify(offers.stretch)}::jsonb) AS v("id" uuid, "from" date, "to" date)
    WHERE o."id" = v."id"`)
  await tx.itemOffer.updateMany({ where: { id: { in: offers.move } }, data: { centerId: kept.id } })
}

/** Closes the one with a mark and gives its outside number to the other, if that has none. */
async function closeMerged(
  tx: Tx,
  { countyId, kept, merged, counts }: MergePlan,
  now: Date,
): Promise<AuditRecord[]> {
  const on = today()
  const isRefGiven = kept.externalRef === null && merged.externalRef !== null
  const mark = `已并入${kept.name}（${kept.code}）`
  const notes = [...[mark, merged.notes].filter(Boolean).join('\n')].slice(0, NOTES_LENGTH).join('')
  const closing = { status: 'CLOSED' as const, notes, ...(isRefGiven && { externalRef: null }) }
  const closed = await changeCentersIn(tx, {
    now,
    today: on,
    changes: [{ id: merged.id, version: merged.version, effectiveFrom: on, values: closing }],
  })
  const given = isRefGiven
    ? await changeCentersIn(tx, {
        now,
        today: on,
        changes: [
          {
            id: kept.id,
            version: kept.version,
            effectiveFrom: on,
            values: { externalRef: merged.externalRef },
          },
        ],
      })
    : []
  if (given.length === 0)
    await tx.center.update({
      where: { id: kept.id, version: kept.version },
      data: { updatedAt: now, version: { increment: 1 } },
      select: { id: true },
    })
  const record = (center: typeof kept, sides: Pick<AuditRecord, 'before' | 'after'>): AuditRecord => ({
    event: 'center.merged',
    target: { type: 'center', id: center.id, label: center.name },
    countyId,
    centerId: center.id,
    ...sides,
  })
  const [change] = closed
  const [gift] = given
  return [
    record(merged, {
      before: change?.audit.before ?? {},
      after: { ...change?.audit.after, mergedInto: `${kept.name} ${kept.code}` },
    }),
    record(kept, {
      before: gift?.audit.before ?? {},
      after: {
        ...(gift?.audit.after ?? { version: kept.version + 1 }),
        merged: `${merged.name} ${merged.code}`,
        ...counts,
      },
    }),
  ]
}
