-- CreateTable
CREATE TABLE "MemberAddress" (
    "chat" TEXT NOT NULL PRIMARY KEY,
    "memberId" INTEGER NOT NULL,
    "since" DATETIME NOT NULL,
    CONSTRAINT "MemberAddress_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "MemberAddress_memberId_idx" ON "MemberAddress"("memberId");
-- Of which channel and bot a chat is nobody wrote down: the program adds it to all of them when it starts.
INSERT INTO "MemberAddress" ("chat", "memberId", "since") SELECT "chat", "id", "createdAt" FROM "Member" WHERE "chat" IS NOT NULL;

-- RedefineTables
CREATE TABLE "new_Session" (
    "memberId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "state" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Session_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
-- A session without a member is not read any more.
INSERT INTO "new_Session" ("memberId", "state", "updatedAt") SELECT m."id", s."state", s."updatedAt" FROM "Session" s JOIN "Member" m ON m."chat" = s."chat";
DROP TABLE "Session";
ALTER TABLE "new_Session" RENAME TO "Session";

-- AlterTable
DROP INDEX "Member_chat_key";
ALTER TABLE "Member" DROP COLUMN "chat";
