-- CreateTable
CREATE TABLE "SchoolProfile" (
    "periodKey" TEXT NOT NULL PRIMARY KEY,
    "staff" INTEGER NOT NULL,
    "partyMembers" INTEGER NOT NULL,
    "classes" INTEGER NOT NULL,
    "pupils" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "SpreadDocuments" (
    "periodKey" TEXT NOT NULL PRIMARY KEY,
    "documents" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "SentReport" (
    "periodKey" TEXT NOT NULL PRIMARY KEY,
    "number" TEXT NOT NULL,
    "on" TEXT NOT NULL
);
