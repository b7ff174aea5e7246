-- CreateIndex
CREATE INDEX "ServiceWindow_centerId_openedOn_closedOn_idx" ON "ServiceWindow"("centerId", "openedOn", "closedOn");

-- What the schema language cannot say ---------------------------------------------------------------

-- Sittings of doctors stand in the roll-up too: a change of a timetable or of a day marks its months.
DO $$
DECLARE
  mark record;
BEGIN
  FOR mark IN
    SELECT * FROM (VALUES
      ('DoctorTimetable', 'SELECT c."countyId", r."validFrom", r."validTo", ROW(r."id", r."centerId", r."weekday", r."sittings",
        r."validFrom", r."validTo")::text FROM $rows r JOIN "Center" c ON c."id" = r."centerId"'),
      ('DoctorException', 'SELECT c."countyId", r."date", r."date", ROW(r."id", r."centerId", r."date", r."sittings")::text
        FROM $rows r JOIN "Center" c ON c."id" = r."centerId"')
    ) AS sources ("table", facts)
    CROSS JOIN (VALUES
      ('rollup_added', 'INSERT', 'NEW TABLE AS added'),
      ('rollup_removed', 'DELETE', 'OLD TABLE AS removed'),
      ('rollup_changed', 'UPDATE', 'OLD TABLE AS removed NEW TABLE AS added')
    ) AS events (name, event, rows)
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I REFERENCING %s FOR EACH STATEMENT EXECUTE FUNCTION rollup_mark(%L)',
      mark.name, mark.event, mark."table", mark.rows, mark.facts);
  END LOOP;
END
$$;

-- Months that were worked out before are worked out again when they are next read.
DELETE FROM "RollupState";
