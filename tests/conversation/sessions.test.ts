import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Input } from '../../src/conversation/input.ts'
import { type Flow, freshSession, readSession } from '../../src/conversation/session.ts'
import { step } from '../../src/conversation/step.ts'
import { VOCABULARIES } from '../../src/conversation/vocabularies.ts'
import type { Wait } from '../../src/conversation/vocabulary/report-flow.ts'
import { factsOf, hoa, lan, minh, owes, recordOf, reportOf, told } from '../support/facts.ts'

/** Sessions as programs have stored them: whoever changes a dialogue must still open these (one file each). */
const FOLDER = join(import.meta.dirname, 'sessions')
const stored = readdirSync(FOLDER).map(name => [name.replace(/\.json$/, ''), readFileSync(join(FOLDER, name), 'utf8')])

const report = reportOf(owes('ngu-van', 'drafting'), {
  answers: [told('hop', '4 lần', { 'hop-long-ghep': 4 }), told('phoi-hop', '5 hoạt động', { 'phoi-hop': 5 })],
})
const obligations = [report.obligation]

const photo: Extract<Input, { kind: 'file' }> = {
  kind: 'file',
  file: { fileId: 'f', kind: 'photo', name: 'a.jpg', mime: 'image/jpeg', size: 10 },
  caption: '',
  messageId: '21',
  early: false,
}

const inputs: readonly Input[] = [
  { kind: 'text', text: '3 buổi', messageId: '20', early: false },
  { kind: 'text', text: '3 buổi', messageId: '20', early: true },
  { kind: 'text', text: 'không', messageId: '20', early: false },
  { kind: 'command', name: 'report', argument: '' },
  { kind: 'command', name: 'pause', argument: '' },
  { kind: 'stale' },
  { kind: 'edit', text: '5 lần', messageId: '4' },
  photo,
]

describe('a session stored by an earlier program', () => {
  it.each(stored)('%s is opened as it stood', (_, text) => {
    expect(readSession(text)).toEqual(JSON.parse(text ?? ''))
  })

  it.each(stored)('%s goes on whatever comes, and loses no answer', (_, text) => {
    for (const me of [hoa, lan, minh]) {
      for (const input of inputs) {
        const facts = factsOf(me, { obligations, report, record: recordOf({ obligations }) })
        const next = step(readSession(text), input, facts)
        expect(readSession(JSON.stringify(next.session))).toEqual(next.session)
        const lost = next.effects.filter(effect => effect.effect === 'answer' && effect.answer.promptId === 'hop')
        expect(lost.every(effect => effect.effect === 'answer' && effect.answer.text.includes('4 lần'))).toBe(true)
      }
    }
  })

  it.each(stored)('%s takes what was overtaken on the way for no more than what stands open', (_, text) => {
    const session = readSession(text)
    for (const record of [report, { ...report, answers: [] }]) {
      const facts = factsOf(lan, { obligations, report: record, record: recordOf({ obligations }) })
      const { flow } = step(session, { kind: 'text', text: '3 buổi', messageId: '20', early: true }, facts).session
      if (flow?.name !== 'report' || flow.wait.for !== 'draft-text') continue
      // Words beside a draft of notes: there has to be one.
      expect(flow.wait.notes).not.toEqual([])
    }
  })

  it.each(stored)('%s keeps a photo with words under it as it keeps one without', (_, text) => {
    const session = readSession(text)
    for (const record of [report, { ...report, answers: [] }]) {
      const facts = factsOf(lan, { obligations, report: record, record: recordOf({ obligations }) })
      const kept = (caption: string) =>
        step(session, { ...photo, caption }, facts).effects.filter(({ effect }) => effect === 'attach').length
      expect([kept('3 buổi'), kept('3 buổi; ký cam kết')]).toEqual([kept(''), kept('')])
    }
  })

  it('there is a file for every dialogue and everything a question can wait for', () => {
    const flows = stored.map(([, text]) => readSession(text).flow).filter((flow): flow is Flow => flow !== null)
    const names = new Set(flows.map(flow => flow.name))
    const waits = new Set(flows.flatMap(flow => (flow.name === 'report' ? [flow.wait.for] : [])))
    const everyFlow = VOCABULARIES.flatMap(({ states }) => Object.keys(states))
    const everyWait: Record<Wait['for'], true> = {
      ...{
        answer: true,
        append: true,
        doubt: true,
        figure: true,
        misfit: true,
        models: true,
        'models-again': true,
        wishes: true,
        hosting: true,
        'host-count': true,
        preview: true,
      },
      ...{ prefilled: true, 'draft-text': true, filing: true, whole: true },
    }
    expect(everyFlow).toContain('report')
    expect(everyFlow.filter(name => !names.has(name as Flow['name']))).toEqual([])
    expect(Object.keys(everyWait).filter(name => !waits.has(name as Wait['for']))).toEqual([])
  })
})

describe('a session nobody can read', () => {
  it.each([
    ['half a row', '{"v":1,"turn":12,"flow":{"name":"rep'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[1,2]'],
    ['another version', '{"v":2,"turn":12,"flow":{"name":"report"}}'],
  ])('%s starts afresh', (_, text) => expect(readSession(text)).toEqual(freshSession))

  it.each([
    ['a dialogue of a later program', '{"name":"ballot","about":"x"}'],
    ['one without what it needs', '{"name":"report","obligation":"dan-van.2026-H1:ngu-van"}'],
    [
      'a question that waits for something new',
      '{"name":"report","obligation":"x","prompt":"y","wait":{"for":"voice"}}',
    ],
    ['a name of the language', '{"name":"constructor"}'],
  ])('%s stands at no dialogue, and its old buttons stay old', (_, flow) => {
    expect(readSession(`{"v":1,"turn":12,"flow":${flow}}`)).toEqual({ v: 1, turn: 12, flow: null })
  })

  it('never fails, whatever is stored', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), text => readSession(text).v === 1))
  })
})
