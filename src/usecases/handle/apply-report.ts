import type { ReportEffect } from '../../conversation/vocabulary/report.ts'
import type { Doers } from './doers.ts'
import { tellArrival } from './late-arrival.ts'

/** What is told in a report, and its handing in. */
export const reportDoers: Doers<ReportEffect> = {
  answer: async ({ tx, facts }, { obligation, answer, pieces, replacePieces }) => {
    if (replacePieces) await tx.reports.clearPieces(obligation, answer.promptId)
    await tx.reports.putAnswer(obligation, answer)
    for (const piece of pieces) await tx.reports.addPiece(piece, facts.now)
  },
  attach: async ({ tx, facts: { chat, me, now: at } }, { about, file, messageId, caption }) => {
    const { album: _, ...kept } = file
    const { obligation: obligationId, prompt: promptId } = about
    const where = { obligationId, promptId, noteId: null, memberId: me?.id ?? null }
    await tx.attachments.add({ ...where, ...kept, chat, messageId, caption, at })
  },
  recaption: ({ tx, facts }, { messageId, caption }) => tx.attachments.recaption(facts.chat, messageId, caption),
  obligation: async ({ tx, facts }, { obligation }) => {
    await tx.reports.save(obligation)
    return tx.journal.audit({
      at: facts.now,
      actor: facts.me?.id ?? null,
      action: `report.${obligation.state}`,
      subject: obligation.id,
    })
  },
  submit: async ({ tx, deps, facts }, { obligation: obligationId, version, answers, attachments, source, changes }) => {
    const by = { submittedAt: facts.now, memberId: facts.me?.id ?? null, source }
    await tx.reports.submit({ obligationId, version, ...by, answers, attachments })
    return tellArrival(tx, deps, { obligationId, version, source, changes, memberId: by.memberId })
  },
}
