-- CreateTable
CREATE TABLE "RollupCenter" (
    "countyId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "centerId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "townshipId" UUID,
    "isStanding" BOOLEAN NOT NULL,
    "category" "CenterCategory",
    "kind" "CenterKind",
    "status" "CenterStatus",
    "floorArea" DECIMAL(10,2),
    "areaQualifier" "AreaQualifier",
    "isExempted" BOOLEAN NOT NULL,
    "domains" "FunctionDomain"[],
    "missingItems" UUID[],
    "isExpected" BOOLEAN NOT NULL,
    "isSubmitted" BOOLEAN NOT NULL,
    "isOnTime" BOOLEAN NOT NULL,

    CONSTRAINT "RollupCenter_pkey" PRIMARY KEY ("countyId","month","centerId")
);

-- CreateIndex
CREATE INDEX "ItemOffer_centerId_enabledFrom_enabledTo_itemId_id_idx" ON "ItemOffer"("centerId", "enabledFrom", "enabledTo", "itemId", "id");

-- What the schema language cannot say ---------------------------------------------------------------

-- Months that were worked out before there were rows of centers are worked out again when they are next read.
DELETE FROM "RollupState";
