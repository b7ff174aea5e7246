-- AlterEnum
ALTER TYPE "BalanceState" ADD VALUE 'REPLACED';

-- AlterTable
ALTER TABLE "OpeningBalance" ADD COLUMN     "decisionReason" TEXT;

-- What the schema language cannot say ---------------------------------------------------------------

-- A confirmed balance stays in force while another value is proposed: one of each, not one of both.
DROP INDEX "OpeningBalance_one";
CREATE UNIQUE INDEX "OpeningBalance_one_confirmed" ON "OpeningBalance" ("countyId", "centerId", "code") NULLS NOT DISTINCT
  WHERE "state" = 'CONFIRMED';
CREATE UNIQUE INDEX "OpeningBalance_one_proposed" ON "OpeningBalance" ("countyId", "centerId", "code") NULLS NOT DISTINCT
  WHERE "state" = 'PROPOSED';

-- Official figures in the long form for tools that know no jsonb: one row a center, month and indicator.
CREATE VIEW "report_figures_long" AS
  SELECT r."centerId" AS "center_id", c."code" AS "center_code", c."name" AS "center_name",
    r."countyId" AS "county_id", r."townshipId" AS "township_id", r."month", figure.key AS "code",
    figure.value::integer AS "value", r."state"::text AS "state", r."isHistorical" AS "is_historical"
  FROM "MonthlyReport" r
  JOIN "Center" c ON c."id" = r."centerId"
  CROSS JOIN LATERAL jsonb_each_text(r."figures") AS figure
  WHERE r."state" IN ('APPROVED', 'LOCKED');
REVOKE ALL ON "report_figures_long" FROM linli_app;
GRANT SELECT ON "report_figures_long" TO linli_app;
