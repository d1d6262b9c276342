-- CreateTable
CREATE TABLE "Settlement" (
    "periodKey" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" INTEGER,
    "memberId" INTEGER,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("periodKey", "key")
);
