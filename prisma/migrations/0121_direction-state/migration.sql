-- AlterTable
ALTER TABLE "Direction" ADD COLUMN "state" TEXT NOT NULL DEFAULT 'noted';
ALTER TABLE "Direction" ADD COLUMN "outcome" TEXT NOT NULL DEFAULT '';
