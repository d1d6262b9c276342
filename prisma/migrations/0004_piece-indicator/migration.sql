-- AlterTable
ALTER TABLE "AnswerPiece" ADD COLUMN "indicator" TEXT;
