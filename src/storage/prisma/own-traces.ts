import type { OwnTrace, TraceKind } from '../../domain/own-records.ts'
import type { Client } from './client.ts'
import type { Instants } from './convert.ts'

/** When it was, and the report, period or unit it is about; either may be unknown. */
type Row = { readonly at?: Date | null; readonly about?: string }

/** Where the school's records name the person as who did something, or whom it was done to: one line for each column. */
export async function ownTraces(tx: Client, instants: Instants, id: number): Promise<readonly OwnTrace[]> {
  const owed = await tx.obligation.findMany({ where: { OR: [{ stateBy: id }, { writerId: id }] } })
  const invited = await tx.invitation.findMany({
    where: { OR: [{ createdBy: id }, { revokedBy: id }, { judgedBy: id }, { replaces: id }] },
  })
  const sent = await tx.dispatch.findMany({
    where: { OR: [{ submittedBy: id }, { decidedBy: id }, { sentBy: id }, { signer: id }] },
  })
  const edits = await tx.schoolEdit.findMany({ where: { OR: [{ memberId: id }, { undoneBy: id }] } })
  const plans = await tx.planEdition.findMany({ where: { OR: [{ memberId: id }, { takenBy: id }, { undoneBy: id }] } })
  const mine = { where: { memberId: id } }
  const found: Readonly<Record<TraceKind, readonly Row[]>> = {
    'report-state': owed.filter(row => row.stateBy === id).map(row => ({ at: row.stateAt, about: row.id })),
    'report-writer': owed.filter(row => row.writerId === id).map(row => ({ about: row.id })),
    'report-sent-in': (await tx.submission.findMany(mine)).map(row => ({
      at: row.submittedAt,
      about: row.obligationId,
    })),
    pulse: (await tx.pulseMark.findMany(mine)).map(row => ({ at: row.at, about: row.unitId })),
    'obstacle-answered': (await tx.obstacle.findMany({ where: { answeredBy: id } })).map(row => ({
      at: row.answeredAt,
    })),
    'obstacle-step': (await tx.obstacleStep.findMany(mine)).map(({ at }) => ({ at })),
    part: (await tx.schoolPart.findMany(mine)).map(row => ({ at: row.updatedAt, about: row.periodKey })),
    settlement: (await tx.settlement.findMany(mine)).map(row => ({ at: row.at, about: row.periodKey })),
    'year-before': (await tx.enteredFigure.findMany(mine)).map(row => ({ at: row.at, about: row.periodKey })),
    wording: (await tx.wordingChoice.findMany(mine)).map(row => ({ at: row.at, about: row.periodKey })),
    paragraph: (await tx.replacedParagraph.findMany(mine)).map(row => ({ at: row.at, about: row.periodKey })),
    laid: sent.filter(row => row.submittedBy === id).map(row => ({ at: row.submittedAt, about: row.periodKey })),
    decided: sent.filter(row => row.decidedBy === id).map(row => ({ at: row.decidedAt, about: row.periodKey })),
    'sent-off': sent.filter(row => row.sentBy === id).map(row => ({ about: row.periodKey })),
    signs: sent.filter(row => row.signer === id).map(row => ({ at: row.submittedAt, about: row.periodKey })),
    signer: (await tx.signer.findMany(mine)).map(row => ({ at: row.since })),
    'school-edit': edits.filter(row => row.memberId === id).map(({ at }) => ({ at })),
    'school-undone': edits.filter(row => row.undoneBy === id).map(row => ({ at: row.undoneAt })),
    'plan-offered': plans.filter(row => row.memberId === id).map(row => ({ at: row.offeredAt })),
    'plan-taken': plans.filter(row => row.takenBy === id).map(row => ({ at: row.takenAt })),
    'plan-undone': plans.filter(row => row.undoneBy === id).map(row => ({ at: row.undoneAt })),
    'invited-somebody': invited
      .filter(row => row.createdBy === id)
      .map(row => ({ at: row.createdAt, about: row.unitId })),
    'invitation-revoked': invited
      .filter(row => row.revokedBy === id)
      .map(row => ({ at: row.revokedAt, about: row.unitId })),
    'arrival-judged': invited.filter(row => row.judgedBy === id).map(row => ({ at: row.judgedAt, about: row.unitId })),
    browser: (await tx.deskSession.findMany(mine)).map(row => ({ at: row.openedAt ?? row.madeAt })),
    'to-be-replaced': invited.filter(row => row.replaces === id).map(row => ({ at: row.createdAt, about: row.unitId })),
  }
  const all = (Object.keys(found) as TraceKind[]).flatMap(kind => found[kind].map(row => ({ kind, ...row })))
  return all.map(({ kind, at, about = '' }) => ({ kind, about, at: at ? instants.read(at) : null }))
}
