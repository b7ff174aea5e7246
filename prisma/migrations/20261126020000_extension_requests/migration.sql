-- CreateEnum
CREATE TYPE "ExtensionRequestState" AS ENUM ('OPEN', 'GRANTED', 'REFUSED');

-- CreateTable
CREATE TABLE "ExtensionRequest" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "state" "ExtensionRequestState" NOT NULL DEFAULT 'OPEN',
    "reason" TEXT NOT NULL,
    "requestedById" UUID,
    "requestedBy" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedBy" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ExtensionRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ExtensionRequest_centerId_month_idx" ON "ExtensionRequest"("centerId", "month");

-- AddForeignKey
ALTER TABLE "ExtensionRequest" ADD CONSTRAINT "ExtensionRequest_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "Center"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One question at a time for a month.
CREATE UNIQUE INDEX "ExtensionRequest_one_open" ON "ExtensionRequest" ("centerId", "month") WHERE "state" = 'OPEN';
