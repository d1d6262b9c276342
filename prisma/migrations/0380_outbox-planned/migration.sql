-- AlterTable
ALTER TABLE "OutboxRow" ADD COLUMN "planned" BOOLEAN NOT NULL DEFAULT false;
DROP INDEX "OutboxRow_state_notBefore_idx";
CREATE INDEX "OutboxRow_state_planned_notBefore_idx" ON "OutboxRow"("state", "planned", "notBefore");
-- Whatever waits for its hour and has not been tried.
UPDATE "OutboxRow" SET "planned" = true
WHERE "state" = 'waiting' AND "notBefore" > "createdAt" AND "attempts" = 0 AND "failures" = 0 AND "reason" IS NULL;
