import type { JournalRecords } from '../journal-records.ts'
import type { Direction, Obstacle, ObstacleStep } from '../records.ts'
import type { Client } from './client.ts'
import type { Instants } from './convert.ts'
import type { AuditEntryModel, DirectionModel, ObstacleModel } from './generated/models.ts'
import type { Sql } from './sql.ts'

export function journalRecords(tx: Client, sql: Sql, instants: Instants): JournalRecords {
  return { ...audits(tx, sql, instants), ...obstacles(tx, sql, instants), ...directions(tx, sql, instants) }
}

function audits(
  tx: Client,
  sql: Sql,
  instants: Instants,
): Pick<JournalRecords, 'audit' | 'lastAudit' | 'prune' | 'pruneWords' | 'entries'> {
  return {
    async pruneWords(before) {
      sql.run`DELETE FROM "Obstacle" WHERE "createdAt" < ${before}`
      sql.run`DELETE FROM "Direction" WHERE "createdAt" < ${before}`
    },
    async prune(before) {
      return sql.run`DELETE FROM "AuditEntry" WHERE "at" < ${before}`
    },
    async audit({ at, actor, action, subject, detail = '' }) {
      sql.run`
        INSERT INTO "AuditEntry" ("at", "actor", "action", "subject", "detail")
        VALUES (${at}, ${actor}, ${action}, ${subject}, ${detail})`
    },
    async entries(after, limit) {
      const where = { id: { gt: after } }
      const rows = await tx.auditEntry.findMany({ where, orderBy: { id: 'asc' }, take: limit, omit: { detail: true } })
      return rows.map(row => ({ ...row, at: instants.read(row.at) }))
    },
    async lastAudit(subject, actions) {
      const row = sql.first<AuditEntryModel>`
        SELECT * FROM "AuditEntry" WHERE "subject" = ${subject}
          AND "action" IN (SELECT "value" FROM json_each(${JSON.stringify(actions)})) ORDER BY "id" DESC LIMIT 1`
      return row && { at: instants.read(row.at), actor: row.actor, action: row.action, detail: row.detail }
    },
  }
}

type ObstacleRecords = Pick<
  JournalRecords,
  'addObstacle' | 'obstacle' | 'moveObstacle' | 'obstacleSteps' | 'openObstacles' | 'obstaclesBetween'
>

function obstacles(tx: Client, sql: Sql, instants: Instants): ObstacleRecords {
  const read = (row: ObstacleModel): Obstacle => ({
    ...row,
    kind: row.kind as Obstacle['kind'],
    stage: row.stage as Obstacle['stage'],
    state: row.state as Obstacle['state'],
    createdAt: instants.read(row.createdAt),
    heldSince: instants.read(row.heldSince ?? row.createdAt),
    answeredAt: instants.readOrNull(row.answeredAt),
  })
  return {
    async addObstacle({ createdAt, ...obstacle }) {
      const at = createdAt.toJSDate()
      const row = await tx.obstacle.create({ data: { ...obstacle, createdAt: at, heldSince: at, state: 'open' } })
      return row.id
    },
    async obstacle(id) {
      const row = await tx.obstacle.findUnique({ where: { id } })
      return row ? read(row) : undefined
    },
    async moveObstacle(id, { heldSince, answeredAt, ...change }, { at, ...step }) {
      const since = heldSince === undefined ? {} : { heldSince: heldSince.toJSDate() }
      const answered = answeredAt === undefined ? {} : { answeredAt: answeredAt?.toJSDate() ?? null }
      await tx.obstacle.update({ where: { id }, data: { ...change, ...since, ...answered } })
      await tx.obstacleStep.create({ data: { ...step, obstacleId: id, at: at.toJSDate() } })
    },
    async obstacleSteps(id) {
      const rows = await tx.obstacleStep.findMany({ where: { obstacleId: id }, orderBy: { id: 'asc' } })
      return rows.map(row => ({
        ...{ at: instants.read(row.at), memberId: row.memberId, text: row.text },
        what: row.what as ObstacleStep['what'],
        stage: row.stage as ObstacleStep['stage'],
      }))
    },
    async openObstacles() {
      return sql.kept.all<ObstacleModel>`SELECT * FROM "Obstacle" WHERE "state" = 'open' ORDER BY "id"`.map(read)
    },
    async obstaclesBetween(from, until) {
      const rows = sql.all<ObstacleModel>`
        SELECT * FROM "Obstacle" WHERE "createdAt" >= ${from} AND "createdAt" < ${until} ORDER BY "id"`
      return rows.map(read)
    },
  }
}

function directions(
  tx: Client,
  sql: Sql,
  instants: Instants,
): Pick<JournalRecords, 'addDirection' | 'directions' | 'allDirections' | 'direction' | 'putDirection'> {
  const read = (row: DirectionModel): Direction => ({
    ...row,
    createdAt: instants.read(row.createdAt),
    state: row.state as Direction['state'],
  })
  return {
    async allDirections() {
      return (await tx.direction.findMany({ orderBy: { id: 'asc' } })).map(read)
    },
    async addDirection({ createdAt, ...direction }) {
      return (await tx.direction.create({ data: { ...direction, createdAt: createdAt.toJSDate() } })).id
    },
    async directions(periodKey) {
      return sql.kept.all<DirectionModel>`SELECT * FROM "Direction" WHERE "periodKey" = ${periodKey} ORDER BY "id"`.map(
        read,
      )
    },
    async direction(id) {
      const row = await tx.direction.findUnique({ where: { id } })
      return row ? read(row) : undefined
    },
    async putDirection(id, change) {
      await tx.direction.update({ where: { id }, data: change })
    },
  }
}
