-- AlterTable
ALTER TABLE "Period" ADD COLUMN "readyAt" DATETIME;

-- What was opened before was opened whole.
UPDATE "Period" SET "readyAt" = "openedAt";
