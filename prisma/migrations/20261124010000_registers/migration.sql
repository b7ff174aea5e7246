-- CreateEnum
CREATE TYPE "AttachmentTarget" AS ENUM ('CENTER', 'ZONE', 'ACTIVITY', 'PARTNER', 'DONATION', 'STAFF');

-- CreateEnum
CREATE TYPE "GrantState" AS ENUM ('PENDING', 'CONFIRMED', 'REFUSED');

-- CreateEnum
CREATE TYPE "CenterOrigin" AS ENUM ('BUILT', 'CONVERTED', 'EXTENDED', 'BOUGHT', 'HANDED_OVER', 'RENTED');

-- CreateEnum
CREATE TYPE "InvestmentSource" AS ENUM ('PUBLIC_FINANCE', 'PARTY_FUNDS', 'COLLECTIVE', 'DONATION', 'OTHER');

-- CreateEnum
CREATE TYPE "StaffPost" AS ENUM ('SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER', 'COMMUNITY_WORKER', 'GRID_WORKER', 'PUBLIC_WELFARE', 'OTHER');

-- CreateEnum
CREATE TYPE "SocialWorkCertificate" AS ENUM ('NONE', 'ASSISTANT', 'SOCIAL_WORKER', 'SENIOR');

-- CreateEnum
CREATE TYPE "PartnerKind" AS ENUM ('MEDICAL', 'ENTERPRISE', 'SOCIAL_ORGANIZATION', 'UNIVERSITY', 'PUBLIC_BODY', 'OTHER');

-- CreateEnum
CREATE TYPE "DonationKind" AS ENUM ('CASH', 'GOODS');

