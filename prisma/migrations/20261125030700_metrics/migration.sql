-- CreateTable
CREATE TABLE "RollupMark" (
    "id" BIGSERIAL NOT NULL,
    "countyId" UUID NOT NULL,
    "fromMonth" DATE NOT NULL,
    "toMonth" DATE,

    CONSTRAINT "RollupMark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RollupMark_countyId_idx" ON "RollupMark"("countyId");

-- What the schema language cannot say ---------------------------------------------------------------

-- Says in the writer's own transaction which months of a county its rows touch, so that no writer can forget to. Rows are
-- only added: writers never wait for one another, and whoever refreshes the roll-up takes away what he has seen.
-- The argument is a SELECT of county, first day (null: ever), last day (null: open) and what the figures depend on, over
-- $rows; an update that changes nothing of that leaves no mark.
CREATE FUNCTION rollup_mark() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  added text := replace(TG_ARGV[0], '$rows', 'added');
  removed text := replace(TG_ARGV[0], '$rows', 'removed');
BEGIN
  EXECUTE format(
    'INSERT INTO "RollupMark" ("countyId", "fromMonth", "toMonth")
     SELECT DISTINCT t.county, coalesce(date_trunc(''month'', t.first)::date, ''1900-01-01''::date),
       date_trunc(''month'', t.last)::date
     FROM (%s) AS t (county, first, last, facts) WHERE t.county IS NOT NULL',
    CASE TG_OP
      WHEN 'INSERT' THEN added
      WHEN 'DELETE' THEN removed
      ELSE format('(%s EXCEPT ALL %s) UNION ALL (%s EXCEPT ALL %s)', added, removed, removed, added)
    END);
  RETURN NULL;
END
$$;

DO $$
DECLARE
  source record;
BEGIN
  FOR source IN
    SELECT * FROM (VALUES
      ('MonthlyReport', 'SELECT "countyId", "month", "month", ROW("id", "townshipId", "state", "figures", "firstSubmittedAt",
        "approvedAt", "returns", "isHistorical")::text FROM $rows WHERE "state" <> ''DRAFT'''),
      ('Extension', 'SELECT c."countyId", r."month", r."month", ROW(r.*)::text FROM $rows r
        JOIN "Center" c ON c."id" = r."centerId"'),
      ('Activity', 'SELECT "countyId", "date", "date", ROW("id", "centerId", "townshipId", "typeId", "zoneId", "attendances",
        "households", "volunteers", "volunteerHours")::text FROM $rows WHERE "status" = ''HELD'''),
      ('ActivityCoHost', 'SELECT a."countyId", a."date", a."date", ROW(r.*)::text FROM $rows r
        JOIN "Activity" a ON a."id" = r."activityId"'),
      ('Center', 'SELECT "countyId", NULL::date, NULL::date, ROW("id", "unitId", "townshipId", "openedOn", "closedOn",
        "households", "residents", "investmentWan")::text FROM $rows'),
      ('CenterPeriod', 'SELECT c."countyId", r."effectiveFrom", r."effectiveTo", ROW(r.*)::text FROM $rows r
        JOIN "Center" c ON c."id" = r."centerId"'),
      ('CenterPlace', 'SELECT c."countyId", r."effectiveFrom", r."effectiveTo", ROW(r.*)::text FROM $rows r
        JOIN "Center" c ON c."id" = r."centerId"'),
      ('CenterInvestment', 'SELECT c."countyId", NULL::date, NULL::date, ROW(r.*)::text FROM $rows r
        JOIN "Center" c ON c."id" = r."centerId"'),
      ('AreaExemption', 'SELECT c."countyId", r."effectiveFrom", r."effectiveTo", ROW(r."id", r."effectiveFrom",
        r."effectiveTo")::text FROM $rows r JOIN "Center" c ON c."id" = r."centerId"'),
      ('TemporaryClosure', 'SELECT c."countyId", r."closedFrom", r."closedTo", ROW(r."id", r."closedFrom", r."closedTo")::text
        FROM $rows r JOIN "Center" c ON c."id" = r."centerId"'),
      ('Zone', 'SELECT c."countyId", r."openedOn", r."closedOn", ROW(r."id", r."typeId", r."kit", r."openedOn",
        r."closedOn")::text FROM $rows r JOIN "Center" c ON c."id" = r."centerId"'),
      ('ServiceWindow', 'SELECT c."countyId", r."openedOn", r."closedOn", ROW(r."id", r."openedOn", r."closedOn")::text
        FROM $rows r JOIN "Center" c ON c."id" = r."centerId"'),
      ('ItemOffer', 'SELECT c."countyId", r."enabledFrom", r."enabledTo", ROW(r.*)::text FROM $rows r
        JOIN "Center" c ON c."id" = r."centerId"'),
      ('ItemSuspension', 'SELECT c."countyId", r."suspendedFrom", r."suspendedTo", ROW(r."id", r."suspendedFrom",
        r."suspendedTo")::text FROM $rows r JOIN "ItemOffer" o ON o."id" = r."offerId" JOIN "Center" c ON c."id" = o."centerId"'),
      ('StaffMember', 'SELECT c."countyId", r."joinedOn", r."leftOn", ROW(r."id", r."isFullTime", r."certificate", r."joinedOn",
        r."leftOn")::text FROM $rows r JOIN "Center" c ON c."id" = r."centerId"'),
      ('Donation', 'SELECT "countyId", "date", "date", ROW("id", "centerId", "townshipId", "kind", "amount")::text FROM $rows
        WHERE NOT "cancelled"'),
      ('FollowUpCall', 'SELECT c."countyId", r."date", r."date", ROW(r."id", r."calls", r."satisfied")::text FROM $rows r
        JOIN "Center" c ON c."id" = r."centerId" WHERE NOT r."cancelled"'),
      ('ChildSession', 'SELECT c."countyId", r."firstDay", r."firstDay", ROW(r."id", r."headCount")::text FROM $rows r
        JOIN "Center" c ON c."id" = r."centerId" WHERE r."kind" = ''HOLIDAY_CARE'' AND NOT r."cancelled"'),
      ('Target', 'SELECT "countyId", "effectiveFrom", "effectiveTo", ROW("id", "metric", "category", "kind", "townshipId",
        "value", "effectiveFrom", "effectiveTo")::text FROM $rows'),
      ('ServiceItemList', 'SELECT "countyId", "effectiveFrom", "effectiveTo", ROW("id", "effectiveFrom", "effectiveTo")::text
        FROM $rows'),
      ('ServiceItemListEntry', 'SELECT l."countyId", l."effectiveFrom", l."effectiveTo", ROW(r.*)::text FROM $rows r
        JOIN "ServiceItemList" l ON l."id" = r."listId"'),
      ('ZoneType', 'SELECT "countyId", NULL::date, NULL::date, ROW("id", "code", "domain", "kit")::text FROM $rows'),
      ('CountySettings', 'SELECT "countyId", NULL::date, NULL::date, ROW("startMonth", "dueDay", "reviewDay", "lockDay",
        "shiftToWorkingDay", "reportingCategories")::text FROM $rows'),
      -- A day decides when the months before it were due.
      ('CalendarDay', 'SELECT s."countyId", r."date" - 70, r."date", ROW(r.*)::text FROM $rows r CROSS JOIN "CountySettings" s'),
      ('OrgUnit', 'SELECT "countyId", "openedOn", "closedOn", ROW("id", "townshipId", "openedOn", "closedOn")::text FROM $rows
        WHERE "level" = ''COMMUNITY''')
    ) AS sources ("table", facts)
  LOOP
    EXECUTE format('CREATE TRIGGER rollup_added AFTER INSERT ON %I REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION rollup_mark(%L)', source."table", source.facts);
    EXECUTE format('CREATE TRIGGER rollup_removed AFTER DELETE ON %I REFERENCING OLD TABLE AS removed
      FOR EACH STATEMENT EXECUTE FUNCTION rollup_mark(%L)', source."table", source.facts);
    EXECUTE format('CREATE TRIGGER rollup_changed AFTER UPDATE ON %I REFERENCING OLD TABLE AS removed NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION rollup_mark(%L)', source."table", source.facts);
  END LOOP;
END
$$;
