-- AlterTable
ALTER TABLE "Attachment" ADD COLUMN "dispatch" TEXT;

-- CreateTable
CREATE TABLE "Dispatch" (
    "periodKey" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "supplements" TEXT,
    "signer" INTEGER NOT NULL,
    "signature" TEXT NOT NULL,
    "submittedBy" INTEGER,
    "submittedAt" DATETIME NOT NULL,
    "decidedBy" INTEGER,
    "decidedAt" DATETIME,
    "onPaper" BOOLEAN NOT NULL DEFAULT false,
    "requests" TEXT NOT NULL DEFAULT '[]',
    "number" TEXT,
    "issuedOn" TEXT,
    "numberedAt" DATETIME,
    "sentOn" TEXT,
    "way" TEXT,
    "sentBy" INTEGER,
    "paper" TEXT NOT NULL,
    "figures" TEXT NOT NULL,

    PRIMARY KEY ("periodKey", "attempt")
);

-- CreateIndex
CREATE INDEX "Dispatch_state_idx" ON "Dispatch"("state");

-- CreateIndex
CREATE INDEX "Attachment_dispatch_idx" ON "Attachment"("dispatch");
