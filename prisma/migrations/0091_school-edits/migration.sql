-- AlterTable
ALTER TABLE "Obligation" ADD COLUMN "releasedAt" DATETIME;

-- CreateTable
CREATE TABLE "SchoolEdit" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "memberId" INTEGER,
    "told" TEXT NOT NULL,
    "subjects" TEXT NOT NULL,
    "undo" TEXT NOT NULL,
    "undoneAt" DATETIME,
    "undoneBy" INTEGER
);

-- CreateIndex
CREATE INDEX "SchoolEdit_at_idx" ON "SchoolEdit"("at");
