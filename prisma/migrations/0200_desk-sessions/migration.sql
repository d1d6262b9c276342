-- CreateTable
CREATE TABLE "DeskSession" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "memberId" INTEGER NOT NULL,
    "codeHash" TEXT NOT NULL,
    "madeAt" DATETIME NOT NULL,
    "codeUntil" DATETIME NOT NULL,
    "tokenHash" TEXT,
    "openedAt" DATETIME,
    "until" DATETIME,
    "endedAt" DATETIME
);

-- CreateIndex
CREATE UNIQUE INDEX "DeskSession_codeHash_key" ON "DeskSession"("codeHash");

-- CreateIndex
CREATE UNIQUE INDEX "DeskSession_tokenHash_key" ON "DeskSession"("tokenHash");

-- CreateIndex
CREATE INDEX "DeskSession_memberId_idx" ON "DeskSession"("memberId");

-- CreateIndex
CREATE INDEX "DeskSession_madeAt_idx" ON "DeskSession"("madeAt");
