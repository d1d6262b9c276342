-- CreateTable
CREATE TABLE "Note" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "memberId" INTEGER NOT NULL,
    "promptId" TEXT,
    "at" DATETIME NOT NULL,
    "source" TEXT NOT NULL,
    "usedIn" TEXT
);

-- CreateTable
CREATE TABLE "NotePiece" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "noteId" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "NotePiece_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PulseMark" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "quarter" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "memberId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Attachment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "obligationId" TEXT,
    "promptId" TEXT NOT NULL,
    "noteId" TEXT,
    "memberId" INTEGER,
    "chat" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "caption" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "notBefore" DATETIME NOT NULL,
    "path" TEXT,
    "sha256" TEXT,
    CONSTRAINT "Attachment_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attachment_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "Note" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Attachment" ("at", "attempts", "caption", "chat", "fileId", "id", "kind", "memberId", "messageId", "mime", "name", "notBefore", "obligationId", "path", "promptId", "sha256", "size", "state") SELECT "at", "attempts", "caption", "chat", "fileId", "id", "kind", "memberId", "messageId", "mime", "name", "notBefore", "obligationId", "path", "promptId", "sha256", "size", "state" FROM "Attachment";
DROP TABLE "Attachment";
ALTER TABLE "new_Attachment" RENAME TO "Attachment";
CREATE INDEX "Attachment_state_notBefore_idx" ON "Attachment"("state", "notBefore");
CREATE INDEX "Attachment_obligationId_promptId_idx" ON "Attachment"("obligationId", "promptId");
CREATE INDEX "Attachment_noteId_idx" ON "Attachment"("noteId");
CREATE UNIQUE INDEX "Attachment_chat_messageId_key" ON "Attachment"("chat", "messageId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Note_unitId_at_idx" ON "Note"("unitId", "at");

-- CreateIndex
CREATE INDEX "NotePiece_noteId_idx" ON "NotePiece"("noteId");

-- CreateIndex
CREATE UNIQUE INDEX "NotePiece_chat_messageId_key" ON "NotePiece"("chat", "messageId");

-- CreateIndex
CREATE UNIQUE INDEX "PulseMark_quarter_unitId_area_key" ON "PulseMark"("quarter", "unitId", "area");
