-- AlterTable
ALTER TABLE "Obstacle" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'obstacle';
ALTER TABLE "Obstacle" ADD COLUMN "stage" TEXT NOT NULL DEFAULT 'officer';
ALTER TABLE "Obstacle" ADD COLUMN "heldSince" DATETIME;

-- What had been sent before lay with the officers from the first.
UPDATE "Obstacle" SET "heldSince" = "createdAt";

-- CreateTable
CREATE TABLE "ObstacleStep" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "obstacleId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "memberId" INTEGER,
    "what" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "ObstacleStep_obstacleId_fkey" FOREIGN KEY ("obstacleId") REFERENCES "Obstacle" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ObstacleStep_obstacleId_idx" ON "ObstacleStep"("obstacleId");
