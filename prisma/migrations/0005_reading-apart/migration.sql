-- AlterTable
ALTER TABLE "Attachment" ADD COLUMN "reading" TEXT;

-- AlterTable
ALTER TABLE "OutboxRow" ADD COLUMN "failures" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "Attachment_reading_notBefore_idx" ON "Attachment"("reading", "notBefore");
