-- CreateTable
CREATE TABLE "Unit" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "unitId" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "until" DATETIME,
    "place" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "called" TEXT NOT NULL,
    "inText" TEXT,
    "kind" TEXT NOT NULL,
    "onBoard" BOOLEAN NOT NULL,
    "head" TEXT NOT NULL,
    "deputy" TEXT NOT NULL,
    "ownForm" TEXT,
    "answersFor" TEXT NOT NULL DEFAULT '[]',
    "mergedInto" TEXT,
    "splitFrom" TEXT
);

-- CreateTable
CREATE TABLE "School" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "since" DATETIME NOT NULL,
    "until" DATETIME,
    "name" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "superior" TEXT NOT NULL,
    "superiorShort" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "principal" TEXT NOT NULL,
    "through" TEXT NOT NULL,
    "drafter" TEXT,
    "twoDigits" BOOLEAN NOT NULL DEFAULT false
);

-- CreateTable
CREATE TABLE "SchoolDays" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "first" TEXT NOT NULL,
    "last" TEXT NOT NULL,
    "name" TEXT
);

-- CreateTable
CREATE TABLE "OfficialYear" (
    "year" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);

-- CreateIndex
CREATE INDEX "Unit_unitId_idx" ON "Unit"("unitId");

-- CreateIndex
CREATE INDEX "SchoolDays_first_idx" ON "SchoolDays"("first");

-- AlterTable
ALTER TABLE "Period" ADD COLUMN "namesAt" DATETIME;

-- What has been closed keeps the names of that moment.
UPDATE "Period" SET "namesAt" = "closedAt";
