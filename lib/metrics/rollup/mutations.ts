import 'server-only'
import type { Tx } from '@/lib/core/db'
import { ROLLUP_FLOWS, type RollupMonth, rollupParameters } from '@/lib/metrics/rollup/statement/queries'
import { ROLLUP_STOCKS } from '@/lib/metrics/rollup/stocks/queries'
import { Prisma } from '@/prisma/generated/client'

/** The columns of a center's row that a change can touch. */
const COLUMNS = [
  'unitId',
  'townshipId',
  'isStanding',
  'category',
  'kind',
  'status',
  'floorArea',
  'areaQualifier',
  'isExempted',
  'domains',
  'missingItems',
  'isExpected',
  'isSubmitted',
  'isOnTime',
]
const columnsOf = (alias?: string) =>
  Prisma.raw(COLUMNS.map((column) => `${alias ? `${alias}.` : ''}"${column}"`).join(', '))

/**
 * Works out the roll-up of one county and month from the records, by one statement: a row a township or county and metric,
 * and a row a center. Only rows that differ are written, so running it again changes nothing. The caller holds the county's
 * lock. Every part is MATERIALIZED: the planner walks the whole statement again for each part that it would fold into another.
 */
export async function rebuildRollupIn(tx: Tx, month: RollupMonth): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    WITH ${rollupParameters(month)}, ${ROLLUP_FLOWS}, ${ROLLUP_STOCKS},
    every (township, metric, value, whole, pending) AS MATERIALIZED (
      SELECT * FROM rates UNION ALL SELECT * FROM figure UNION ALL SELECT * FROM activity
      UNION ALL SELECT * FROM register UNION ALL SELECT * FROM stock UNION ALL SELECT * FROM community),
    fresh ("unitId", metric, value, whole, pending) AS MATERIALIZED (
      SELECT * FROM every WHERE township IS NOT NULL UNION ALL SELECT * FROM daily
      UNION ALL
      SELECT p.county, e.metric, sum(e.value)::bigint, sum(e.whole)::bigint, sum(e.pending)::bigint
      FROM every e CROSS JOIN p GROUP BY 1, 2),
    stored AS MATERIALIZED (
      SELECT r."unitId", r."metric", r."value", r."whole", r."pending"
      FROM p JOIN "Rollup" r ON r."countyId" = p.county AND r."month" = p.month),
    changed AS MATERIALIZED (
      SELECT f.metric IS NULL AS gone, coalesce(f."unitId", r."unitId") AS "unitId", coalesce(f.metric, r."metric") AS metric,
        f.value, f.whole, f.pending
      FROM fresh f FULL JOIN stored r ON r."unitId" = f."unitId" AND r."metric" = f.metric
      WHERE f.metric IS NULL OR r."metric" IS NULL
        OR (r."value", r."whole", r."pending") IS DISTINCT FROM (f.value, f.whole, f.pending)),
    stored_line AS MATERIALIZED (
      SELECT k.* FROM p JOIN "RollupCenter" k ON k."countyId" = p.county AND k."month" = p.month),
    changed_line AS MATERIALIZED (
      SELECT l."centerId" IS NULL AS gone, coalesce(l."centerId", k."centerId") AS "centerId", ${columnsOf('l')}
      FROM line l FULL JOIN stored_line k ON k."centerId" = l."centerId"
      WHERE l."centerId" IS NULL OR k."centerId" IS NULL OR (${columnsOf('k')}) IS DISTINCT FROM (${columnsOf('l')})),
    deleted AS (
      DELETE FROM "Rollup" r USING p, changed c WHERE c.gone AND r."countyId" = p.county AND r."month" = p.month
        AND r."unitId" = c."unitId" AND r."metric" = c.metric),
    deleted_lines AS (
      DELETE FROM "RollupCenter" k USING p, changed_line c WHERE c.gone AND k."countyId" = p.county AND k."month" = p.month
        AND k."centerId" = c."centerId"),
    lines AS (
      INSERT INTO "RollupCenter" ("countyId", "month", "centerId", ${columnsOf()})
      SELECT p.county, p.month, c."centerId", ${columnsOf('c')} FROM p CROSS JOIN changed_line c WHERE NOT c.gone
      ON CONFLICT ("countyId", "month", "centerId") DO UPDATE SET (${columnsOf()}) = ROW(${columnsOf('EXCLUDED')}))
    INSERT INTO "Rollup" ("countyId", "unitId", "month", "metric", "value", "whole", "pending")
    SELECT p.county, c."unitId", p.month, c.metric, c.value, c.whole, c.pending FROM p CROSS JOIN changed c WHERE NOT c.gone
    ON CONFLICT ("countyId", "month", "unitId", "metric") DO UPDATE
      SET "value" = EXCLUDED."value", "whole" = EXCLUDED."whole", "pending" = EXCLUDED."pending"`)
}

/** Keeps others from refreshing the same county until the transaction ends. */
export async function lockRollupIn(tx: Tx, countyId: string): Promise<void> {
  await tx.$queryRaw(Prisma.sql`
    SELECT 1 AS locked FROM (SELECT pg_advisory_xact_lock(hashtextextended(${`rollup ${countyId}`}, 0))) AS l`)
}

/** Takes the marks that writers left and says of the months that they name that they are not true any more. */
export async function takeRollupMarksIn(
  tx: Tx,
  { countyId, at }: { countyId: string; at: Date },
): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    WITH taken AS (DELETE FROM "RollupMark" WHERE "countyId" = ${countyId}::uuid RETURNING "fromMonth", "toMonth")
    UPDATE "RollupState" s SET "dirtyAt" = ${at}
    WHERE s."countyId" = ${countyId}::uuid AND EXISTS (
      SELECT 1 FROM taken t WHERE s."month" >= t."fromMonth" AND (t."toMonth" IS NULL OR s."month" <= t."toMonth"))`)
}

/** Says that months of a county are worked out and true. */
export async function settleRollupIn(
  tx: Tx,
  { countyId, month, at }: { countyId: string; month: Date; at: Date },
): Promise<void> {
  const settled = { dirtyAt: null, builtAt: at }
  await tx.rollupState.upsert({
    where: { countyId_month: { countyId, month } },
    create: { countyId, month, ...settled },
    update: settled,
  })
}
