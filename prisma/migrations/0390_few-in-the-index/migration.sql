-- What waits is few and is looked for all the time; what is over and done with is nearly everything, and is looked for by
-- none of these.
DROP INDEX "InboxRow_state_id_idx";
CREATE INDEX "InboxRow_open" ON "InboxRow"("state", "id") WHERE "state" = 'new' OR "state" = 'failed';
DROP INDEX "OutboxRow_state_planned_notBefore_idx";
CREATE INDEX "OutboxRow_open" ON "OutboxRow"("state", "planned", "notBefore") WHERE "state" = 'waiting' OR "state" = 'sending' OR "state" = 'joined' OR "state" = 'rejected';
DROP INDEX "OutboxRow_key_key";
CREATE UNIQUE INDEX "OutboxRow_keyed" ON "OutboxRow"("key") WHERE "key" IS NOT NULL;
DROP INDEX "OutboxRow_chat_messageId_idx";
CREATE INDEX "OutboxRow_arrived" ON "OutboxRow"("chat", "messageId") WHERE "messageId" IS NOT NULL;
