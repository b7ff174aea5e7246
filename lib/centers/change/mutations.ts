import 'server-only'
import { randomUUID } from 'node:crypto'
import { findCurrentIn, type StoredNow } from '@/lib/centers/change/queries'
import { ATTRIBUTES, type ChangePlan, planChange } from '@/lib/centers/change/rules'
import { assertUnfrozenIn } from '@/lib/centers/frozen/queries'
import { assertUnclaimedIn, lockCountiesIn } from '@/lib/centers/row/queries'
import { attributeColumns, fieldColumns } from '@/lib/centers/row/rules'
import type { CenterChange, ChangedCenter } from '@/lib/centers/types'
import { type CalendarDate, toDbDate, toDbDateOrNull } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { decryptField, encryptField } from '@/lib/core/field-cipher'
import { Prisma } from '@/prisma/generated/client'

type Input = { now: Date; today: CalendarDate; changes: readonly CenterChange[] }

/**
 * Changes any number of centers with a constant number of statements. The caller has checked that they are in reach.
 * @returns those that really changed, with their audit entries
 * @throws AppError NOT_FOUND, CONFLICT (stale version, name or external number taken), RULE (fields at fault, or a day in
 * an approved month)
 */
export async function changeCentersIn(tx: Tx, { now, today, changes }: Input): Promise<ChangedCenter[]> {
  if (changes.length === 0) return []
  const found = await findCurrentIn(tx, { ids: changes.map((change) => change.id), today })
  const steps = changes
    .map((change) => planStep(found.get(change.id), change, today))
    .filter((step) => step.plan.isChanged)
  if (steps.length === 0) return []
  await assertUnfrozenIn(
    tx,
    steps.flatMap(({ center, plan }) => plan.touched.map((days) => ({ centerId: center.id, ...days }))),
  )
  await claimNames(tx, steps)
  await updateCenters(tx, steps, now)
  await updateInvestments(tx, steps)
  await updatePeriods(tx, steps)
  return steps.map(({ center, change, plan }) => ({
    id: center.id,
    audit: {
      event: 'center.changed',
      target: { type: 'center', id: center.id, label: plan.values.name },
      countyId: center.countyId,
      centerId: center.id,
      before: plan.before,
      after: { ...plan.after, version: change.version + 1 },
    },
  }))
}

type Step = { center: StoredNow; change: CenterChange; plan: ChangePlan }

function planStep(center: StoredNow | undefined, change: CenterChange, today: CalendarDate): Step {
  if (!center) throw new AppError('NOT_FOUND')
  if (center.version !== change.version) throw new AppError('CONFLICT')
  const { period } = center
  if (!period) throw new AppError('RULE', { reason: 'validation.centers.noPeriod' })
  // The stored telephone is opened only where it is about to be compared.
  const isPhoneGiven = 'contactPhone' in change.values
  const phone = center.contactPhone && isPhoneGiven ? decryptField(center.contactPhone) : null
  const plan = planChange(
    {
      version: center.version,
      closedOn: center.closedOn,
      from: period.from,
      values: { ...center.fields, ...period.attributes, contactPhone: phone },
    },
    change,
    today,
  )
  const [reason] = Object.values(plan.faults)
  if (reason) throw new AppError('RULE', { reason, fields: plan.faults })
  return { center, change, plan }
}

async function claimNames(tx: Tx, steps: readonly Step[]): Promise<void> {
  const claiming = steps.filter(({ plan }) => 'name' in plan.after || 'externalRef' in plan.after)
  if (claiming.length === 0) return
  await lockCountiesIn(
    tx,
    claiming.map(({ center }) => center.countyId),
  )
  await assertUnclaimedIn(
    tx,
    claiming.map(({ center, plan }) => ({
      id: center.id,
      unitId: center.unitId,
      countyId: center.countyId,
      name: plan.values.name,
      externalRef: plan.values.externalRef,
    })),
  )
}

