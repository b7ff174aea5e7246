-- CreateTable
CREATE TABLE "Suggestion" (
    "id" UUID NOT NULL,
    "countyId" UUID NOT NULL,
    "townshipId" UUID,
    "unitId" UUID NOT NULL,
    "unitName" TEXT NOT NULL,
    "code" TEXT,
    "text" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answeredBy" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Suggestion_countyId_createdAt_idx" ON "Suggestion"("countyId", "createdAt");

-- CreateIndex
CREATE INDEX "Suggestion_unitId_idx" ON "Suggestion"("unitId");
