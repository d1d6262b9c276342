-- AlterTable
ALTER TABLE "Member" ADD COLUMN "keepsTo" TEXT;