-- CreateEnum
CREATE TYPE "ProposalKind" AS ENUM ('FACTS', 'CLOSING', 'REOPENING', 'EXEMPTION');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('PENDING', 'APPROVED', 'REFUSED', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "Center" ADD COLUMN     "latitude" DECIMAL(9,6),
ADD COLUMN     "longitude" DECIMAL(9,6),
ADD COLUMN     "origin" "CenterOrigin",
ADD COLUMN     "plannedArea" DECIMAL(10,2),
ADD COLUMN     "plannedKind" "CenterKind",
ADD COLUMN     "plannedOpenOn" DATE;

-- AlterTable
ALTER TABLE "ImportBatch" ADD COLUMN     "register" TEXT NOT NULL DEFAULT 'centers',
ADD COLUMN     "undo" JSONB,
ADD COLUMN     "undoneAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ServiceItem" ADD COLUMN     "retiredOn" DATE,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "ServiceItemList" ADD COLUMN     "rowVersion" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Zone" ADD COLUMN     "bookable" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "typeAsStated" TEXT;

-- AlterTable
ALTER TABLE "ZoneType" ADD COLUMN     "retiredOn" DATE,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "targetType" "AttachmentTarget" NOT NULL,
    "targetId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deputy" (
    "id" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "deputyId" UUID NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Deputy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GrantRequest" (
    "id" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "unitId" UUID NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "state" "GrantState" NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "GrantRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CenterInvestment" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "source" "InvestmentSource" NOT NULL,
    "amountWan" DECIMAL(14,2) NOT NULL,

    CONSTRAINT "CenterInvestment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffMember" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "post" "StaffPost" NOT NULL,
    "isFullTime" BOOLEAN NOT NULL,
    "certificate" "SocialWorkCertificate" NOT NULL,
    "birthYear" INTEGER,
    "joinedOn" DATE NOT NULL,
    "leftOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "StaffMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Partner" (
    "id" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "kind" "PartnerKind" NOT NULL,
    "contribution" TEXT,
    "joinedOn" DATE,
    "leftOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartnerCenter" (
    "partnerId" UUID NOT NULL,
    "centerId" UUID NOT NULL,

    CONSTRAINT "PartnerCenter_pkey" PRIMARY KEY ("partnerId","centerId")
);

-- CreateTable
CREATE TABLE "Donation" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "townshipId" UUID,
    "partnerId" UUID,
    "donor" TEXT NOT NULL,
    "kind" "DonationKind" NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "goods" TEXT,
    "receiptNo" TEXT,
    "date" DATE NOT NULL,
    "cancelled" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Donation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TemporaryClosure" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "closedFrom" DATE NOT NULL,
    "closedTo" DATE,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "TemporaryClosure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CenterProposal" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "kind" "ProposalKind" NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "payload" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "ProposalState" NOT NULL,
    "proposedById" UUID NOT NULL,
    "proposedBy" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedBy" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decisionNote" TEXT,
    "documentNo" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CenterProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ZoneTypeSynonym" (
    "id" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "nameKey" TEXT NOT NULL,
    "typeId" UUID NOT NULL,

    CONSTRAINT "ZoneTypeSynonym_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Attachment_targetType_targetId_idx" ON "Attachment"("targetType", "targetId");

-- CreateIndex
CREATE INDEX "Attachment_centerId_idx" ON "Attachment"("centerId");

-- CreateIndex
CREATE INDEX "Attachment_hash_idx" ON "Attachment"("hash");

-- CreateIndex
CREATE INDEX "Deputy_assignmentId_idx" ON "Deputy"("assignmentId");

-- CreateIndex
CREATE INDEX "Deputy_deputyId_validFrom_idx" ON "Deputy"("deputyId", "validFrom");

-- CreateIndex
CREATE INDEX "GrantRequest_countyId_state_idx" ON "GrantRequest"("countyId", "state");

-- CreateIndex
CREATE INDEX "GrantRequest_userId_idx" ON "GrantRequest"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "CenterInvestment_centerId_source_key" ON "CenterInvestment"("centerId", "source");

-- CreateIndex
CREATE INDEX "StaffMember_centerId_joinedOn_idx" ON "StaffMember"("centerId", "joinedOn");

-- CreateIndex
CREATE UNIQUE INDEX "Partner_countyId_nameKey_key" ON "Partner"("countyId", "nameKey");

-- CreateIndex
CREATE INDEX "PartnerCenter_centerId_idx" ON "PartnerCenter"("centerId");

-- CreateIndex
CREATE INDEX "Donation_centerId_date_idx" ON "Donation"("centerId", "date");

-- CreateIndex
CREATE INDEX "Donation_countyId_date_idx" ON "Donation"("countyId", "date");

-- CreateIndex
CREATE INDEX "Donation_partnerId_idx" ON "Donation"("partnerId");

-- CreateIndex
CREATE INDEX "TemporaryClosure_centerId_closedFrom_idx" ON "TemporaryClosure"("centerId", "closedFrom");

-- CreateIndex
CREATE INDEX "CenterProposal_centerId_state_idx" ON "CenterProposal"("centerId", "state");

-- CreateIndex
CREATE INDEX "CenterProposal_state_proposedAt_idx" ON "CenterProposal"("state", "proposedAt");

-- CreateIndex
CREATE INDEX "ZoneTypeSynonym_typeId_idx" ON "ZoneTypeSynonym"("typeId");

-- CreateIndex
CREATE UNIQUE INDEX "ZoneTypeSynonym_countyId_nameKey_key" ON "ZoneTypeSynonym"("countyId", "nameKey");

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deputy" ADD CONSTRAINT "Deputy_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deputy" ADD CONSTRAINT "Deputy_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GrantRequest" ADD CONSTRAINT "GrantRequest_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CenterInvestment" ADD CONSTRAINT "CenterInvestment_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffMember" ADD CONSTRAINT "StaffMember_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partner" ADD CONSTRAINT "Partner_countyId_fkey" FOREIGN KEY ("countyId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerCenter" ADD CONSTRAINT "PartnerCenter_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnerCenter" ADD CONSTRAINT "PartnerCenter_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Donation" ADD CONSTRAINT "Donation_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Donation" ADD CONSTRAINT "Donation_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TemporaryClosure" ADD CONSTRAINT "TemporaryClosure_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CenterProposal" ADD CONSTRAINT "CenterProposal_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ZoneTypeSynonym" ADD CONSTRAINT "ZoneTypeSynonym_typeId_fkey" FOREIGN KEY ("typeId") REFERENCES "ZoneType"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What the schema language cannot say ---------------------------------------------------------------

ALTER TABLE "Deputy" ADD CONSTRAINT "Deputy_order" CHECK ("validTo" > "validFrom");
ALTER TABLE "StaffMember" ADD CONSTRAINT "StaffMember_values" CHECK (
  ("birthYear" IS NULL OR "birthYear" BETWEEN 1920 AND 2020) AND ("leftOn" IS NULL OR "leftOn" >= "joinedOn"));
ALTER TABLE "Partner" ADD CONSTRAINT "Partner_order" CHECK ("leftOn" IS NULL OR "joinedOn" IS NULL OR "leftOn" >= "joinedOn");
ALTER TABLE "Donation" ADD CONSTRAINT "Donation_values" CHECK ("amount" > 0 AND ("kind" = 'CASH' OR "goods" IS NOT NULL));
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_values" CHECK ("bytes" > 0 AND "hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "CenterInvestment" ADD CONSTRAINT "CenterInvestment_amount" CHECK ("amountWan" >= 0);
ALTER TABLE "Center" ADD CONSTRAINT "Center_place" CHECK (
  ("longitude" IS NULL) = ("latitude" IS NULL)
  AND ("longitude" IS NULL OR ("longitude" BETWEEN 73 AND 136 AND "latitude" BETWEEN 3 AND 54)));
ALTER TABLE "Center" ADD CONSTRAINT "Center_planned" CHECK ("plannedArea" IS NULL OR ("plannedArea" > 0 AND "plannedArea" <= 20000));
ALTER TABLE "TemporaryClosure" ADD CONSTRAINT "TemporaryClosure_order" CHECK ("closedTo" IS NULL OR "closedTo" > "closedFrom");
ALTER TABLE "TemporaryClosure" ADD CONSTRAINT "TemporaryClosure_no_overlap"
  EXCLUDE USING gist ("centerId" WITH =, daterange("closedFrom", "closedTo") WITH &&);
-- One proposal of a kind at a time.
CREATE UNIQUE INDEX "CenterProposal_one_pending" ON "CenterProposal" ("centerId", "kind") WHERE "state" = 'PENDING';
