-- A school runs several programmes: the key of a period says of which it is ("dan-van.2026-H1"), and every key made of
-- one with it. What is there comes of the only programme there was.

-- Obligations refer to periods, answers to obligations: their keys change together.
PRAGMA defer_foreign_keys = ON;

-- The keys that may stand anywhere: all periods of the years of the records.
CREATE TABLE "_period_key" ("n" INTEGER PRIMARY KEY, "old" TEXT NOT NULL, "new" TEXT NOT NULL);

INSERT INTO "_period_key" ("old", "new")
WITH RECURSIVE
    "seen"("year") AS (
        SELECT CAST(substr("key", 1, 4) AS INTEGER) FROM "Period"
        UNION SELECT CAST(substr("quarter", 1, 4) AS INTEGER) FROM "PulseMark"
        UNION SELECT CAST(substr("periodKey", 1, 4) AS INTEGER) FROM "Direction"
        UNION SELECT CAST(substr("createdAt", 1, 4) AS INTEGER) FROM "Occurrence"
    ),
    "years"("year", "last") AS (
        SELECT min("year") - 1, max("year") + 1 FROM "seen" WHERE "year" > 1999
        UNION ALL SELECT "year" + 1, "last" FROM "years" WHERE "year" < "last"
    ),
    "parts"("part") AS (VALUES ('H1'), ('Y'), ('Q1'), ('Q2'), ('Q3'), ('Q4'))
SELECT "year" || '-' || "part", 'dan-van.' || "year" || '-' || "part"
FROM "years", "parts" WHERE "year" IS NOT NULL;

-- A key that stands at the beginning. Obligation, Answer, Submission, Attachment and Reminder follow what they refer to.
UPDATE "Period" SET "key" = 'dan-van.' || "key";
UPDATE "Obligation" SET "id" = 'dan-van.' || "id";
UPDATE "AnswerPiece" SET "obligationId" = 'dan-van.' || "obligationId" WHERE "obligationId" <> '';
UPDATE "Note" SET "usedIn" = 'dan-van.' || "usedIn" WHERE "usedIn" GLOB '[0-9]*';
UPDATE "PulseMark" SET "quarter" = 'dan-van.' || "quarter";
UPDATE "Direction" SET "periodKey" = 'dan-van.' || "periodKey";
UPDATE "SpreadDocuments" SET "periodKey" = 'dan-van.' || "periodKey";
UPDATE "SentReport" SET "periodKey" = 'dan-van.' || "periodKey";
UPDATE "SchoolPart" SET "periodKey" = 'dan-van.' || "periodKey";
UPDATE "Untick" SET "periodKey" = 'dan-van.' || "periodKey", "wordsId" = 'dan-van.' || "wordsId";

-- A key within another: "assessment:2026-Q3", "compiled:2026-H1".
UPDATE "Occurrence" SET "key" = replace("key", "old", "new") FROM "_period_key" WHERE instr("Occurrence"."key", "old");
UPDATE "Setting" SET "key" = replace("key", "old", "new") FROM "_period_key" WHERE instr("Setting"."key", "old");
UPDATE "AuditEntry" SET "subject" = replace("subject", "old", "new") FROM "_period_key" WHERE instr("subject", "old");
UPDATE "OutboxRow" SET "key" = replace("key", "old", "new") FROM "_period_key" WHERE instr("OutboxRow"."key", "old");

-- Keys within what is kept as JSON, several in one: they begin a string. What people wrote is no key.
UPDATE "Session" SET "state" = (
    WITH RECURSIVE "r"("n", "s") AS (
        SELECT 0, "state"
        UNION ALL SELECT "k"."n", replace("r"."s", '"' || "k"."old", '"' || "k"."new")
        FROM "r" JOIN "_period_key" "k" ON "k"."n" = "r"."n" + 1
    ) SELECT "s" FROM "r" ORDER BY "n" DESC LIMIT 1
) WHERE "state" GLOB '*"[0-9][0-9][0-9][0-9]-[HYQ]*';
UPDATE "OutboxRow" SET "payload" = (
    WITH RECURSIVE "r"("n", "s") AS (
        SELECT 0, "payload"
        UNION ALL SELECT "k"."n", replace("r"."s", '"' || "k"."old", '"' || "k"."new")
        FROM "r" JOIN "_period_key" "k" ON "k"."n" = "r"."n" + 1
    ) SELECT "s" FROM "r" ORDER BY "n" DESC LIMIT 1
) WHERE "payload" GLOB '*"[0-9][0-9][0-9][0-9]-[HYQ]*';
UPDATE "OutboxRow" SET "choices" = (
    WITH RECURSIVE "r"("n", "s") AS (
        SELECT 0, "choices"
        UNION ALL SELECT "k"."n", replace("r"."s", '"' || "k"."old", '"' || "k"."new")
        FROM "r" JOIN "_period_key" "k" ON "k"."n" = "r"."n" + 1
    ) SELECT "s" FROM "r" ORDER BY "n" DESC LIMIT 1
) WHERE "choices" GLOB '*"[0-9][0-9][0-9][0-9]-[HYQ]*';
UPDATE "OutboxRow" SET "about" = (
    WITH RECURSIVE "r"("n", "s") AS (
        SELECT 0, "about"
        UNION ALL SELECT "k"."n", replace("r"."s", '"' || "k"."old", '"' || "k"."new")
        FROM "r" JOIN "_period_key" "k" ON "k"."n" = "r"."n" + 1
    ) SELECT "s" FROM "r" ORDER BY "n" DESC LIMIT 1
) WHERE "about" GLOB '*"[0-9][0-9][0-9][0-9]-[HYQ]*';

DROP TABLE "_period_key";
