-- CreateTable
CREATE TABLE "WordingChoice" (
    "periodKey" TEXT NOT NULL,
    "pointId" TEXT NOT NULL,
    "standing" TEXT,
    "lead" TEXT,
    "text" TEXT,
    "original" TEXT,
    "beside" TEXT NOT NULL DEFAULT '[]',
    "memberId" INTEGER,
    "at" DATETIME,

    PRIMARY KEY ("periodKey", "pointId")
);

-- CreateTable
CREATE TABLE "ReplacedParagraph" (
    "periodKey" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "seen" TEXT NOT NULL,
    "memberId" INTEGER,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("periodKey", "key")
);

-- What was taken out so far is one of the choices; by whom and when was not kept.
INSERT INTO "WordingChoice" ("periodKey", "pointId", "standing")
SELECT "periodKey", "wordsId", 'unticked' FROM "Untick";

-- DropTable
DROP TABLE "Untick";
