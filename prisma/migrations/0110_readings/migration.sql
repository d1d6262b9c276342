-- CreateTable
CREATE TABLE "Reading" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "day" TEXT NOT NULL,
    "memberId" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "subject" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "Reading_at_idx" ON "Reading"("at");

-- CreateIndex
CREATE INDEX "Reading_subject_idx" ON "Reading"("subject");

-- CreateIndex
CREATE UNIQUE INDEX "Reading_day_memberId_what_subject_key" ON "Reading"("day", "memberId", "what", "subject");
