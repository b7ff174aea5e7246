-- AlterTable
ALTER TABLE "Department" ADD COLUMN     "closedOn" DATE,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;
