# Trợ lý báo cáo in a container. Two stages: the compiler that SQLite's addon needs stays out of what runs.
FROM node:22-bookworm-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends build-essential python3 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY . .
RUN npm ci

FROM node:22-bookworm-slim
ENV NODE_ENV=production DATABASE_URL=file:/data/bot.db DATA_DIR=/data
WORKDIR /app
COPY --from=build /app /app
# What it keeps lies in /data alone and belongs to this account alone.
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
# node itself gets the signals: what is in hand is finished before it ends.
ENTRYPOINT ["node", "--max-semi-space-size=64", "src/start.mjs"]
