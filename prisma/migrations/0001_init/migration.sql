-- CreateTable
CREATE TABLE "InboxRow" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "bot" TEXT NOT NULL,
    "updateId" INTEGER NOT NULL,
    "chat" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'new',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT
);

-- CreateTable
CREATE TABLE "OutboxRow" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "chat" TEXT NOT NULL,
    "key" TEXT,
    "kind" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "choices" TEXT,
    "about" TEXT,
    "turn" INTEGER,
    "createdAt" DATETIME NOT NULL,
    "notBefore" DATETIME NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT,
    "messageId" TEXT,
    "sentAt" DATETIME,
    "platformAt" DATETIME
);

-- CreateTable
CREATE TABLE "Session" (
    "chat" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Member" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "chat" TEXT,
    "state" TEXT NOT NULL,
    "consentVersion" TEXT NOT NULL,
    "consentAt" DATETIME NOT NULL,
    "reminderTime" TEXT,
    "pausedUntil" DATETIME,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Role" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "memberId" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    CONSTRAINT "Role_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "codeHash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "createdBy" INTEGER,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "usedBy" INTEGER,
    "revokedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Period" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "plannedThrough" DATETIME NOT NULL,
    "targetChoice" TEXT NOT NULL DEFAULT 'undecided',
    "target" DATETIME,
    "closedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Obligation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "periodKey" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "stateAt" DATETIME NOT NULL,
    "stateBy" INTEGER,
    "submittedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 0,
    "extendedTo" DATETIME,
    "returned" TEXT,
    "writerId" INTEGER,
    CONSTRAINT "Obligation_periodKey_fkey" FOREIGN KEY ("periodKey") REFERENCES "Period" ("key") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Answer" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "obligationId" TEXT NOT NULL,
    "promptId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "figures" TEXT NOT NULL,
    "doubts" TEXT NOT NULL DEFAULT '[]',
    "authorId" INTEGER,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Answer_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AnswerPiece" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "obligationId" TEXT NOT NULL,
    "promptId" TEXT NOT NULL,
    "chat" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "obligationId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "submittedAt" DATETIME NOT NULL,
    "memberId" INTEGER,
    "source" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    CONSTRAINT "Submission_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "obligationId" TEXT NOT NULL,
    "promptId" TEXT NOT NULL,
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
    CONSTRAINT "Attachment_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Reminder" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "obligationId" TEXT NOT NULL,
    "rungDate" DATETIME NOT NULL,
    "kind" TEXT NOT NULL,
    "memberId" INTEGER NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'due',
    "reason" TEXT,
    "outboxId" INTEGER,
    "settledAt" DATETIME,
    CONSTRAINT "Reminder_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Occurrence" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Obstacle" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "memberId" INTEGER NOT NULL,
    "unitId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "answer" TEXT,
    "answeredBy" INTEGER,
    "answeredAt" DATETIME
);

-- CreateTable
CREATE TABLE "Direction" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "periodKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "memberId" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "actor" INTEGER,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "InboxRow_state_id_idx" ON "InboxRow"("state", "id");

-- CreateIndex
CREATE UNIQUE INDEX "InboxRow_bot_updateId_key" ON "InboxRow"("bot", "updateId");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxRow_key_key" ON "OutboxRow"("key");

-- CreateIndex
CREATE INDEX "OutboxRow_state_notBefore_idx" ON "OutboxRow"("state", "notBefore");

-- CreateIndex
CREATE INDEX "OutboxRow_chat_id_idx" ON "OutboxRow"("chat", "id");

-- CreateIndex
CREATE INDEX "OutboxRow_chat_messageId_idx" ON "OutboxRow"("chat", "messageId");

-- CreateIndex
CREATE UNIQUE INDEX "Member_chat_key" ON "Member"("chat");

-- CreateIndex
CREATE INDEX "Role_unitId_idx" ON "Role"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Role_memberId_role_unitId_key" ON "Role"("memberId", "role", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_codeHash_key" ON "Invitation"("codeHash");

-- CreateIndex
CREATE INDEX "Period_closedAt_idx" ON "Period"("closedAt");

-- CreateIndex
CREATE INDEX "Obligation_unitId_periodKey_idx" ON "Obligation"("unitId", "periodKey");

-- CreateIndex
CREATE UNIQUE INDEX "Obligation_periodKey_unitId_key" ON "Obligation"("periodKey", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Answer_obligationId_promptId_key" ON "Answer"("obligationId", "promptId");

-- CreateIndex
CREATE INDEX "AnswerPiece_obligationId_promptId_idx" ON "AnswerPiece"("obligationId", "promptId");

-- CreateIndex
CREATE UNIQUE INDEX "AnswerPiece_chat_messageId_key" ON "AnswerPiece"("chat", "messageId");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_obligationId_version_key" ON "Submission"("obligationId", "version");

-- CreateIndex
CREATE INDEX "Attachment_state_notBefore_idx" ON "Attachment"("state", "notBefore");

-- CreateIndex
CREATE INDEX "Attachment_obligationId_promptId_idx" ON "Attachment"("obligationId", "promptId");

-- CreateIndex
CREATE UNIQUE INDEX "Attachment_chat_messageId_key" ON "Attachment"("chat", "messageId");

-- CreateIndex
CREATE INDEX "Reminder_memberId_state_dueAt_idx" ON "Reminder"("memberId", "state", "dueAt");

-- CreateIndex
CREATE INDEX "Reminder_state_dueAt_idx" ON "Reminder"("state", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Reminder_obligationId_rungDate_kind_memberId_key" ON "Reminder"("obligationId", "rungDate", "kind", "memberId");

-- CreateIndex
CREATE INDEX "Occurrence_createdAt_idx" ON "Occurrence"("createdAt");

-- CreateIndex
CREATE INDEX "Obstacle_state_idx" ON "Obstacle"("state");

-- CreateIndex
CREATE INDEX "Obstacle_createdAt_idx" ON "Obstacle"("createdAt");

-- CreateIndex
CREATE INDEX "Direction_periodKey_idx" ON "Direction"("periodKey");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");
