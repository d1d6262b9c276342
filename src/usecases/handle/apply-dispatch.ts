import type { Facts } from '../../conversation/facts.ts'
import type { DispatchEffect, DispatchStep } from '../../conversation/vocabulary/dispatch.ts'
import {
  currentOf,
  type Dispatch,
  dispatchSubject,
  isUnderWay,
  newDispatch,
  sentOf,
  signersOf,
} from '../../domain/dispatch.ts'
import { issued, type Paper, signedBy } from '../../domain/documents/paper.ts'
import { type DispatchChange, dispatchKey } from '../../storage/dispatch-records.ts'
import type { Tx } from '../../storage/storage.ts'
import { attachedTo } from '../../text/documents/official.ts'
import { PRINCIPAL } from '../../text/documents/orders.ts'
import { supplemented } from '../../text/documents/supplement.ts'
import { type Deps, knownPeriod, planOf } from '../deps.ts'
import { saidNow } from '../read/load-dispatch.ts'
import type { Doers, Scope } from './doers.ts'

export const dispatchDoers: Doers<DispatchEffect> = { dispatch: goOn, 'dispatch-scan': keepScan }

/** What becomes of a report on its way: its record, its words where they change, and the journal. */
async function goOn(
  { tx, deps, facts }: Scope,
  { period, attempt, step }: Extract<DispatchEffect, { effect: 'dispatch' }>,
): Promise<void> {
  if (step.to === 'submitted') await setOut(tx, deps, facts, { period, attempt, step })
  else await tx.dispatches.update(period, attempt, await changeOf(tx, deps, facts, { period, attempt, step }))
  if (step.to === 'sent') {
    const { number, issuedOn } = step
    await tx.documents.putSent(period, { number, on: issuedOn.toISODate() ?? '' })
  }
  await tell(tx, facts, step.to === 'signed' ? 'approved' : step.to, { period, attempt })
}

type Of<S extends DispatchStep = DispatchStep> = {
  readonly period: string
  readonly attempt: number
  readonly step: S
}

const tell = (
  tx: Tx,
  { me, now }: Facts,
  deed: Dispatch['state'] | 'scanned',
  { period, attempt }: { readonly period: string; readonly attempt: number },
): Promise<void> =>
  tx.journal.audit({
    at: now,
    actor: me?.id ?? null,
    action: `dispatch.${deed}`,
    subject: dispatchSubject(period, attempt),
  })

/** What the report says now is what will be approved, numbered and sent. */
async function setOut(
  tx: Tx,
  deps: Deps,
  facts: Facts,
  of: Of<Extract<DispatchStep, { to: 'submitted' }>>,
): Promise<void> {
  const { attempt, step } = of
  const period = knownPeriod(deps, of.period)
  if (!period) return
  const before = await tx.dispatches.of(of.period)
  const replaced = currentOf(before)
  if (replaced && isUnderWay(replaced)) {
    await tx.dispatches.update(of.period, replaced.attempt, { state: 'replaced' })
    await tell(tx, facts, 'replaced', { period: of.period, attempt: replaced.attempt })
  }
  const { paper, figures } = await saidNow(tx, deps, period)
  const { signer, supplements } = step
  const signature = await signatureOf(tx, deps, signer)
  const setOut = { periodKey: of.period, attempt, supplements, signer, signature }
  const dispatch = newDispatch({ ...setOut, submittedBy: facts.me?.id ?? null, submittedAt: facts.now })
  const sent = supplements === null ? undefined : sentOf(before)
  const said = sent ? supplemented(paper, sent) : paper
  await tx.dispatches.add(dispatch, { paper: signedBy(said, signature), figures })
}

async function signatureOf(tx: Tx, { school }: Deps, signer: number): Promise<Dispatch['signature']> {
  const found = signersOf(school, await tx.members.all()).find(({ id }) => id === signer)
  const signature = found?.signature ?? { office: [], name: school.principal }
  return signature.office.length > 0 ? signature : { ...signature, office: [PRINCIPAL] }
}

type Later = Exclude<DispatchStep, { to: 'submitted' }>

async function changeOf(tx: Tx, deps: Deps, { me, now }: Facts, of: Of<Later>): Promise<DispatchChange> {
  const { step } = of
  const decided = { decidedBy: me?.id ?? null, decidedAt: now }
  switch (step.to) {
    case 'withdrawn':
      return { state: 'withdrawn' }
    case 'approved':
      return { state: 'approved', ...decided }
    case 'returned':
      return { state: 'returned', requests: step.requests, ...decided }
    case 'signed': {
      const signature = await signatureOf(tx, deps, step.signer)
      const paper = await changed(tx, of, kept => signedBy(kept, signature))
      return { state: 'approved', ...decided, onPaper: true, signer: step.signer, signature, ...paper }
    }
    case 'numbered': {
      const period = knownPeriod(deps, of.period)
      const issuer = period ? planOf(deps, period).school.name : deps.school.name
      const { number, value, on } = step
      const paper = await changed(tx, of, kept =>
        issued(kept, step, (no, date) => attachedTo(titleOf(kept), no, date, issuer)),
      )
      return { state: 'numbered', number, issuedOn: on, numberedAt: now, ...(value > 0 ? paper : {}) }
    }
    case 'sent':
      return { state: 'sent', sentOn: step.on, way: step.way, sentBy: me?.id ?? null }
  }
}

const titleOf = ({ heading }: Paper): string => (heading.kind === 'titled' ? heading.title : '')

async function changed(tx: Tx, { period, attempt }: Of, how: (paper: Paper) => Paper): Promise<{ paper?: Paper }> {
  const kept = await tx.dispatches.paper(period, attempt)
  return kept ? { paper: how(kept.paper) } : {}
}

/** The signed copy is fetched like any other file; it belongs to no unit's report. */
async function keepScan(
  { tx, facts }: Scope,
  { period, attempt, file: { album: _, ...file }, messageId }: Extract<DispatchEffect, { effect: 'dispatch-scan' }>,
): Promise<void> {
  await tx.attachments.add({
    ...{ obligationId: null, promptId: '', noteId: null, memberId: facts.me?.id ?? null },
    ...file,
    ...{ chat: facts.chat, messageId, caption: '', at: facts.now, dispatch: dispatchKey(period, attempt) },
  })
  await tell(tx, facts, 'scanned', { period, attempt })
}
