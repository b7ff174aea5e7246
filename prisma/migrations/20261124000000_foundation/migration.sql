-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ActivityStatus" AS ENUM ('PLANNED', 'HELD', 'CANCELLED');

-- CreateEnum
CREATE TYPE "VisitSource" AS ENUM ('GATE', 'CAMERA', 'MANUAL', 'IMPORT', 'ESTIMATE');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('SECRETARY', 'CLERK', 'TOWNSHIP', 'COUNTY', 'DEPARTMENT', 'LEADER', 'ADMIN', 'AUDITOR');

-- CreateEnum
CREATE TYPE "CenterCategory" AS ENUM ('COUNTY', 'TOWNSHIP', 'COMMUNITY', 'VILLAGE', 'RESIDENTIAL_STATION', 'BUSINESS_AREA', 'OTHER');

-- CreateEnum
CREATE TYPE "CenterKind" AS ENUM ('NEW_BUILD', 'RENOVATED', 'UNRENOVATED');

-- CreateEnum
CREATE TYPE "CenterStatus" AS ENUM ('PLANNED', 'BUILDING', 'OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "AreaQualifier" AS ENUM ('ABOUT', 'ODD', 'MANY', 'NEAR', 'UNDER', 'OVER');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('DAY', 'MONTH', 'YEAR');

-- CreateEnum
CREATE TYPE "Ownership" AS ENUM ('OWNED', 'RENTED', 'BORROWED', 'SHARED');

-- CreateEnum
CREATE TYPE "TargetMetric" AS ENUM ('FLOOR_AREA');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('UPLOADED', 'CHECKED', 'APPLIED');

-- CreateEnum
CREATE TYPE "OrgLevel" AS ENUM ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'COMMUNITY');

-- CreateEnum
CREATE TYPE "CalendarDayKind" AS ENUM ('HOLIDAY', 'WORKDAY');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'LOCKED');

-- CreateEnum
CREATE TYPE "IndicatorDerivation" AS ENUM ('ENTERED', 'ACTIVITY', 'MASTER', 'FORMULA', 'VISIT');

-- CreateEnum
CREATE TYPE "TimeRule" AS ENUM ('AS_OF', 'SUM', 'RATIO');

-- CreateEnum
CREATE TYPE "OrgRule" AS ENUM ('SUM', 'COUNT', 'RATIO', 'NONE');

-- CreateEnum
CREATE TYPE "ReportEventKind" AS ENUM ('SUBMITTED', 'WITHDRAWN', 'RETURNED', 'APPROVED', 'LOCKED', 'UNLOCKED');

-- CreateEnum
CREATE TYPE "FunctionDomain" AS ENUM ('PARTY', 'PUBLIC_SERVICE', 'CULTURE', 'HEALTH', 'MEDIATION');

-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('ALL', 'ELDERLY', 'CHILDREN', 'NEW_EMPLOYMENT');

-- CreateEnum
CREATE TYPE "ItemHandling" AS ENUM ('DIRECT', 'ACCEPT_ON_BEHALF', 'ASSIST', 'SELF_SERVICE', 'CROSS_REGION');

