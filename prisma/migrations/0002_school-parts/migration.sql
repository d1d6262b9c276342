-- CreateTable
CREATE TABLE "SchoolPart" (
    "periodKey" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "memberId" INTEGER,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("periodKey", "key")
);

-- CreateTable
CREATE TABLE "Untick" (
    "periodKey" TEXT NOT NULL,
    "wordsId" TEXT NOT NULL,

    PRIMARY KEY ("periodKey", "wordsId")
);
