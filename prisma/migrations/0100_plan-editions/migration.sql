-- CreateTable
CREATE TABLE "PlanEdition" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "programme" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "signedOn" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "offeredAt" DATETIME NOT NULL,
    "memberId" INTEGER,
    "takenAt" DATETIME,
    "takenBy" INTEGER,
    "undoneAt" DATETIME,
    "undoneBy" INTEGER
);

-- CreateIndex
CREATE INDEX "PlanEdition_takenAt_idx" ON "PlanEdition"("takenAt");
