-- AlterTable
ALTER TABLE "MemberAddress" ADD COLUMN "refusedAt" DATETIME;
ALTER TABLE "MemberAddress" ADD COLUMN "closed" BOOLEAN NOT NULL DEFAULT false;
