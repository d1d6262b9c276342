-- AlterTable
ALTER TABLE "Obstacle" ADD COLUMN "area" TEXT;
