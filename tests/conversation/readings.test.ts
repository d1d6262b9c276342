import { expect, it } from 'vitest'
import type { Facts } from '../../src/conversation/facts.ts'
import { readingsOf } from '../../src/conversation/reading.ts'
import type { Session } from '../../src/conversation/session.ts'
import { step } from '../../src/conversation/step.ts'
import { ownPlaces } from '../../src/domain/documents/own-places.ts'
import { formOf } from '../../src/domain/form.ts'
import type { Member } from '../../src/domain/member.ts'
import { renderSay } from '../../src/text/chat/render.ts'
import { compiledOf } from '../support/compiled.ts'
import { buttons, commands, states, type Tried, UNIT } from '../support/everything.ts'
import {
  at,
  factsOf,
  H1,
  handedIn,
  hoa,
  lan,
  messages,
  minh,
  owes,
  plan,
  recordOf,
  reportOf,
  told,
  unit,
} from '../support/facts.ts'

/** Something nobody but the unit has ever said. */
const WORDS = 'Góc Đọc Riêng'

const answers = formOf(plan, unit(UNIT)).map(({ id }) => told(id, `tổ ra mắt ${WORDS} ${id}`))
const submission = handedIn(UNIT, answers, { memberId: hoa.id, attachments: 1 })
const handed = owes(UNIT, 'submitted')
const note = {
  id: 'note',
  unitId: UNIT,
  memberId: hoa.id,
  promptId: null,
  at: at('20/5/2026'),
  text: WORDS,
  usedIn: null,
  source: 'chat',
}

const obstacle = {
  ...({ id: 1, memberId: hoa.id, unitId: UNIT, text: WORDS, kind: 'obstacle', stage: 'officer' } as const),
  ...({ state: 'open', answer: null, answeredBy: null, area: null, had: [] } as const),
}
const held = { ...obstacle, since: at('20/5/2026'), days: 2 }

/** Everything there is of the unit, whatever a step asks for. */
const factsFor = (me: Member): Facts => ({
  ...factsOf(me, {
    obligations: [handed],
    report: reportOf(handed, {
      ...{ answers, submission, half: submission, notes: [note as never] },
      previous: { period: H1, submission },
    }),
    versions: [{ ...submission, version: 0 }],
    past: { unit: unit(UNIT), reports: [submission] },
    record: recordOf({ obligations: [handed], submissions: [submission] }),
    compiled,
    note: note as never,
    obstacle,
  }),
})

const compiled = compiledOf([submission])
const [point] = compiled.told.points.filter(({ fate, lead }) => fate.to === 'report' && lead !== null)

/** Lines, sections and parts of the compiled report that are there. */
const places = ownPlaces(compiled.outline).map(({ content }) => ({ key: content.key }))
const inReport: readonly object[] = [
  { point: point?.id, shown: point?.text, area: point?.area, other: point?.id },
  ...places,
]

function placed<T extends object>(thing: T): readonly T[] {
  const fitting = inReport.filter(place => Object.keys(place).some(field => field in thing))
  const filled = fitting.map(place => ({
    ...thing,
    ...Object.fromEntries(Object.entries(place).filter(([field]) => field in thing)),
  }))
  return filled.length > 0 ? filled : [thing]
}

const everywhere = (tried: Tried): readonly Tried[] => {
  const { input, flow } = tried
  if (flow) return placed(flow).map(each => ({ ...tried, flow: each }))
  return input.kind === 'choice'
    ? placed(input.action).map(action => ({ ...tried, input: { ...input, action } }))
    : [tried]
}

const session = ({ flow }: Tried): Session => ({ v: 1, turn: 1, flow })

/** What of it appears on the phone of whoever did it. */
function shows(tried: Tried, me: Member): { readonly says: readonly string[]; readonly noted: boolean } {
  const facts = factsFor(me)
  const done = step(session(tried), tried.input, facts)
  const own = messages(done.effects).filter(
    ({ to, say }) => to === undefined && renderSay(say, { you: 'cô', name: 'A' }).includes(WORDS),
  )
  return { says: own.map(({ say }) => say.say), noted: readingsOf(facts, done.effects).length > 0 }
}

it('notes whatever shows the words of somebody else to those who see more than their own', () => {
  const unnoted: string[] = []
  let shown = 0
  for (const tried of [...commands, ...buttons, ...states].flatMap(everywhere)) {
    for (const me of [lan, minh]) {
      const { says, noted } = shows(tried, me)
      shown += says.length
      if (says.length > 0 && !noted) unnoted.push(`${tried.name} of ${me.id}: ${says.join(', ')}`)
    }
  }
  expect(unnoted).toEqual([])
  expect(shown).toBeGreaterThan(20)
})

it.each([1, 2])('notes each of %i obstacles that are asked for in words', count => {
  const all = Array.from({ length: count }, (_, at) => ({ ...held, id: at + 1 }))
  const facts = { ...factsFor(minh), obstacle: undefined, obstacles: { held: all, elsewhere: [] } }
  const asked = { kind: 'text', text: 'còn vướng mắc nào không', messageId: 'm1', early: false } as const
  const { effects } = step({ v: 1, turn: 1, flow: null }, asked, facts)
  expect(readingsOf(facts, effects).map(({ subject }) => subject)).toEqual(all.map(({ id }) => `obstacle:${id}`))
})
