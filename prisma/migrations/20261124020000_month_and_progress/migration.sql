-- CreateEnum
CREATE TYPE "BriefingKind" AS ENUM ('SPEECH_DATA', 'CIRCULAR', 'PROGRESS_REPORT', 'KEY_FIGURES', 'UNIT_PROFILE', 'CENTER_CARD');

-- CreateEnum
CREATE TYPE "BriefingState" AS ENUM ('DRAFT', 'FINAL', 'VOID');

-- CreateEnum
CREATE TYPE "DownloadState" AS ENUM ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "TargetOperator" AS ENUM ('AT_LEAST', 'AT_MOST');

-- CreateEnum
CREATE TYPE "ChildSessionKind" AS ENUM ('AFTER_SCHOOL', 'HOLIDAY_CARE');

-- CreateEnum
CREATE TYPE "OrgChangeKind" AS ENUM ('RENAME', 'MOVE', 'MERGE', 'SPLIT', 'CLOSE');

-- CreateEnum
CREATE TYPE "CorrectionState" AS ENUM ('REQUESTED', 'PASSED_ON', 'APPROVED', 'REFUSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ReminderKind" AS ENUM ('THREE_DAYS_BEFORE', 'ONE_DAY_BEFORE', 'ONE_DAY_AFTER', 'BY_HAND');

-- CreateEnum
CREATE TYPE "BalanceState" AS ENUM ('PROPOSED', 'CONFIRMED', 'REFUSED');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "IndicatorDerivation" ADD VALUE 'REGISTER';

ALTER TYPE "ReportEventKind" ADD VALUE 'CORRECTED';
ALTER TYPE "ReportEventKind" ADD VALUE 'MARKED';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "TargetMetric" ADD VALUE 'DOMAINS';
ALTER TYPE "TargetMetric" ADD VALUE 'ITEM_SHARE';
ALTER TYPE "TargetMetric" ADD VALUE 'WEEKLY_CLASSES';
ALTER TYPE "TargetMetric" ADD VALUE 'DOCTOR_SESSIONS';
ALTER TYPE "TargetMetric" ADD VALUE 'FACILITY_SHARE';
ALTER TYPE "TargetMetric" ADD VALUE 'REPORTING_RATE';

-- AlterTable
ALTER TABLE "Activity" ADD COLUMN     "audience" "Audience" NOT NULL DEFAULT 'ALL',
ADD COLUMN     "budget" DECIMAL(12,2),
ADD COLUMN     "departmentId" UUID,
ADD COLUMN     "endTime" TEXT,
ADD COLUMN     "partnerId" UUID,
ADD COLUMN     "seriesId" UUID;

-- AlterTable
ALTER TABLE "MonthlyReport" ADD COLUMN     "cellsTyped" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "isHistorical" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "secondsSpent" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "toVerify" TEXT;

-- AlterTable
ALTER TABLE "Target" ADD COLUMN     "facility" TEXT,
ADD COLUMN     "operator" "TargetOperator" NOT NULL DEFAULT 'AT_LEAST',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "category" DROP NOT NULL;

-- CreateTable
CREATE TABLE "ActivitySeries" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "typeId" UUID NOT NULL,
    "zoneId" UUID,
    "name" TEXT NOT NULL,
    "weekday" INTEGER NOT NULL,
    "startTime" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "endedOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ActivitySeries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActivityCoHost" (
    "activityId" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "attendances" INTEGER NOT NULL DEFAULT 0,
    "volunteers" INTEGER NOT NULL DEFAULT 0,
    "volunteerHours" DECIMAL(8,1),

    CONSTRAINT "ActivityCoHost_pkey" PRIMARY KEY ("activityId","centerId")
);

-- CreateTable
CREATE TABLE "ActivitySignUp" (
    "activityId" UUID NOT NULL,
    "personKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ActivitySignUp_pkey" PRIMARY KEY ("activityId","personKey")
);

-- CreateTable
CREATE TABLE "VisitTally" (
    "requestId" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "zoneId" UUID,
    "date" DATE NOT NULL,
    "count" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VisitTally_pkey" PRIMARY KEY ("requestId")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "cutOff" DATE NOT NULL,
    "attendingUnits" TEXT[],
    "reportingUnits" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Briefing" (
    "id" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "meetingId" UUID,
    "kind" "BriefingKind" NOT NULL,
    "unitId" UUID NOT NULL,
    "centerId" UUID,
    "title" TEXT NOT NULL,
    "cutOff" DATE NOT NULL,
    "state" "BriefingState" NOT NULL,
    "edits" JSONB NOT NULL DEFAULT '{}',
    "createdById" UUID,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Briefing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BriefingSnapshot" (
    "briefingId" UUID NOT NULL,
    "approvedBy" TEXT NOT NULL,
    "approvedById" UUID,
    "approvedAt" TIMESTAMPTZ(3) NOT NULL,
    "figures" JSONB NOT NULL,
    "document" JSONB NOT NULL,
    "files" JSONB NOT NULL,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedBy" TEXT,
    "voidReason" TEXT,

    CONSTRAINT "BriefingSnapshot_pkey" PRIMARY KEY ("briefingId")
);

-- CreateTable
CREATE TABLE "Download" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "title" TEXT NOT NULL,
    "state" "DownloadState" NOT NULL,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "hash" TEXT,
    "fileName" TEXT,
    "bytes" INTEGER,
    "failure" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Download_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CenterPlace" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "townshipId" UUID,
    "effectiveFrom" DATE NOT NULL,
    "effectiveTo" DATE,

    CONSTRAINT "CenterPlace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChildSession" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "kind" "ChildSessionKind" NOT NULL,
    "name" TEXT NOT NULL,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "capacity" INTEGER,
    "headCount" INTEGER NOT NULL,
    "volunteers" INTEGER,
    "cancelled" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ChildSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JobReferral" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "informed" INTEGER NOT NULL,
    "employed" INTEGER NOT NULL,
    "note" TEXT,
    "cancelled" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "JobReferral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowUpCall" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "calls" INTEGER NOT NULL,
    "satisfied" INTEGER NOT NULL,
    "note" TEXT,
    "cancelled" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "FollowUpCall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DoctorTimetable" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "sittings" INTEGER NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "DoctorTimetable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DoctorException" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "sittings" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "DoctorException_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrgUnitPeriod" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parentId" UUID,
    "townshipId" UUID,
    "effectiveFrom" DATE NOT NULL,
    "effectiveTo" DATE,

    CONSTRAINT "OrgUnitPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrgChange" (
    "id" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "kind" "OrgChangeKind" NOT NULL,
    "unitId" UUID NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "documentNo" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT NOT NULL,

    CONSTRAINT "OrgChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SchoolHoliday" (
    "id" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SchoolHoliday_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CountyOutline" (
    "countyId" UUID NOT NULL,
    "geojson" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CountyOutline_pkey" PRIMARY KEY ("countyId")
);

-- CreateTable
CREATE TABLE "Rollup" (
    "countyId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "metric" TEXT NOT NULL,
    "value" BIGINT NOT NULL,
    "whole" BIGINT,
    "pending" BIGINT NOT NULL,

    CONSTRAINT "Rollup_pkey" PRIMARY KEY ("countyId","month","unitId","metric")
);

-- CreateTable
CREATE TABLE "RollupState" (
    "countyId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "dirtyAt" TIMESTAMPTZ(3),
    "builtAt" TIMESTAMPTZ(3),

    CONSTRAINT "RollupState_pkey" PRIMARY KEY ("countyId","month")
);

-- CreateTable
CREATE TABLE "SavedQuery" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SavedQuery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScreenToken" (
    "id" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ScreenToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportRemark" (
    "reportId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "ReportRemark_pkey" PRIMARY KEY ("reportId","code")
);

-- CreateTable
CREATE TABLE "CellSave" (
    "reportId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "value" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "userId" UUID,
    "userName" TEXT NOT NULL,

    CONSTRAINT "CellSave_pkey" PRIMARY KEY ("reportId","code")
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "state" "CorrectionState" NOT NULL,
    "reason" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedBy" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "passedById" UUID,
    "passedBy" TEXT,
    "passedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decidedBy" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decisionNote" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "day" DATE NOT NULL,
    "kind" "ReminderKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "userId" UUID,
    "userName" TEXT NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OpeningBalance" (
    "id" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "centerId" UUID,
    "code" TEXT NOT NULL,
    "upTo" DATE NOT NULL,
    "value" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "state" "BalanceState" NOT NULL,
    "proposedById" UUID,
    "proposedBy" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedBy" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "OpeningBalance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndicatorSetting" (
    "id" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "isUsed" BOOLEAN NOT NULL,
    "departmentCode" TEXT,
    "help" TEXT,
    "superiorColumn" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "IndicatorSetting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ActivitySeries_centerId_firstDay_idx" ON "ActivitySeries"("centerId", "firstDay");

-- CreateIndex
CREATE INDEX "ActivitySeries_typeId_idx" ON "ActivitySeries"("typeId");

-- CreateIndex
CREATE INDEX "ActivitySeries_zoneId_idx" ON "ActivitySeries"("zoneId");

-- CreateIndex
CREATE INDEX "ActivityCoHost_centerId_idx" ON "ActivityCoHost"("centerId");

-- CreateIndex
CREATE INDEX "VisitTally_centerId_date_idx" ON "VisitTally"("centerId", "date");

-- CreateIndex
CREATE INDEX "Meeting_countyId_day_idx" ON "Meeting"("countyId", "day" DESC);

-- CreateIndex
CREATE INDEX "Briefing_countyId_kind_cutOff_idx" ON "Briefing"("countyId", "kind", "cutOff" DESC);

-- CreateIndex
CREATE INDEX "Briefing_meetingId_idx" ON "Briefing"("meetingId");

-- CreateIndex
CREATE INDEX "Download_userId_createdAt_idx" ON "Download"("userId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Download_state_idx" ON "Download"("state");

-- CreateIndex
CREATE INDEX "CenterPlace_townshipId_effectiveFrom_idx" ON "CenterPlace"("townshipId", "effectiveFrom");

-- CreateIndex
CREATE UNIQUE INDEX "CenterPlace_centerId_effectiveFrom_key" ON "CenterPlace"("centerId", "effectiveFrom");

-- CreateIndex
CREATE INDEX "ChildSession_centerId_firstDay_idx" ON "ChildSession"("centerId", "firstDay");

-- CreateIndex
CREATE INDEX "JobReferral_centerId_date_idx" ON "JobReferral"("centerId", "date");

-- CreateIndex
CREATE INDEX "FollowUpCall_centerId_date_idx" ON "FollowUpCall"("centerId", "date");

-- CreateIndex
CREATE INDEX "DoctorTimetable_centerId_validFrom_idx" ON "DoctorTimetable"("centerId", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "DoctorException_centerId_date_key" ON "DoctorException"("centerId", "date");

-- CreateIndex
CREATE UNIQUE INDEX "OrgUnitPeriod_unitId_effectiveFrom_key" ON "OrgUnitPeriod"("unitId", "effectiveFrom");

-- CreateIndex
CREATE INDEX "OrgChange_countyId_effectiveOn_idx" ON "OrgChange"("countyId", "effectiveOn");

-- CreateIndex
CREATE INDEX "OrgChange_unitId_idx" ON "OrgChange"("unitId");

-- CreateIndex
CREATE INDEX "SchoolHoliday_countyId_firstDay_idx" ON "SchoolHoliday"("countyId", "firstDay");

-- CreateIndex
CREATE UNIQUE INDEX "SavedQuery_userId_name_key" ON "SavedQuery"("userId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "ScreenToken_tokenHash_key" ON "ScreenToken"("tokenHash");

-- CreateIndex
CREATE INDEX "ScreenToken_countyId_idx" ON "ScreenToken"("countyId");

-- CreateIndex
CREATE INDEX "Correction_reportId_idx" ON "Correction"("reportId");

-- CreateIndex
CREATE INDEX "Correction_countyId_state_requestedAt_idx" ON "Correction"("countyId", "state", "requestedAt");

-- CreateIndex
CREATE INDEX "Reminder_countyId_month_idx" ON "Reminder"("countyId", "month");

-- CreateIndex
CREATE UNIQUE INDEX "Reminder_centerId_month_day_key" ON "Reminder"("centerId", "month", "day");

-- CreateIndex
CREATE INDEX "OpeningBalance_countyId_code_state_idx" ON "OpeningBalance"("countyId", "code", "state");

-- CreateIndex
CREATE INDEX "OpeningBalance_centerId_idx" ON "OpeningBalance"("centerId");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorSetting_countyId_code_validFrom_key" ON "IndicatorSetting"("countyId", "code", "validFrom");

-- CreateIndex
CREATE INDEX "Activity_departmentId_idx" ON "Activity"("departmentId");

-- CreateIndex
CREATE INDEX "Activity_partnerId_idx" ON "Activity"("partnerId");

-- CreateIndex
CREATE UNIQUE INDEX "Activity_seriesId_date_key" ON "Activity"("seriesId", "date");

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "ActivitySeries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivitySeries" ADD CONSTRAINT "ActivitySeries_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivitySeries" ADD CONSTRAINT "ActivitySeries_typeId_fkey" FOREIGN KEY ("typeId") REFERENCES "ActivityType"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivitySeries" ADD CONSTRAINT "ActivitySeries_zoneId_fkey" FOREIGN KEY ("zoneId") REFERENCES "Zone"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityCoHost" ADD CONSTRAINT "ActivityCoHost_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityCoHost" ADD CONSTRAINT "ActivityCoHost_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivitySignUp" ADD CONSTRAINT "ActivitySignUp_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitTally" ADD CONSTRAINT "VisitTally_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_countyId_fkey" FOREIGN KEY ("countyId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Briefing" ADD CONSTRAINT "Briefing_countyId_fkey" FOREIGN KEY ("countyId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Briefing" ADD CONSTRAINT "Briefing_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefingSnapshot" ADD CONSTRAINT "BriefingSnapshot_briefingId_fkey" FOREIGN KEY ("briefingId") REFERENCES "Briefing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CenterPlace" ADD CONSTRAINT "CenterPlace_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChildSession" ADD CONSTRAINT "ChildSession_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JobReferral" ADD CONSTRAINT "JobReferral_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUpCall" ADD CONSTRAINT "FollowUpCall_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DoctorTimetable" ADD CONSTRAINT "DoctorTimetable_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DoctorException" ADD CONSTRAINT "DoctorException_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrgUnitPeriod" ADD CONSTRAINT "OrgUnitPeriod_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrgChange" ADD CONSTRAINT "OrgChange_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rollup" ADD CONSTRAINT "Rollup_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportRemark" ADD CONSTRAINT "ReportRemark_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "MonthlyReport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CellSave" ADD CONSTRAINT "CellSave_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "MonthlyReport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "MonthlyReport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpeningBalance" ADD CONSTRAINT "OpeningBalance_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE SET NULL ON UPDATE CASCADE;



-- What the schema language cannot say ---------------------------------------------------------------

ALTER TABLE "OrgUnitPeriod" ADD CONSTRAINT "OrgUnitPeriod_no_overlap"
  EXCLUDE USING gist ("unitId" WITH =, daterange("effectiveFrom", "effectiveTo") WITH &&);
ALTER TABLE "CenterPlace" ADD CONSTRAINT "CenterPlace_no_overlap"
  EXCLUDE USING gist ("centerId" WITH =, daterange("effectiveFrom", "effectiveTo") WITH &&);
ALTER TABLE "SchoolHoliday" ADD CONSTRAINT "SchoolHoliday_order" CHECK ("lastDay" >= "firstDay");
ALTER TABLE "ActivitySeries" ADD CONSTRAINT "ActivitySeries_values" CHECK (
  "weekday" BETWEEN 1 AND 7 AND "lastDay" >= "firstDay");
ALTER TABLE "ActivityCoHost" ADD CONSTRAINT "ActivityCoHost_counts" CHECK (
  "attendances" BETWEEN 0 AND 99999 AND "volunteers" >= 0 AND coalesce("volunteerHours", 0) >= 0);
ALTER TABLE "VisitTally" ADD CONSTRAINT "VisitTally_count" CHECK ("count" BETWEEN -999 AND 9999);
ALTER TABLE "ChildSession" ADD CONSTRAINT "ChildSession_values" CHECK (
  "lastDay" >= "firstDay" AND "headCount" BETWEEN 0 AND 9999 AND coalesce("capacity", 0) >= 0 AND coalesce("volunteers", 0) >= 0);
ALTER TABLE "JobReferral" ADD CONSTRAINT "JobReferral_counts" CHECK ("informed" BETWEEN 0 AND 99999 AND "employed" BETWEEN 0 AND 99999);
ALTER TABLE "FollowUpCall" ADD CONSTRAINT "FollowUpCall_counts" CHECK ("calls" BETWEEN 1 AND 99999 AND "satisfied" BETWEEN 0 AND "calls");
ALTER TABLE "DoctorTimetable" ADD CONSTRAINT "DoctorTimetable_values" CHECK (
  "weekday" BETWEEN 1 AND 7 AND "sittings" BETWEEN 1 AND 20 AND ("validTo" IS NULL OR "validTo" > "validFrom"));
ALTER TABLE "DoctorException" ADD CONSTRAINT "DoctorException_sittings" CHECK ("sittings" BETWEEN 0 AND 20);
ALTER TABLE "MonthlyReport" ADD CONSTRAINT "MonthlyReport_burden" CHECK ("secondsSpent" >= 0 AND "cellsTyped" >= 0);
ALTER TABLE "OpeningBalance" ADD CONSTRAINT "OpeningBalance_values" CHECK (
  "value" BETWEEN 0 AND 999999999 AND extract(day FROM "upTo") = 1);
CREATE UNIQUE INDEX "OpeningBalance_one" ON "OpeningBalance" ("countyId", "centerId", "code") NULLS NOT DISTINCT
  WHERE "state" <> 'REFUSED';
CREATE UNIQUE INDEX "Correction_one_open" ON "Correction" ("reportId") WHERE "state" IN ('REQUESTED', 'PASSED_ON');
ALTER TABLE "IndicatorSetting" ADD CONSTRAINT "IndicatorSetting_month" CHECK (extract(day FROM "validFrom") = 1);
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_month" CHECK (extract(day FROM "month") = 1);
ALTER TABLE "Rollup" ADD CONSTRAINT "Rollup_month" CHECK (extract(day FROM "month") = 1);
ALTER TABLE "Download" ADD CONSTRAINT "Download_progress" CHECK ("progress" BETWEEN 0 AND 100);
CREATE INDEX "Center_pinyin_trgm" ON "Center" USING gin ("pinyin" gin_trgm_ops);
