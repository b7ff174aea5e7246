import 'server-only'
import { BEGINNING, firstDay, monthOf, toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { identifier } from '@/lib/core/sql'
import { shortUnitName } from '@/lib/org/rules'
import type { OrgPlan, OrgState } from '@/lib/org-changes/types'
import { toFirstPeriod, toPeriod, toPlace, toUnitRow } from '@/lib/org-changes/write/rules'
import { Prisma } from '@/prisma/generated/client'

/** Registers whose rows carry the township of their day. */
const DATED_FACTS = ['Activity', 'VisitCount', 'Donation'] as const

/** Writes the units of a plan: their columns as they are from now on, and what was before as their history. */
export async function writeUnitsIn(tx: Tx, state: OrgState, plan: OrgPlan): Promise<void> {
  const { effectiveOn: from, created, changed, closed } = plan
  const touched = [...changed.map(({ unit }) => unit), ...closed]
  if (created.length > 0)
    await tx.orgUnit.createMany({
      data: created.map((unit) => toUnitRow(unit, { countyId: state.countyId, openedOn: from })),
    })
  await tx.orgUnitPeriod.updateMany({
    where: { unitId: { in: touched.map((unit) => unit.id) }, effectiveTo: null },
    data: { effectiveTo: toDbDate(from) },
  })
  await tx.orgUnitPeriod.createMany({
    data: [
      ...touched.flatMap((unit) => toFirstPeriod(unit, unit.closedOn ?? from)),
      ...changed.map(({ unit, after }) => toPeriod({ ...after, id: unit.id }, { from, to: null })),
      ...created.map((unit) => toPeriod(unit, { from, to: null })),
    ],
  })
  if (changed.length > 0) await updateUnits(tx, changed)
  await tx.orgUnit.updateMany({
    where: { id: { in: closed.map((unit) => unit.id) } },
    data: { closedOn: toDbDate(from) },
  })
}

/** All of them in one statement: a township that is merged takes its communities along. What changes is open from then on. */
async function updateUnits(tx: Tx, changed: OrgPlan['changed']): Promise<void> {
  const columns = changed.map(({ unit, after }) => ({
    ...after,
    id: unit.id,
    shortName: shortUnitName(after.name, unit.level),
  }))
  const of = <K extends keyof (typeof columns)[number]>(key: K) => columns.map((column) => column[key])
  await tx.$executeRaw(Prisma.sql`
    UPDATE "OrgUnit" u SET "code" = v."code", "name" = v."name", "shortName" = v."shortName",
      "parentId" = v."parentId", "townshipId" = v."townshipId", "provisional" = v."provisional", "closedOn" = NULL
    FROM unnest(${of('id')}::uuid[], ${of('code')}::text[], ${of('name')}::text[], ${of('shortName')}::text[],
      ${of('parentId')}::uuid[], ${of('townshipId')}::uuid[], ${of('provisional')}::bool[])
      AS v("id", "code", "name", "shortName", "parentId", "townshipId", "provisional")
    WHERE u."id" = v."id"`)
}

/** Hangs the centers of a plan where they belong from now on, and keeps where they hung before. */
export async function writeCentersIn(tx: Tx, plan: OrgPlan, now: Date): Promise<void> {
  const { effectiveOn: from, centers } = plan
  if (centers.length === 0) return
  const ids = centers.map(({ center }) => center.id)
  await tx.centerPlace.updateMany({
    where: { centerId: { in: ids }, effectiveTo: null },
    data: { effectiveTo: toDbDate(from) },
  })
  await tx.centerPlace.createMany({
    data: centers.flatMap(({ center, unitId, townshipId }) => [
      ...(center.lastPlacedOn === null ? [toPlace(center, { from: BEGINNING, to: from })] : []),
      toPlace({ id: center.id, unitId, townshipId }, { from, to: null }),
    ]),
  })
  const [unitIds, townshipIds] = [centers.map((one) => one.unitId), centers.map((one) => one.townshipId)]
  await tx.$executeRaw(Prisma.sql`
    UPDATE "Center" c SET "unitId" = v."unitId", "townshipId" = v."townshipId",
      "updatedAt" = ${now}, "version" = c."version" + 1
    FROM unnest(${ids}::uuid[], ${unitIds}::uuid[], ${townshipIds}::uuid[]) AS v("id", "unitId", "townshipId")
    WHERE c."id" = v."id"`)
  await restampFacts(tx, ids, from)
}

/**
 * Facts from the day on carry the new township, for a change is often written down weeks after it came into force. What
 * belongs to a month that is approved or locked stays as it was signed; a report belongs where its center hung at the month's
 * end.
 */
async function restampFacts(tx: Tx, centerIds: string[], from: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    UPDATE "MonthlyReport" r SET "townshipId" = c."townshipId" FROM "Center" c
    WHERE c."id" = r."centerId" AND c."id" = ANY(${centerIds}::uuid[])
      AND r."month" >= ${firstDay(monthOf(from))}::date AND r."state" NOT IN ('APPROVED', 'LOCKED')`)
  for (const table of DATED_FACTS)
    await tx.$executeRaw(Prisma.sql`
      UPDATE ${identifier(table)} f SET "townshipId" = c."townshipId" FROM "Center" c
      WHERE c."id" = f."centerId" AND c."id" = ANY(${centerIds}::uuid[]) AND f."date" >= ${from}::date
        AND NOT EXISTS (SELECT 1 FROM "MonthlyReport" r WHERE r."centerId" = c."id"
          AND r."month" = date_trunc('month', f."date")::date AND r."state" IN ('APPROVED', 'LOCKED'))`)
}
