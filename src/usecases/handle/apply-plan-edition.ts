import type { PlanEditionEffect } from '../../conversation/vocabulary/plan-edition.ts'
import type { Doers, Scope } from './doers.ts'

/** Keeps a plan that was sent, what is mended of it, and whether it holds. */
export const planEditionDoers: Doers<PlanEditionEffect> = {
  'plan-file': async ({ tx, facts }, { file: { album: _, ...file }, messageId, caption, about: promptId }) => {
    const nowhere = { obligationId: null, noteId: null, memberId: facts.me?.id ?? null }
    await tx.attachments.add({ ...nowhere, ...file, chat: facts.chat, messageId, caption, promptId, at: facts.now })
  },
  'plan-offer': async (scope, { effect: _, ...edition }) => {
    const { tx, facts } = scope
    await tx.school.offer({ ...edition, offeredAt: facts.now, by: facts.me?.id ?? null })
    await audit(scope, 'plan.offered', edition)
  },
  'plan-amend': ({ tx }, { code, effect: _, ...to }) => tx.school.amend(code, to),
  'plan-take': async (scope, { code }) => {
    const { tx, facts } = scope
    const kept = await tx.school.edition(code)
    if (!kept || (kept.taken && !kept.undone)) return
    await tx.school.take(code, facts.me?.id ?? null, facts.now)
    await audit(scope, 'plan.taken', kept)
  },
  'plan-undo': async (scope, { code }) => {
    const { tx, facts } = scope
    const kept = await tx.school.edition(code)
    if (!kept?.taken || kept.undone) return
    await tx.school.takeBack(code, facts.me?.id ?? null, facts.now)
    await audit(scope, 'plan.undone', kept)
  },
}

type Told = { readonly programme: string; readonly year: number; readonly number: string }

const audit = ({ tx, facts }: Scope, action: string, { programme, year, number }: Told) =>
  tx.journal.audit({
    at: facts.now,
    actor: facts.me?.id ?? null,
    action,
    subject: 'plan',
    detail: `${programme} ${year} ${number}`,
  })
