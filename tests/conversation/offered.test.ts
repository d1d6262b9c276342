import { describe, expect, it } from 'vitest'
import { keepOffered, offerAt } from '../../src/conversation/offered.ts'
import { readSession, type Session } from '../../src/conversation/session.ts'
import { step } from '../../src/conversation/step.ts'
import { at, factsOf, hoa, outline } from '../support/facts.ts'

const now = at('28/5/2026')
const facts = factsOf(hoa, { now })

const offering = (turn: number, offered: Session['offered'] = []): Session => ({
  v: 1,
  turn,
  flow: { name: 'offer', text: `việc ${turn}`, messageId: `m${turn}`, files: [] },
  ...(offered.length > 0 ? { offered } : {}),
})

/** Something else is done after each of so many offers. */
const left = (many: number): Session => {
  let session: Session = { v: 1, turn: 0, flow: null }
  for (let turn = 1; turn <= many; turn += 1)
    session = step(offering(turn, session.offered), { kind: 'command', name: 'start', argument: '' }, facts).session
  return session
}

const keep = (turn: number) =>
  step(left(2), { kind: 'choice', action: { do: 'note.keep' }, typed: false, offered: turn }, facts)

describe('what was offered before something else was done', () => {
  it('waits beside it, the newest five for a month', () => {
    expect(left(7).offered?.map(({ turn }) => turn)).toEqual([3, 4, 5, 6, 7])
    const later = { now: now.plus({ days: 31 }) }
    const next = keepOffered(left(2), { kind: 'stale' }, later, { session: left(2), effects: [] })
    expect(readSession(JSON.stringify(next.session)).offered).toBeUndefined()
  })

  it('is kept by its own button once', () => {
    const { session, effects } = keep(1)
    expect(effects).toContainEqual(expect.objectContaining({ effect: 'note-piece', messageId: 'm1', text: 'việc 1' }))
    expect(session.offered?.map(({ turn }) => turn)).toEqual([2])
    expect(offerAt(session, 1)).toBeUndefined()
  })

  it('is let go by its own button, and no other is', () => {
    const drop = { kind: 'choice', action: { do: 'note.drop' }, typed: false, offered: 2 } as const
    const { session, effects } = step(left(2), drop, facts)
    expect(outline(effects)).toEqual(['not-taken'])
    expect(session.offered?.map(({ turn }) => turn)).toEqual([1])
  })
})
