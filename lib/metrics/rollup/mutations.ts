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
 * lock.
 */
export async function rebuildRollupIn(tx: Tx, month: RollupMonth): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    WITH ${rollupParameters(month)}, ${ROLLUP_FLOWS}, ${ROLLUP_STOCKS},
    every (township, metric, value, whole, pending) AS (
      SELECT * FROM rates UNION ALL SELECT * FROM figure UNION ALL SELECT * FROM activity
      UNION ALL SELECT * FROM register UNION ALL SELECT * FROM stock UNION ALL SELECT * FROM community),
    fresh AS MATERIALIZED (
      SELECT CASE WHEN grouping(e.township) = 1 THEN p.county ELSE e.township END AS "unitId", e.metric,
        sum(e.value)::bigint AS value, sum(e.whole)::bigint AS whole, sum(e.pending)::bigint AS pending
      FROM every e CROSS JOIN p
      GROUP BY GROUPING SETS ((p.county, e.metric), (p.county, e.metric, e.township))
      HAVING grouping(e.township) = 1 OR e.township IS NOT NULL),
    stored AS MATERIALIZED (
      SELECT r."unitId", r."metric", r."value", r."whole", r."pending"
      FROM p JOIN "Rollup" r ON r."countyId" = p.county AND r."month" = p.month),
    stored_lines AS MATERIALIZED (
      SELECT k.* FROM p JOIN "RollupCenter" k ON k."countyId" = p.county AND k."month" = p.month),
    gone AS (
      DELETE FROM "Rollup" r USING p WHERE r."countyId" = p.county AND r."month" = p.month AND NOT EXISTS (
        SELECT 1 FROM fresh f WHERE f."unitId" = r."unitId" AND f.metric = r."metric")),
    gone_lines AS (
      DELETE FROM "RollupCenter" k USING p WHERE k."countyId" = p.county AND k."month" = p.month
        AND NOT EXISTS (SELECT 1 FROM line l WHERE l."centerId" = k."centerId")),
    lines AS (
      INSERT INTO "RollupCenter" ("countyId", "month", "centerId", ${columnsOf()})
      SELECT l."countyId", l.month, l."centerId", ${columnsOf('l')} FROM line l
      LEFT JOIN stored_lines k ON k."centerId" = l."centerId"
      WHERE k."centerId" IS NULL OR (${columnsOf('k')}) IS DISTINCT FROM (${columnsOf('l')})
      ON CONFLICT ("countyId", "month", "centerId") DO UPDATE SET (${columnsOf()}) = ROW(${columnsOf('EXCLUDED')}))
    INSERT INTO "Rollup" ("countyId", "unitId", "month", "metric", "value", "whole", "pending")
    SELECT p.county, f."unitId", p.month, f.metric, f.value, f.whole, f.pending FROM p CROSS JOIN fresh f
    LEFT JOIN stored r ON r."unitId" = f."unitId" AND r."metric" = f.metric
    WHERE r."unitId" IS NULL OR (r."value", r."whole", r."pending") IS DISTINCT FROM (f.value, f.whole, f.pending)
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
