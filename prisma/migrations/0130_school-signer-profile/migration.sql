-- CreateTable
CREATE TABLE "Signer" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "since" DATETIME NOT NULL,
    "deputy" BOOLEAN NOT NULL,
    "memberId" INTEGER,
    "name" TEXT NOT NULL DEFAULT ''
);

-- Who signs now is not known to have signed since any other time.
INSERT INTO "Signer" ("since", "deputy", "memberId", "name")
SELECT '1970-01-01T00:00:00.000+00:00', true, m."id", m."name"
FROM "Setting" s JOIN "Member" m ON m."id" = CAST(s."value" AS INTEGER)
WHERE s."key" = 'signer';

DELETE FROM "Setting" WHERE "key" = 'signer';

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_SchoolProfile" (
    "span" TEXT NOT NULL PRIMARY KEY,
    "staff" INTEGER NOT NULL,
    "partyMembers" INTEGER NOT NULL,
    "classes" INTEGER NOT NULL,
    "pupils" INTEGER NOT NULL
);
-- The school is as big for one matter as for the other; of two that were told the later one stays.
INSERT OR REPLACE INTO "new_SchoolProfile" ("span", "staff", "partyMembers", "classes", "pupils")
SELECT substr("periodKey", instr("periodKey", '.') + 1), "staff", "partyMembers", "classes", "pupils"
FROM "SchoolProfile" ORDER BY rowid;
DROP TABLE "SchoolProfile";
ALTER TABLE "new_SchoolProfile" RENAME TO "SchoolProfile";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
