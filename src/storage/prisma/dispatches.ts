import type { DateTime } from 'luxon'
import type { Dispatch } from '../../domain/dispatch.ts'
import type { DispatchChange, DispatchPaper, DispatchRecords } from '../dispatch-records.ts'
import type { Client } from './client.ts'
import { type Instants, orNull } from './convert.ts'
import type { DispatchModel } from './generated/models.ts'
import type { Sql } from './sql.ts'

/** Without the document itself, which is long and rarely looked at. */
type Short = Omit<DispatchModel, 'paper' | 'figures'>

export function dispatchRecords(tx: Client, sql: Sql, instants: Instants): DispatchRecords {
  const read = (row: Short): Dispatch => ({
    ...row,
    state: row.state as Dispatch['state'],
    signature: JSON.parse(row.signature) as Dispatch['signature'],
    requests: JSON.parse(row.requests) as Dispatch['requests'],
    submittedAt: instants.read(row.submittedAt),
    decidedAt: instants.readOrNull(row.decidedAt),
    numberedAt: instants.readOrNull(row.numberedAt),
    issuedOn: dayOrNull(row.issuedOn),
    sentOn: dayOrNull(row.sentOn),
    way: row.way as Dispatch['way'],
  })
  const dayOrNull = (iso: string | null) => (iso === null ? null : instants.dayEnd(iso).startOf('day'))
  return {
    async add({ periodKey, attempt, supplements, ...dispatch }, said) {
      const { submittedAt, signer, state, signature, submittedBy } = dispatch
      await tx.dispatch.create({
        data: {
          ...{ periodKey, attempt, supplements, signer, state, submittedBy },
          signature: JSON.stringify(signature),
          submittedAt: submittedAt.toJSDate(),
          paper: JSON.stringify(said.paper),
          figures: JSON.stringify(said.figures),
        },
      })
    },
    async of(periodKey) {
      const rows = sql.kept.all<Short>`
        SELECT "periodKey", "attempt", "state", "supplements", "signer", "signature", "submittedBy", "submittedAt",
          "decidedBy", "decidedAt", "onPaper", "requests", "number", "issuedOn", "numberedAt", "sentOn", "way", "sentBy"
        FROM "Dispatch" WHERE "periodKey" = ${periodKey} ORDER BY "attempt"`
      return rows.map(read)
    },
    async paper(periodKey, attempt) {
      const row = sql.kept.first<Pick<DispatchModel, 'paper' | 'figures'>>`
        SELECT "paper", "figures" FROM "Dispatch" WHERE "periodKey" = ${periodKey} AND "attempt" = ${attempt}`
      if (!row) return undefined
      return {
        paper: JSON.parse(row.paper) as DispatchPaper['paper'],
        figures: JSON.parse(row.figures) as DispatchPaper['figures'],
      }
    },
    async update(periodKey, attempt, change) {
      await tx.dispatch.update({ where: { periodKey_attempt: { periodKey, attempt } }, data: stored(change) })
    },
    async inState(states) {
      const rows = sql.kept.all<Short>`
        SELECT "periodKey", "attempt", "state", "supplements", "signer", "signature", "submittedBy", "submittedAt",
          "decidedBy", "decidedAt", "onPaper", "requests", "number", "issuedOn", "numberedAt", "sentOn", "way", "sentBy"
        FROM "Dispatch" WHERE "state" IN (SELECT "value" FROM json_each(${JSON.stringify(states)}))
        ORDER BY "submittedAt"`
      return rows.map(read)
    },
  }
}

/** Only what is told of changes. */
function stored(change: DispatchChange) {
  const { signature, requests, paper, submittedAt, decidedAt, numberedAt, issuedOn, sentOn, ...plain } = change
  const at = (key: string, instant: DateTime | null | undefined) =>
    instant === undefined ? {} : { [key]: orNull(instant) }
  const on = (key: string, day: DateTime | null | undefined) =>
    day === undefined ? {} : { [key]: day?.toISODate() ?? null }
  return {
    ...plain,
    ...(signature ? { signature: JSON.stringify(signature) } : {}),
    ...(requests ? { requests: JSON.stringify(requests) } : {}),
    ...(paper ? { paper: JSON.stringify(paper) } : {}),
    ...at('submittedAt', submittedAt),
    ...at('decidedAt', decidedAt),
    ...at('numberedAt', numberedAt),
    ...on('issuedOn', issuedOn),
    ...on('sentOn', sentOn),
  }
}
