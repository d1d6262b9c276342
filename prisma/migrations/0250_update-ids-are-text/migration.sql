-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_InboxRow" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "bot" TEXT NOT NULL,
    "updateId" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'new',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT
);
INSERT INTO "new_InboxRow" ("attempts", "bot", "chat", "error", "id", "payload", "receivedAt", "state", "updateId") SELECT "attempts", "bot", "chat", "error", "id", "payload", "receivedAt", "state", "updateId" FROM "InboxRow";
DROP TABLE "InboxRow";
ALTER TABLE "new_InboxRow" RENAME TO "InboxRow";
CREATE INDEX "InboxRow_state_id_idx" ON "InboxRow"("state", "id");
CREATE UNIQUE INDEX "InboxRow_bot_updateId_key" ON "InboxRow"("bot", "updateId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
