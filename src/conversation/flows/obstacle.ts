import { unitOf } from '../../domain/form.ts'
import { areaKey, holdersOf, type ObstacleKind } from '../../domain/obstacle.ts'
import { isComplaint } from '../../domain/reading/complaint.ts'
import { wantsNoName } from '../../domain/reading/obstacle-told.ts'
import { proposesPlanChange } from '../../domain/reading/plan-change.ts'
import { saidInstead, wellSaid } from '../../domain/reading/said-again.ts'
import type { Choice } from '../action.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import { ownUnits } from '../report/draft.ts'
import type { FlowOf } from '../session.ts'
import { leaving, type Turn } from '../turn.ts'
import type { ObstacleAction } from '../vocabulary/obstacle.ts'
import type { ObstacleFacts } from '../waiting.ts'
import { OWN_AREA } from './assessment-sections.ts'
import { sayStale } from './common.ts'
import { showLetter } from './letter.ts'
import { askAnswer, audited, passOn, showObstacle, withdraw } from './obstacle-answer.ts'
import { arrivedOf, backTo, holderChoices, NEW_OBSTACLE, namesOf, partOf } from './obstacle-holders.ts'
import { reply, tellAll } from './replies.ts'

const UNTOLD = { untold: true } as const
const CANCEL: Choice = { word: 'cancel', action: { do: 'obstacle.cancel' } }

/** /vuongmac: what stands in the way, or a proposed change to the plan. Who will see the name is said first. */
export function obstacleCommand(turn: Turn, plainly?: true): Step {
  const { facts } = turn
  if (!facts.me) return sayStale(turn)
  const { stage: first, people } = receiversOf(facts)
  // Where nobody can be written to there is nobody behind either.
  const stage = people.length === 0 ? 'leadership' : first
  const question = {
    say: 'obstacle-ask',
    to: namesOf(facts, people),
    stage,
    ...(plainly ? { plainly } : {}),
    ...(people.length === 0 ? UNTOLD : {}),
  } as const
  return goTo(
    turn,
    { name: 'obstacle', ...(plainly ? { plainly } : {}) },
    say(question, [CANCEL], { digits: 'answer' }),
  )
}

/** The same with what is in the way told at once: "/vuongmac thiếu máy chiếu"; '' where it is not. */
export const obstacleCommandWith = (turn: Turn, text: string): Step =>
  text.trim() === '' || !turn.facts.me ? obstacleCommand(turn) : obstacleText(turn, { name: 'obstacle' }, text)

/** Its buttons, the person's and the one who answers. */
export function pressObstacle(turn: Turn, action: ObstacleAction): Step {
  const { flow } = turn.session
  switch (action.do) {
    case 'obstacle.start':
      return obstacleCommand(turn)
    case 'obstacle.plainly':
      return obstacleCommand(turn, true)
    case 'obstacle.cancel':
      return reply(turn, { say: 'obstacle-cancelled' })
    case 'obstacle.kind':
      return flow?.name === 'obstacle-confirm' ? confirm(turn, { ...flow, kind: action.kind }) : sayStale(turn)
    case 'obstacle.area':
      return flow?.name === 'obstacle-confirm' ? confirm(turn, { ...flow, area: action.area }) : sayStale(turn)
    case 'obstacle.send':
      return flow?.name === 'obstacle-confirm' ? send(turn, flow) : sayStale(turn)
    case 'obstacle.show':
      return showObstacle(turn, action.obstacle)
    case 'obstacle.answer':
      return askAnswer(turn, action.obstacle)
    case 'obstacle.pass':
      return passOn(turn, action.obstacle)
    case 'obstacle.fine':
      return close(turn, action.obstacle)
    case 'obstacle.withdraw':
      return withdraw(turn, action.obstacle)
    case 'obstacle.reopen':
      return askAgain(turn, action.obstacle)
  }
}

type Writing = FlowOf<'obstacle' | 'obstacle-confirm'>

export function obstacleText(turn: Turn, flow: Writing, text: string): Step {
  const words = text.trim()
  if (words === '') return stay(turn)
  if (flow.plainly !== true && isComplaint(words)) return elsewhere(turn)
  if (wantsNoName(words) && words.length <= LONGEST_ASIDE)
    return flow.name === 'obstacle-confirm'
      ? confirm(turn, flow, 'no-name')
      : stay(turn, say({ say: 'obstacle-named' }, [CANCEL], { digits: 'answer' }))
  // Several messages before the confirming tap are one, unless it is said again.
  return flow.name === 'obstacle-confirm'
    ? confirm(turn, { ...flow, text: saidInstead(words) ?? `${flow.text}\n${words}` })
    : confirm(turn, { ...flow, name: 'obstacle-confirm', text: words })
}

/** Khiếu nại and tố cáo have a way of their own by law; nothing of them is kept here (product.md 6). */
const elsewhere = (turn: Turn): Step =>
  goTo(
    turn,
    null,
    { effect: 'forget-words' },
    say({ say: 'complaint-elsewhere' }, [{ word: 'no-complaint', action: { do: 'obstacle.plainly' } }]),
  )

/** "Không nêu tên em nhé" says nothing of what is in the way. */
const LONGEST_ASIDE = 40

type Confirming = FlowOf<'obstacle-confirm'>

const kindOf = ({ kind, text }: Confirming): ObstacleKind =>
  kind ?? (proposesPlanChange(text) ? 'plan-change' : 'obstacle')