/** @throws AppError CONFLICT when one of them was changed since it was read */
async function updateCenters(tx: Tx, steps: readonly Step[], now: Date): Promise<void> {
  const rows = steps.map(({ center, change, plan: { values, closedOn } }) => ({
    id: center.id,
    version: change.version,
    ...fieldColumns(values),
    openedOn: toDbDateOrNull(values.openedOn),
    closedOn: toDbDateOrNull(closedOn),
    contactPhone: storedPhone(center, change),
    updatedAt: now,
  }))
  const updated = await tx.$executeRaw(Prisma.sql`
    UPDATE "Center" c SET
      "version" = c."version" + 1, "updatedAt" = v."updatedAt",
      "name" = v."name", "nameKey" = v."nameKey", "pinyin" = v."pinyin", "initials" = v."initials",
      "externalRef" = v."externalRef", "openedOn" = v."openedOn", "openedPrecision" = v."openedPrecision",
      "closedOn" = v."closedOn", "address" = v."address", "openingHours" = v."openingHours",
      "staggeredHours" = v."staggeredHours", "contactName" = v."contactName", "contactPhone" = v."contactPhone",
      "households" = v."households", "residents" = v."residents", "partyMembers" = v."partyMembers",
      "ownership" = v."ownership", "floors" = v."floors", "origin" = v."origin",
      "plannedArea" = v."plannedArea", "plannedKind" = v."plannedKind", "plannedOpenOn" = v."plannedOpenOn",
      "longitude" = v."longitude", "latitude" = v."latitude", "investmentWan" = v."investmentWan",
      "investmentSources" = v."investmentSources", "weeklyClass" = v."weeklyClass", "notes" = v."notes"
    FROM jsonb_populate_recordset(NULL::"Center", ${JSON.stringify(rows)}::jsonb) v
    WHERE c."id" = v."id" AND c."version" = v."version"`)
  if (updated < rows.length) throw new AppError('CONFLICT')
}

async function updateInvestments(tx: Tx, steps: readonly Step[]): Promise<void> {
  const changed = steps.filter(({ plan }) => 'investments' in plan.after)
  if (changed.length === 0) return
  await tx.centerInvestment.deleteMany({
    where: { centerId: { in: changed.map(({ center }) => center.id) } },
  })
  await tx.centerInvestment.createMany({
    data: changed.flatMap(({ center, plan }) =>
      plan.values.investments.map((row) => ({ id: randomUUID(), centerId: center.id, ...row })),
    ),
  })
}

function storedPhone(center: StoredNow, { values }: CenterChange): string | null {
  if (!('contactPhone' in values)) return center.contactPhone
  return values.contactPhone ? encryptField(values.contactPhone) : null
}

/** Ends, changes and begins periods, and lets the first one reach back to an opening day that turned out earlier. */
async function updatePeriods(tx: Tx, steps: readonly Step[]): Promise<void> {
  const periodRows = (kind: ChangePlan['period']) =>
    steps.flatMap(({ center, change, plan }) =>
      plan.period === kind && center.period
        ? [
            {
              id: center.period.id,
              centerId: center.id,
              effectiveFrom: toDbDate(change.effectiveFrom),
              effectiveTo: center.period.to,
              ...attributeColumns(plan.values),
            },
          ]
        : [],
    )
  const [inPlace, split] = [periodRows('IN_PLACE'), periodRows('SPLIT')]
  const columns = Prisma.join(ATTRIBUTES.map((name) => Prisma.raw(`"${name}"`)))
  const assignments = Prisma.join(ATTRIBUTES.map((name) => Prisma.raw(`"${name}" = v."${name}"`)))
  if (inPlace.length > 0)
    await tx.$executeRaw(Prisma.sql`
      UPDATE "CenterPeriod" p SET ${assignments}
      FROM jsonb_populate_recordset(NULL::"CenterPeriod", ${JSON.stringify(inPlace)}::jsonb) v
      WHERE p."id" = v."id"`)
  if (split.length > 0) {
    await tx.$executeRaw(Prisma.sql`
      UPDATE "CenterPeriod" p SET "effectiveTo" = v."effectiveFrom"
      FROM jsonb_populate_recordset(NULL::"CenterPeriod", ${JSON.stringify(split)}::jsonb) v
      WHERE p."id" = v."id"`)
    await tx.$executeRaw(Prisma.sql`
      INSERT INTO "CenterPeriod" ("id", "centerId", "effectiveFrom", "effectiveTo", ${columns})
      SELECT gen_random_uuid(), "centerId", "effectiveFrom", "effectiveTo", ${columns}
      FROM jsonb_populate_recordset(NULL::"CenterPeriod", ${JSON.stringify(split)}::jsonb)`)
  }
  const reopened = steps.filter(({ plan }) => 'openedOn' in plan.after).map(({ center }) => center.id)
  if (reopened.length > 0)
    await tx.$executeRaw(Prisma.sql`
      UPDATE "CenterPeriod" p SET "effectiveFrom" = c."openedOn" FROM "Center" c
      WHERE c."id" = ANY(${reopened}::uuid[]) AND p."centerId" = c."id" AND c."openedOn" < p."effectiveFrom"
        AND NOT EXISTS (SELECT FROM "CenterPeriod" e
          WHERE e."centerId" = p."centerId" AND e."effectiveFrom" < p."effectiveFrom")`)
}
