-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN "code" TEXT;
ALTER TABLE "Invitation" ADD COLUMN "judgedAt" DATETIME;
ALTER TABLE "Invitation" ADD COLUMN "judgedBy" INTEGER;
ALTER TABLE "Invitation" ADD COLUMN "replaces" INTEGER;
ALTER TABLE "Invitation" ADD COLUMN "revokedBy" INTEGER;
ALTER TABLE "Invitation" ADD COLUMN "verdict" TEXT;

-- CreateIndex
CREATE INDEX "Invitation_usedBy_idx" ON "Invitation"("usedBy");

-- Whoever came in before could be confirmed by nobody and has been at work since.
UPDATE "Invitation" SET "verdict" = 'right', "judgedAt" = "usedAt" WHERE "usedAt" IS NOT NULL;
