-- CreateTable
CREATE TABLE "ShownMenu" (
    "chat" TEXT NOT NULL PRIMARY KEY,
    "shown" TEXT NOT NULL
);
