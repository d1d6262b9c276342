import { describe, expect, it } from 'vitest'
import type { Action } from '../../src/conversation/action.ts'
import { stay } from '../../src/conversation/effect.ts'
import { needsOf } from '../../src/conversation/needs.ts'
import type { Presses } from '../../src/conversation/pressed.ts'
import type { Flow, Session } from '../../src/conversation/session.ts'
import { freshSession } from '../../src/conversation/session.ts'
import { step } from '../../src/conversation/step.ts'
import type { Turn } from '../../src/conversation/turn.ts'
import type { Readers } from '../../src/conversation/typed.ts'
import type { Buttons, OpenStates } from '../../src/conversation/vocabulary/kinds.ts'
import type { Texts } from '../../src/text/chat/texts.ts'
import { factsOf, lan } from '../support/facts.ts'

type Press = { readonly do: 'tea.pour'; readonly cups: number } | { readonly do: 'tea.drink' }
type State = { readonly name: 'brewing'; readonly pot: string } | { readonly name: 'empty' }
type Sentence = { readonly say: 'hot' } | { readonly say: 'cold' }

const here = (turn: Turn) => stay(turn)
const nothing = () => ({})

describe('what a dialogue is made of', () => {
  it('does not compile while a button has no handler, or no line of what it needs', () => {
    // @ts-expect-error nobody answers for 'tea.drink'
    const presses: Presses<Press> = { 'tea.pour': here }
    // @ts-expect-error nobody says what 'tea.drink' needs
    const buttons: Buttons<Press> = { 'tea.pour': { holds: { cups: 'number' }, needs: nothing } }
    // @ts-expect-error the cups are forgotten
    const unheld: Buttons<Extract<Press, { do: 'tea.pour' }>> = { 'tea.pour': { holds: {}, needs: nothing } }
    expect([presses, buttons, unheld]).toHaveLength(3)
  })

  it('does not compile while an open state has no reader, or no line of what it holds', () => {
    // @ts-expect-error nobody reads what is typed at 'empty'
    const readers: Readers<State> = { brewing: here }
    // @ts-expect-error nobody says what 'empty' holds
    const states: OpenStates<State> = { brewing: { holds: { pot: 'string' }, needs: nothing } }
    expect([readers, states]).toHaveLength(2)
  })

  it('does not compile while a sentence has no words', () => {
    // @ts-expect-error 'cold' is without words
    const texts: Texts<Sentence> = { hot: () => 'Nóng' }
    expect(texts).toBeDefined()
  })
})

const pressed = (action: unknown) =>
  step(freshSession, { kind: 'choice', action: action as Action, typed: false }, factsOf(lan)).effects

describe('a button of another program', () => {
  it.each([
    ['one nobody knows', { do: 'ballot.cast' }],
    ['one of an earlier version', { do: 'note.start' }],
    ['a name of the language', { do: 'constructor' }],
    ['one that lacks what it is about', { do: 'report.skip' }],
    ['one that carries something else', { do: 'review.accept', obligation: 3, version: '1' }],
  ])('%s is an old one', (_, action) => {
    expect(pressed(action)).toMatchObject([{ effect: 'say', say: { say: 'stale' } }])
    expect(needsOf(freshSession, { kind: 'choice', action: action as Action, typed: false })).toEqual({})
  })
})

describe('what must be loaded', () => {
  const at = (flow: Flow): Session => ({ v: 1, turn: 3, flow })
  const target = at({ name: 'target', period: 'khac' })
  const command = (name: 'status' | 'assessment' | 'queue', argument = '') =>
    needsOf(target, { kind: 'command', name, argument })

  it('is the period that is asked for, whatever the open dialogue is about', () => {
    expect(command('status', 'năm 2025')).toEqual({ namedPeriod: 'năm 2025', traffic: true })
    expect(command('assessment')).toEqual({ namedQuarter: '' })
    expect(command('queue')).toEqual({ queue: { versions: true } })
  })

  it('is what the open dialogue is about where nothing else is asked', () => {
    expect(needsOf(target, { kind: 'stale' })).toEqual({ period: 'khac' })
    expect(needsOf(target, { kind: 'command', name: 'help', argument: '' })).toEqual({ period: 'khac' })
  })
})
