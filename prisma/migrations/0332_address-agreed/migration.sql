-- AlterTable
ALTER TABLE "MemberAddress" ADD COLUMN "agreedAt" DATETIME;
-- Whoever has one channel agreed in it; in which one somebody with two did is not known.
UPDATE "MemberAddress" SET "agreedAt" = (SELECT "consentAt" FROM "Member" WHERE "id" = "memberId")
WHERE 1 = (SELECT count(*) FROM "MemberAddress" other WHERE other."memberId" = "MemberAddress"."memberId");