-- CreateTable
CREATE TABLE "ActivityType" (
    "id" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "order" INTEGER NOT NULL,

    CONSTRAINT "ActivityType_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Activity" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "townshipId" UUID,
    "typeId" UUID NOT NULL,
    "zoneId" UUID,
    "name" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "startTime" TEXT,
    "status" "ActivityStatus" NOT NULL,
    "attendances" INTEGER,
    "households" INTEGER,
    "volunteers" INTEGER,
    "volunteerHours" DECIMAL(8,1),
    "partner" TEXT,
    "summary" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitCount" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "townshipId" UUID,
    "zoneId" UUID,
    "date" DATE NOT NULL,
    "source" "VisitSource" NOT NULL,
    "count" INTEGER NOT NULL,
    "cancelled" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "VisitCount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "mustChangePassword" BOOLEAN NOT NULL,
    "passwordChangedAt" TIMESTAMPTZ(3) NOT NULL,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PasswordHistory" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PasswordHistory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "unitId" UUID NOT NULL,
    "departmentId" UUID,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ip" TEXT,
    "userAgent" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LoginFailure" (
    "id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "ip" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LoginFailure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Center" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "externalRef" TEXT,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "pinyin" TEXT NOT NULL,
    "initials" TEXT NOT NULL,
    "unitId" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "townshipId" UUID,
    "openedOn" DATE,
    "openedPrecision" "DatePrecision",
    "closedOn" DATE,
    "address" TEXT,
    "openingHours" TEXT,
    "staggeredHours" TEXT,
    "contactName" TEXT,
    "contactPhone" TEXT,
    "households" INTEGER,
    "residents" INTEGER,
    "partyMembers" INTEGER,
    "ownership" "Ownership",
    "floors" INTEGER,
    "investmentWan" DECIMAL(14,2),
    "investmentSources" TEXT,
    "weeklyClass" BOOLEAN NOT NULL DEFAULT false,
    "notes" TEXT,
    "importId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Center_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CenterPeriod" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "effectiveFrom" DATE NOT NULL,
    "effectiveTo" DATE,
    "category" "CenterCategory" NOT NULL,
    "kind" "CenterKind",
    "status" "CenterStatus" NOT NULL,
    "floorArea" DECIMAL(10,2),
    "areaQualifier" "AreaQualifier",
    "areaAsStated" TEXT,
    "usableArea" DECIMAL(10,2),
    "residentArea" DECIMAL(10,2),
    "officeArea" DECIMAL(10,2),

    CONSTRAINT "CenterPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AreaExemption" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "documentNo" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "effectiveFrom" DATE NOT NULL,
    "effectiveTo" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AreaExemption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Target" (
    "id" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "metric" "TargetMetric" NOT NULL,
    "category" "CenterCategory" NOT NULL,
    "kind" "CenterKind",
    "townshipId" UUID,
    "value" DECIMAL(14,2) NOT NULL,
    "effectiveFrom" DATE NOT NULL,
    "effectiveTo" DATE,
    "basis" TEXT NOT NULL,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AppMeta" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "AppMeta_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "userId" UUID,
    "userName" TEXT NOT NULL,
    "role" "Role",
    "ip" TEXT,
    "requestId" TEXT,
    "event" TEXT NOT NULL,
    "ok" BOOLEAN NOT NULL,
    "targetType" TEXT NOT NULL,
    "targetId" TEXT,
    "targetLabel" TEXT NOT NULL,
    "countyId" UUID,
    "centerId" UUID,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditSeal" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "fromId" BIGINT NOT NULL,
    "toId" BIGINT NOT NULL,
    "entries" INTEGER NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditSeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "windowStart" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key","windowStart")
);