function confirm(turn: Turn, flow: Confirming, asked?: 'no-name'): Step {
  const { text, area = null } = flow
  const { plan } = turn.facts
  const kind = kindOf(flow)
  const part = partOf(turn.facts, area)
  const other: Choice =
    kind === 'obstacle'
      ? { word: 'as-plan-change', action: { do: 'obstacle.kind', kind: 'plan-change' } }
      : { word: 'as-obstacle', action: { do: 'obstacle.kind', kind: 'obstacle' } }
  const parts = plan.areas
    .filter(each => each.code !== OWN_AREA && areaKey(plan.programme, each.code) !== area)
    .map(
      ({ code, shortTitle }): Choice => ({
        word: 'topic',
        values: { label: `${code} ${shortTitle}` },
        action: { do: 'obstacle.area', area: areaKey(plan.programme, code) },
      }),
    )
  const choices: Choice[] = [{ word: 'send', action: { do: 'obstacle.send', text } }, other, CANCEL, ...parts]
  const to = namesOf(turn.facts, receiversOf(turn.facts).people)
  const question = {
    say: 'obstacle-confirm',
    text,
    to,
    kind,
    ...(part ? { area: part } : {}),
    ...(asked ? { asked } : {}),
  } as const
  return goTo(turn, flow, say(question, choices))
}

const ownUnit = ({ me, plan }: Facts): string => (me ? (ownUnits(me, plan)[0] ?? unionUnit(me)) : '')

/** Somebody who reports for no unit writes for the unit of the union group. */
const unionUnit = ({ roles }: NonNullable<Facts['me']>): string =>
  roles.find(({ role }) => role === 'union-leader')?.unitId ?? ''

/** The tổ trưởng công đoàn of the unit; the officers where there is none; the BGH where the person is the only officer. */
const receiversOf = (facts: Facts) =>
  holdersOf(facts.people, { stage: 'union', unitId: ownUnit(facts), memberId: facts.me?.id ?? 0 })

function send(turn: Turn, flow: Confirming): Step {
  const { facts, me } = turn
  const { text } = flow
  if (flow.plainly !== true && isComplaint(text)) return elsewhere(turn)
  const unitId = unitOf(facts.plan, ownUnit(facts))?.id ?? ''
  const kind = kindOf(flow)
  const { stage, people } = receiversOf(facts)
  const { area = null } = flow
  const fresh = { id: NEW_OBSTACLE, memberId: me.id, unitId, text, kind, stage, area } as const
  const whole: ObstacleFacts = { ...fresh, state: 'open', answer: null, answeredBy: null, had: [] }
  return goTo(
    turn,
    null,
    { effect: 'obstacle', text, unitId, kind, stage, area },
    ...tellAll(people, arrivedOf(facts, whole), holderChoices(facts, fresh, stage)),
    say({ say: 'obstacle-sent', to: namesOf(facts, people), ...(people.length === 0 ? { untold: true } : {}) }),
  )
}

/** The answered obstacle of the person; whoever comes twice is told how it stands. */
function withAnswered(turn: Turn, id: number, then: (obstacle: ObstacleFacts) => Step): Step {
  const { obstacle } = turn.facts
  const own = obstacle?.id === id && obstacle.memberId === turn.me.id && obstacle.state === 'answered'
  return own ? then(obstacle) : sayStale(leaving(turn))
}

const close = (turn: Turn, id: number): Step =>
  withAnswered(turn, id, ({ stage }) => {
    const said = reply(turn, { say: 'obstacle-closed' })
    const closed = { effect: 'move-obstacle', obstacle: id, what: 'closed', stage } as const
    return { ...said, effects: [closed, audited('obstacle.closed', id), ...said.effects] }
  })

/** "Chưa ổn, tháng 7 hết năm học rồi" typed under an answer; undefined for words about something else. */
export function answeredSaid(turn: Turn, id: number, text: string): Step | undefined {
  const said = wellSaid(text)
  if (!said || turn.facts.obstacle?.id !== id || turn.facts.obstacle.state !== 'answered') return undefined
  if (said.well) return close(turn, id)
  return said.alone ? askAgain(turn, id) : againText(turn, { name: 'obstacle-reopen', obstacle: id }, text)
}

/** "Chưa ổn": what is missing is asked for, and goes back to whoever has it. */
export const askAgain = (turn: Turn, id: number): Step =>
  withAnswered(turn, id, () =>
    goTo(
      turn,
      { name: 'obstacle-reopen', obstacle: id },
      say({ say: 'obstacle-reopen-ask', to: backTo(turn.facts) }, [CANCEL], { digits: 'answer' }),
    ),
  )

export function againText(turn: Turn, { obstacle }: FlowOf<'obstacle-reopen'>, text: string): Step {
  if (text.trim() === '') return stay(turn)
  if (isComplaint(text)) return elsewhere(turn)
  return withAnswered(turn, obstacle, () =>
    showLetter(turn, { name: 'letter', kind: 'reopen', obstacle, text: text.trim() }),
  )
}

/** Open again, with those who had it; they see what was answered and what is still missing. */
export function sendAgain(turn: Turn, text: string): Step {
  const { facts } = turn
  return withAnswered(turn, facts.obstacle?.id ?? 0, obstacle => {
    const words = text.trim()
    const { stage, people } = holdersOf(facts.people, obstacle)
    const again = { again: { answer: obstacle.answer ?? '', words } }
    return goTo(
      turn,
      null,
      { effect: 'move-obstacle', obstacle: obstacle.id, what: 'reopened', stage, text: words },
      audited('obstacle.reopened', obstacle.id),
      ...tellAll(people, arrivedOf(facts, obstacle, again), holderChoices(facts, obstacle, stage)),
      say({ say: 'obstacle-sent', to: namesOf(facts, people), ...(people.length === 0 ? { untold: true } : {}) }),
    )
  })
}
