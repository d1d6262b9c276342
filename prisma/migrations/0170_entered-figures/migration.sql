-- CreateTable
CREATE TABLE "EnteredFigure" (
    "periodKey" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "value" REAL NOT NULL,
    "of" REAL,
    "memberId" INTEGER,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("periodKey", "indicator")
);