-- CreateTable
CREATE TABLE "ImportBatch" (
    "id" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "status" "ImportStatus" NOT NULL,
    "header" TEXT[],
    "rows" JSONB NOT NULL,
    "mapping" JSONB NOT NULL,
    "createUnits" BOOLEAN NOT NULL DEFAULT false,
    "summary" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "appliedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ImportBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrgUnit" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "level" "OrgLevel" NOT NULL,
    "parentId" UUID,
    "countyId" UUID,
    "townshipId" UUID,
    "provisional" BOOLEAN NOT NULL DEFAULT false,
    "openedOn" DATE,
    "closedOn" DATE,

    CONSTRAINT "OrgUnit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CountySettings" (
    "countyId" UUID NOT NULL,
    "startMonth" DATE NOT NULL,
    "dueDay" INTEGER NOT NULL DEFAULT 5,
    "reviewDay" INTEGER NOT NULL DEFAULT 8,
    "lockDay" INTEGER NOT NULL DEFAULT 10,
    "shiftToWorkingDay" BOOLEAN NOT NULL DEFAULT true,
    "reportingCategories" "CenterCategory"[],
    "clerkMaySubmit" BOOLEAN NOT NULL DEFAULT false,
    "rankingEnabled" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CountySettings_pkey" PRIMARY KEY ("countyId")
);

-- CreateTable
CREATE TABLE "CalendarDay" (
    "date" DATE NOT NULL,
    "kind" "CalendarDayKind" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "CalendarDay_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "Department" (
    "id" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "order" INTEGER NOT NULL,

    CONSTRAINT "Department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "derivation" "IndicatorDerivation" NOT NULL,
    "timeRule" "TimeRule" NOT NULL,
    "orgRule" "OrgRule" NOT NULL,
    "facility" TEXT,
    "departmentCode" TEXT,
    "parts" TEXT[],
    "help" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "MonthlyReport" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "townshipId" UUID,
    "month" DATE NOT NULL,
    "state" "ReportState" NOT NULL,
    "figures" JSONB NOT NULL DEFAULT '{}',
    "zeroSections" TEXT[],
    "filledByIds" UUID[],
    "submittedById" UUID,
    "submittedAt" TIMESTAMPTZ(3),
    "firstSubmittedAt" TIMESTAMPTZ(3),
    "returns" INTEGER NOT NULL DEFAULT 0,
    "approvedById" UUID,
    "approvedAt" TIMESTAMPTZ(3),
    "lockedAt" TIMESTAMPTZ(3),
    "masterData" JSONB,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedByName" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "MonthlyReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportExplanation" (
    "reportId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "ReportExplanation_pkey" PRIMARY KEY ("reportId","code")
);

-- CreateTable
CREATE TABLE "ReturnMark" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "value" INTEGER,

    CONSTRAINT "ReturnMark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportEvent" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "kind" "ReportEventKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "userId" UUID,
    "userName" TEXT NOT NULL,
    "note" TEXT,
    "requestId" UUID,

    CONSTRAINT "ReportEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Extension" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ZoneType" (
    "id" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "domain" "FunctionDomain",
    "audience" "Audience" NOT NULL,
    "kit" TEXT[],
    "order" INTEGER NOT NULL,

    CONSTRAINT "ZoneType_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Zone" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "typeId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "area" DECIMAL(10,2),
    "seats" INTEGER,
    "equipment" TEXT,
    "hours" TEXT,
    "kit" TEXT[],
    "openedOn" DATE,
    "closedOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Zone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServiceWindow" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "schedule" TEXT,
    "integrated" BOOLEAN NOT NULL,
    "openedOn" DATE,
    "closedOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ServiceWindow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServiceWindowDepartment" (
    "windowId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,

    CONSTRAINT "ServiceWindowDepartment_pkey" PRIMARY KEY ("windowId","departmentId")
);

-- CreateTable
CREATE TABLE "ServiceItem" (
    "id" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "departmentId" UUID NOT NULL,
    "handling" "ItemHandling" NOT NULL,
    "procedure" TEXT,
    "legalDays" INTEGER,
    "promisedDays" INTEGER,
    "materials" TEXT,
    "highFrequency" BOOLEAN NOT NULL DEFAULT false,
    "integrated" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ServiceItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServiceItemList" (
    "id" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "documentNo" TEXT,
    "effectiveFrom" DATE NOT NULL,
    "effectiveTo" DATE,

    CONSTRAINT "ServiceItemList_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServiceItemListEntry" (
    "listId" UUID NOT NULL,
    "itemId" UUID NOT NULL,

    CONSTRAINT "ServiceItemListEntry_pkey" PRIMARY KEY ("listId","itemId")
);

-- CreateTable
CREATE TABLE "ItemOffer" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "enabledFrom" DATE NOT NULL,
    "enabledTo" DATE,

    CONSTRAINT "ItemOffer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItemSuspension" (
    "id" UUID NOT NULL,
    "offerId" UUID NOT NULL,
    "suspendedFrom" DATE NOT NULL,
    "suspendedTo" DATE,
    "reason" TEXT,

    CONSTRAINT "ItemSuspension_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ActivityType_countyId_code_key" ON "ActivityType"("countyId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "ActivityType_countyId_name_key" ON "ActivityType"("countyId", "name");

-- CreateIndex
CREATE INDEX "Activity_centerId_date_idx" ON "Activity"("centerId", "date");

-- CreateIndex
CREATE INDEX "Activity_countyId_date_idx" ON "Activity"("countyId", "date");

-- CreateIndex
CREATE INDEX "Activity_townshipId_date_idx" ON "Activity"("townshipId", "date");

-- CreateIndex
CREATE INDEX "Activity_typeId_idx" ON "Activity"("typeId");

-- CreateIndex
CREATE INDEX "Activity_zoneId_idx" ON "Activity"("zoneId");

-- CreateIndex
CREATE INDEX "VisitCount_centerId_date_idx" ON "VisitCount"("centerId", "date");

-- CreateIndex
CREATE INDEX "VisitCount_countyId_date_idx" ON "VisitCount"("countyId", "date");

-- CreateIndex
CREATE INDEX "VisitCount_townshipId_date_idx" ON "VisitCount"("townshipId", "date");

-- CreateIndex
CREATE INDEX "VisitCount_zoneId_idx" ON "VisitCount"("zoneId");

-- CreateIndex
CREATE UNIQUE INDEX "User_username_key" ON "User"("username");

-- CreateIndex
CREATE INDEX "PasswordHistory_userId_at_idx" ON "PasswordHistory"("userId", "at" DESC);

-- CreateIndex
CREATE INDEX "Assignment_userId_idx" ON "Assignment"("userId");

-- CreateIndex
CREATE INDEX "Assignment_unitId_role_idx" ON "Assignment"("unitId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "LoginFailure_account_ip_at_idx" ON "LoginFailure"("account", "ip", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Center_code_key" ON "Center"("code");

-- CreateIndex
CREATE INDEX "Center_countyId_code_idx" ON "Center"("countyId", "code");

-- CreateIndex
CREATE INDEX "Center_countyId_nameKey_idx" ON "Center"("countyId", "nameKey");

-- CreateIndex
CREATE INDEX "Center_townshipId_code_idx" ON "Center"("townshipId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Center_unitId_nameKey_key" ON "Center"("unitId", "nameKey");

-- CreateIndex
CREATE UNIQUE INDEX "Center_countyId_externalRef_key" ON "Center"("countyId", "externalRef");

-- CreateIndex
CREATE UNIQUE INDEX "CenterPeriod_centerId_effectiveFrom_key" ON "CenterPeriod"("centerId", "effectiveFrom");

-- CreateIndex
CREATE INDEX "AreaExemption_centerId_effectiveFrom_idx" ON "AreaExemption"("centerId", "effectiveFrom");

-- CreateIndex
CREATE INDEX "Target_countyId_metric_effectiveFrom_idx" ON "Target"("countyId", "metric", "effectiveFrom");

-- CreateIndex
CREATE INDEX "AuditEntry_targetType_targetId_id_idx" ON "AuditEntry"("targetType", "targetId", "id" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_countyId_id_idx" ON "AuditEntry"("countyId", "id" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_centerId_id_idx" ON "AuditEntry"("centerId", "id" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_userId_id_idx" ON "AuditEntry"("userId", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "AuditSeal_fromId_key" ON "AuditSeal"("fromId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditSeal_toId_key" ON "AuditSeal"("toId");

-- CreateIndex
CREATE INDEX "ImportBatch_countyId_createdAt_idx" ON "ImportBatch"("countyId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "ImportBatch_userId_idx" ON "ImportBatch"("userId");

-- CreateIndex
CREATE INDEX "OrgUnit_parentId_code_idx" ON "OrgUnit"("parentId", "code");

-- CreateIndex
CREATE INDEX "OrgUnit_countyId_level_code_idx" ON "OrgUnit"("countyId", "level", "code");

-- CreateIndex
CREATE INDEX "OrgUnit_townshipId_idx" ON "OrgUnit"("townshipId");

-- CreateIndex
CREATE UNIQUE INDEX "OrgUnit_code_level_key" ON "OrgUnit"("code", "level");

-- CreateIndex
CREATE UNIQUE INDEX "Department_countyId_code_key" ON "Department"("countyId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Department_countyId_name_key" ON "Department"("countyId", "name");

-- CreateIndex
CREATE INDEX "MonthlyReport_countyId_month_state_idx" ON "MonthlyReport"("countyId", "month", "state");

-- CreateIndex
CREATE INDEX "MonthlyReport_townshipId_month_state_idx" ON "MonthlyReport"("townshipId", "month", "state");

-- CreateIndex
CREATE UNIQUE INDEX "MonthlyReport_centerId_month_key" ON "MonthlyReport"("centerId", "month");

-- CreateIndex
CREATE UNIQUE INDEX "ReturnMark_reportId_round_code_key" ON "ReturnMark"("reportId", "round", "code");

-- CreateIndex
CREATE UNIQUE INDEX "ReportEvent_requestId_key" ON "ReportEvent"("requestId");

-- CreateIndex
CREATE INDEX "ReportEvent_reportId_at_idx" ON "ReportEvent"("reportId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Extension_centerId_month_key" ON "Extension"("centerId", "month");

-- CreateIndex
CREATE UNIQUE INDEX "ZoneType_countyId_code_key" ON "ZoneType"("countyId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "ZoneType_countyId_name_key" ON "ZoneType"("countyId", "name");

-- CreateIndex
CREATE INDEX "Zone_centerId_typeId_idx" ON "Zone"("centerId", "typeId");

-- CreateIndex
CREATE INDEX "Zone_typeId_idx" ON "Zone"("typeId");

-- CreateIndex
CREATE INDEX "ServiceWindow_centerId_number_idx" ON "ServiceWindow"("centerId", "number");

-- CreateIndex
CREATE INDEX "ServiceWindowDepartment_departmentId_idx" ON "ServiceWindowDepartment"("departmentId");

-- CreateIndex
CREATE INDEX "ServiceItem_departmentId_idx" ON "ServiceItem"("departmentId");

-- CreateIndex
CREATE UNIQUE INDEX "ServiceItem_countyId_code_key" ON "ServiceItem"("countyId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "ServiceItemList_countyId_version_key" ON "ServiceItemList"("countyId", "version");

-- CreateIndex
CREATE INDEX "ServiceItemListEntry_itemId_idx" ON "ServiceItemListEntry"("itemId");

-- CreateIndex
CREATE INDEX "ItemOffer_itemId_idx" ON "ItemOffer"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "ItemOffer_centerId_itemId_enabledFrom_key" ON "ItemOffer"("centerId", "itemId", "enabledFrom");

-- CreateIndex
CREATE INDEX "ItemSuspension_offerId_idx" ON "ItemSuspension"("offerId");

-- AddForeignKey
ALTER TABLE "ActivityType" ADD CONSTRAINT "ActivityType_countyId_fkey" FOREIGN KEY ("countyId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_typeId_fkey" FOREIGN KEY ("typeId") REFERENCES "ActivityType"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_zoneId_fkey" FOREIGN KEY ("zoneId") REFERENCES "Zone"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitCount" ADD CONSTRAINT "VisitCount_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitCount" ADD CONSTRAINT "VisitCount_zoneId_fkey" FOREIGN KEY ("zoneId") REFERENCES "Zone"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PasswordHistory" ADD CONSTRAINT "PasswordHistory_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Center" ADD CONSTRAINT "Center_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Center" ADD CONSTRAINT "Center_countyId_fkey" FOREIGN KEY ("countyId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Center" ADD CONSTRAINT "Center_townshipId_fkey" FOREIGN KEY ("townshipId") REFERENCES "OrgUnit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Center" ADD CONSTRAINT "Center_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ImportBatch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CenterPeriod" ADD CONSTRAINT "CenterPeriod_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AreaExemption" ADD CONSTRAINT "AreaExemption_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_countyId_fkey" FOREIGN KEY ("countyId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrgUnit" ADD CONSTRAINT "OrgUnit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "OrgUnit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrgUnit" ADD CONSTRAINT "OrgUnit_countyId_fkey" FOREIGN KEY ("countyId") REFERENCES "OrgUnit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CountySettings" ADD CONSTRAINT "CountySettings_countyId_fkey" FOREIGN KEY ("countyId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Department" ADD CONSTRAINT "Department_countyId_fkey" FOREIGN KEY ("countyId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MonthlyReport" ADD CONSTRAINT "MonthlyReport_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportExplanation" ADD CONSTRAINT "ReportExplanation_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "MonthlyReport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReturnMark" ADD CONSTRAINT "ReturnMark_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "MonthlyReport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportEvent" ADD CONSTRAINT "ReportEvent_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "MonthlyReport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ZoneType" ADD CONSTRAINT "ZoneType_countyId_fkey" FOREIGN KEY ("countyId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Zone" ADD CONSTRAINT "Zone_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Zone" ADD CONSTRAINT "Zone_typeId_fkey" FOREIGN KEY ("typeId") REFERENCES "ZoneType"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceWindow" ADD CONSTRAINT "ServiceWindow_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceWindowDepartment" ADD CONSTRAINT "ServiceWindowDepartment_windowId_fkey" FOREIGN KEY ("windowId") REFERENCES "ServiceWindow"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceWindowDepartment" ADD CONSTRAINT "ServiceWindowDepartment_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceItem" ADD CONSTRAINT "ServiceItem_countyId_fkey" FOREIGN KEY ("countyId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceItem" ADD CONSTRAINT "ServiceItem_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceItemList" ADD CONSTRAINT "ServiceItemList_countyId_fkey" FOREIGN KEY ("countyId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceItemListEntry" ADD CONSTRAINT "ServiceItemListEntry_listId_fkey" FOREIGN KEY ("listId") REFERENCES "ServiceItemList"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceItemListEntry" ADD CONSTRAINT "ServiceItemListEntry_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ServiceItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemOffer" ADD CONSTRAINT "ItemOffer_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemOffer" ADD CONSTRAINT "ItemOffer_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ServiceItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemSuspension" ADD CONSTRAINT "ItemSuspension_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "ItemOffer"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What the schema language cannot say ---------------------------------------------------------------

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- One center has one set of dated attributes on any day; one county one item list; one offer per item.
ALTER TABLE "CenterPeriod" ADD CONSTRAINT "CenterPeriod_no_overlap"
  EXCLUDE USING gist ("centerId" WITH =, daterange("effectiveFrom", "effectiveTo") WITH &&);
ALTER TABLE "ServiceItemList" ADD CONSTRAINT "ServiceItemList_no_overlap"
  EXCLUDE USING gist ("countyId" WITH =, daterange("effectiveFrom", "effectiveTo") WITH &&);
ALTER TABLE "ItemOffer" ADD CONSTRAINT "ItemOffer_no_overlap"
  EXCLUDE USING gist ("centerId" WITH =, "itemId" WITH =, daterange("enabledFrom", "enabledTo") WITH &&);
ALTER TABLE "AreaExemption" ADD CONSTRAINT "AreaExemption_no_overlap"
  EXCLUDE USING gist ("centerId" WITH =, daterange("effectiveFrom", "effectiveTo") WITH &&);

ALTER TABLE "CenterPeriod" ADD CONSTRAINT "CenterPeriod_areas" CHECK (
  ("floorArea" IS NULL OR ("floorArea" > 0 AND "floorArea" <= 20000))
  AND ("usableArea" IS NULL OR "usableArea" >= 0)
  AND ("residentArea" IS NULL OR "residentArea" >= 0)
  AND ("officeArea" IS NULL OR "officeArea" >= 0)
  AND ("floorArea" IS NULL OR coalesce("residentArea", 0) + coalesce("officeArea", 0) <= "floorArea"));
ALTER TABLE "CenterPeriod" ADD CONSTRAINT "CenterPeriod_order" CHECK ("effectiveTo" IS NULL OR "effectiveTo" > "effectiveFrom");
ALTER TABLE "Center" ADD CONSTRAINT "Center_dates" CHECK ("closedOn" IS NULL OR "openedOn" IS NULL OR "closedOn" >= "openedOn");
ALTER TABLE "Center" ADD CONSTRAINT "Center_counts" CHECK (
  coalesce("households", 0) >= 0 AND coalesce("residents", 0) >= 0 AND coalesce("partyMembers", 0) >= 0
  AND coalesce("investmentWan", 0) >= 0);
ALTER TABLE "Zone" ADD CONSTRAINT "Zone_values" CHECK (coalesce("area", 0) >= 0 AND coalesce("seats", 0) >= 0);
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_counts" CHECK (
  coalesce("attendances", 0) BETWEEN 0 AND 99999 AND coalesce("households", 0) >= 0
  AND coalesce("volunteers", 0) >= 0 AND coalesce("volunteerHours", 0) >= 0
  AND ("status" <> 'HELD' OR "attendances" >= 1));
ALTER TABLE "VisitCount" ADD CONSTRAINT "VisitCount_count" CHECK ("count" BETWEEN 0 AND 9999999);
CREATE UNIQUE INDEX "VisitCount_one_per_day" ON "VisitCount" ("centerId", "zoneId", "date", "source") NULLS NOT DISTINCT
  WHERE NOT "cancelled";
CREATE UNIQUE INDEX "ServiceWindow_number" ON "ServiceWindow" ("centerId", "number") WHERE "closedOn" IS NULL;
ALTER TABLE "MonthlyReport" ADD CONSTRAINT "MonthlyReport_month" CHECK (extract(day FROM "month") = 1);
ALTER TABLE "CountySettings" ADD CONSTRAINT "CountySettings_days" CHECK (
  "dueDay" BETWEEN 1 AND 28 AND "reviewDay" BETWEEN "dueDay" AND 28 AND "lockDay" BETWEEN "reviewDay" AND 28
  AND extract(day FROM "startMonth") = 1);

-- A figure is a whole number from 0 to 9,999,999; a blank is absent, never 0.
CREATE FUNCTION figures_are_counts(figures jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_typeof(figures) = 'object' AND NOT EXISTS (
    SELECT FROM jsonb_each(figures) AS figure
    WHERE jsonb_typeof(figure.value) <> 'number' OR figure.value::text !~ '^[0-9]{1,7}$')
$$;
ALTER TABLE "MonthlyReport" ADD CONSTRAINT "MonthlyReport_figures" CHECK (figures_are_counts("figures"));

CREATE INDEX "Center_name_trgm" ON "Center" USING gin ("name" gin_trgm_ops);

-- The application's role: may do its work, but can neither change nor remove an audit row.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'linli_app') THEN
    CREATE ROLE linli_app NOLOGIN;
    EXECUTE format('GRANT linli_app TO %I', current_user);
  END IF;
END
$$;
GRANT USAGE ON SCHEMA public TO linli_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO linli_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO linli_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO linli_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO linli_app;
REVOKE UPDATE, DELETE, TRUNCATE ON "AuditEntry", "AuditSeal" FROM linli_app;
DO $$
BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    REVOKE ALL ON "_prisma_migrations" FROM linli_app;
  END IF;
END
$$;
