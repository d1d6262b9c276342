-- CreateTable
CREATE TABLE "Due" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "memberId" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "kind" TEXT,
    "obligationId" TEXT,
    "subject" TEXT NOT NULL,
    "day" DATETIME NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "staleAfter" DATETIME,
    "bundle" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "outboxId" INTEGER,
    "settledAt" DATETIME,
    CONSTRAINT "Due_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Due_memberId_state_dueAt_idx" ON "Due"("memberId", "state", "dueAt");

-- CreateIndex
CREATE INDEX "Due_obligationId_idx" ON "Due"("obligationId");

-- CreateIndex
CREATE UNIQUE INDEX "Due_key_memberId_key" ON "Due"("key", "memberId");

-- The rungs, with their own numbers: days are those of Vietnam, wherever the machine stands. What somebody asked for is
-- useful for two days; of a rung the ladder is asked.
INSERT INTO "Due" ("id", "key", "memberId", "what", "kind", "obligationId", "subject", "day", "dueAt", "staleAfter",
    "bundle", "state", "reason", "outboxId", "settledAt")
SELECT r."id", 'rung:' || r."obligationId" || ':' || date(r."rungDate", '+7 hours') || ':' || r."kind", r."memberId", 'rung',
    r."kind", r."obligationId", o."periodKey", r."rungDate", r."dueAt",
    CASE WHEN r."kind" IN ('snoozed', 'nudge') THEN strftime('%Y-%m-%dT%H:%M:%f+00:00', r."dueAt", '+2 days') END,
    'rung', r."state", r."reason", r."outboxId", r."settledAt"
FROM "Reminder" r JOIN "Obligation" o ON o."id" = r."obligationId" ORDER BY r."id";

-- What happened once; the number of whoever wants no question of this quarter stands in the column for it.
INSERT INTO "Due" ("key", "memberId", "what", "subject", "day", "dueAt", "bundle", "state", "reason", "settledAt")
SELECT "key", 0, substr("key", 1, instr("key", ':') - 1), substr("key", instr("key", ':') + 1), "createdAt", "createdAt",
    "key", "state", "reason", "createdAt"
FROM "Occurrence" WHERE "key" NOT LIKE 'pulse-skip:%' ORDER BY "createdAt", "key";
INSERT INTO "Due" ("key", "memberId", "what", "subject", "day", "dueAt", "bundle", "state", "settledAt")
SELECT 'pulse-skip:' || substr("rest", 1, instr("rest", ':') - 1), CAST(substr("rest", instr("rest", ':') + 1) AS INTEGER),
    'pulse-skip', substr("rest", 1, instr("rest", ':') - 1), "createdAt", "createdAt",
    'pulse-skip:' || substr("rest", 1, instr("rest", ':') - 1), 'done', "createdAt"
FROM (SELECT substr("key", 12) AS "rest", "createdAt" FROM "Occurrence" WHERE "key" LIKE 'pulse-skip:%:%');

-- Questions of the quarter that wait to be sent, each for its person; and all of them as what is sent now.
INSERT INTO "Due" ("key", "memberId", "what", "subject", "day", "dueAt", "bundle", "state")
SELECT "what" || ':' || "quarter", "member", "what", "quarter", "notBefore", "notBefore", 'pulse:' || "quarter", 'due'
FROM (SELECT CASE WHEN json_extract("payload", '$.nudge') THEN 'pulse-nudge' ELSE 'pulse' END AS "what",
    json_extract("payload", '$.quarter') AS "quarter", json_extract("payload", '$.member') AS "member", "notBefore"
  FROM "OutboxRow" WHERE "kind" = 'pulse' AND "state" IN ('waiting', 'sending') AND json_valid("payload"))
WHERE true ON CONFLICT DO NOTHING;
UPDATE "OutboxRow" SET "payload" = json_object('member', json_extract("payload", '$.member'), 'bundle', 'pulse:' || json_extract("payload", '$.quarter'))
WHERE "kind" = 'pulse' AND "state" IN ('waiting', 'sending') AND json_valid("payload");
UPDATE "OutboxRow" SET "payload" = json_object('member', json_extract("payload", '$.member'), 'bundle', 'rung')
WHERE "kind" = 'reminder' AND "state" IN ('waiting', 'sending') AND json_valid("payload");
UPDATE "OutboxRow" SET "kind" = 'due' WHERE "kind" IN ('pulse', 'reminder');

-- The last day of what is done once a day: rungs planned, old words cleaned away, copies made.
INSERT INTO "Due" ("key", "memberId", "what", "subject", "day", "dueAt", "bundle", "state", "settledAt")
SELECT 'ladder:' || "key" || ':' || date("plannedThrough", '+7 hours'), 0, 'ladder', "key", "plannedThrough", "plannedThrough",
    'ladder:' || "key" || ':' || date("plannedThrough", '+7 hours'), 'done', "plannedThrough"
FROM "Period";
INSERT INTO "Due" ("key", "memberId", "what", "subject", "day", "dueAt", "bundle", "state")
SELECT "chore" || ':' || "value", 0, "chore", '', "at", "at", "chore" || ':' || "value", 'done'
FROM (SELECT CASE "key" WHEN 'cleaning.last' THEN 'cleaning' WHEN 'copy.last' THEN 'copy' ELSE 'copy-tried' END AS "chore",
    "value", strftime('%Y-%m-%dT%H:%M:%f+00:00', substr("value", 1, 10), '-7 hours') AS "at"
  FROM "Setting" WHERE "key" IN ('cleaning.last', 'copy.last', 'copy.tried'));
DELETE FROM "Setting" WHERE "key" IN ('cleaning.last', 'copy.last', 'copy.tried');

-- The plan of a year is asked for of each programme.
UPDATE "Due" SET "key" = 'plan-year:dan-van:' || "subject", "bundle" = 'plan-year:dan-van:' || "subject", "subject" = 'dan-van'
WHERE "what" = 'plan-year';

-- DropTable
DROP TABLE "Reminder";

-- DropTable
DROP TABLE "Occurrence";

-- AlterTable
ALTER TABLE "Period" DROP COLUMN "plannedThrough";
