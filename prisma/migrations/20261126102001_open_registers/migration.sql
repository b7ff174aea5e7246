-- An approved correction of a derived figure opens the registers behind it until they say the same as the month.
CREATE TYPE "Register" AS ENUM ('ACTIVITIES', 'VISITS', 'GROUPS');

ALTER TABLE "MonthlyReport" ADD COLUMN "openRegisters" "Register"[] NOT NULL DEFAULT ARRAY[]::"Register"[];

ALTER TABLE "Correction"
  ADD COLUMN "registerFigures" JSONB,
  ADD COLUMN "settledAt" TIMESTAMPTZ(3),
  ADD COLUMN "settledBy" TEXT;
