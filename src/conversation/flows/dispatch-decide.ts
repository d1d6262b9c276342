import { currentOf, type Dispatch, type SectionRequest, signersOf } from '../../domain/dispatch.ts'
import { type ReportSection, sectionsOf } from '../../domain/documents/sections.ts'
import { isClerk, isLeadership, type Member, unitsOf } from '../../domain/member.ts'
import { changesAsked } from '../../domain/reading/changes-asked.ts'
import { isCourtesy } from '../../domain/reading/courtesy.ts'
import { directionTold } from '../../domain/reading/direction-told.ts'
import { type Verdict, verdictSaid } from '../../domain/reading/dispatch-said.ts'
import { fold } from '../../domain/reading/fold.ts'
import { sectionsSaid, sectionWithin } from '../../domain/reading/report-section.ts'
import type { Choice } from '../action.ts'
import type { DispatchFacts } from '../dispatched.ts'
import { type Effect, goTo, type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { FlowOf } from '../session.ts'
import { leaving, type Turn } from '../turn.ts'
import type { DispatchAction, NamedRequest } from '../vocabulary/dispatch.ts'
import { sayStale } from './common.ts'
import { showState } from './dispatch-lay.ts'
import { clerksOf, clerksSteps, layBefore, mayApprove, meantOf } from './dispatch-view.ts'
import { fellowLeaders, HOME, reachableOfficers, reply, tellAll } from './replies.ts'
import { asAllowed } from './who-may.ts'

/** The BGH approves, or asks for changes section by section; the officer enters what was signed on paper. */

type Deciding = Extract<
  DispatchAction,
  { do: `dispatch.${'approve' | 'request' | 'section' | 'return' | 'on-paper' | 'signed'}` }
>

type Meant = { readonly way: DispatchFacts; readonly dispatch: Dispatch }

export function decideDispatch(turn: Turn, action: Deciding): Step {
  if (action.do === 'dispatch.on-paper' || action.do === 'dispatch.signed') return onPaper(turn, action)
  const meant = waiting(turn.facts, action)
  if (!meant) return sayStale(leaving(turn))
  switch (action.do) {
    case 'dispatch.approve':
      return mayApprove(turn.facts.people, meant.dispatch, turn.me)
        ? approve(turn, meant)
        : reply(turn, { say: 'dispatch-signs-other', period: meant.way.period, dispatch: meant.dispatch })
    case 'dispatch.request':
      return offerSections(turn, meant, requestsIn(turn))
    case 'dispatch.section':
      return askRequest(turn, meant, action.section)
    case 'dispatch.return':
      return sendBack(turn, meant)
  }
}

/** What is to be changed, typed: in the sections the words name, else in the one that was chosen. */
export function requestText(turn: Turn, flow: FlowOf<'dispatch-sections' | 'dispatch-request'>, text: string): Step {
  const meant = waiting(turn.facts, flow)
  if (!meant) return sayStale(leaving(turn))
  const told = text.trim()
  if (told === '') return stay(turn)
  const verdict = verdictSaid(told)
  if (verdict) return judged(turn, meant, verdict)
  if (isCourtesy(told)) return askedAgain(turn, meant)
  const chosen = flow.name === 'dispatch-request' ? flow.section : amongThem(turn, meant, told)
  const parts = sectionsSaid(told)
  const known = parts.every(({ keys }) => keys.every(key => sectionsIn(turn, meant).some(each => each.key === key)))
  const said = known ? parts : [{ keys: [], rest: told }]
  const requests = said
    .flatMap(({ keys, rest }) => (keys.length > 0 ? keys : [chosen]).map(section => ({ section, text: rest })))
    .filter(request => request.text !== '')
    .reduce(withRequest, flow.requests)
  // "II.2" alone chooses the section, as its button does.
  const [bare, ...others] = said.at(-1)?.rest === '' ? (said.at(-1)?.keys ?? []) : []
  if (bare !== undefined && others.length === 0) return askRequest(turn, meant, bare, requests)
  return offerSections(turn, meant, requests)
}

/** "Phần tuyên truyền số liệu chưa đúng": the section whose key or name stands among the words; '' for none, or several. */
function amongThem(turn: Turn, meant: Meant, told: string): string {
  const words = fold(told)
  const key = sectionWithin(told)
  const [found, ...others] = sectionsIn(turn, meant).filter(each =>
    key === undefined
      ? [`phan ${fold(each.title)}`, `muc ${fold(each.title)}`].some(name => words.includes(name))
      : each.key === key,
  )
  return found && others.length === 0 ? found.key : ''
}

/**
 * Told where no dialogue stands open, of the one report that waits: that it is good, or what is to be changed where.
 * @param besides whether something else was asked last: "đồng ý" is about that.
 */
export function decisionSaid(turn: Turn, text: string, besides: boolean): Step | undefined {
  const way = turn.facts.dispatch
  const current = way && currentOf(way.all)
  if (!isLeadership(turn.me) || isCourtesy(text)) return undefined
  const verdict = verdictSaid(text)
  if (!way || current?.state !== 'submitted') return verdict === 'approve' ? noneWaits(turn) : undefined
  const asked = { name: 'dispatch-sections', period: way.period.key, attempt: current.attempt, requests: [] } as const
  if (verdict === 'approve' || (verdict === 'agree' && !besides))
    return asAllowed(turn, 'deciding', asked, () => showState(turn, way))
  if (verdict === 'later' && !besides) return showState(turn, way, { later: true })
  const named = verdict === undefined && sectionsSaid(text).some(({ keys }) => keys.length > 0)
  return named || (!besides && wantsChanges(turn, text))
    ? asAllowed(turn, 'deciding', asked, () => requestText(turn, asked, text))
    : undefined
}

/** None of the own report, and no direction to others. */
const wantsChanges = ({ me }: Turn, text: string): boolean =>
  changesAsked(text) && directionTold(text) === undefined && unitsOf(me).length === 0

/** "Duyệt", and nothing is there to be approved. */
const noneWaits = (turn: Turn): Step | undefined =>
  turn.facts.toDecide === 0 ? stay(turn, say({ say: 'dispatch-none-waits' }, [HOME], { lasting: true })) : undefined

/** More about a section stands under what was said of it before. */
function withRequest(requests: Dispatch['requests'], { section, text }: SectionRequest): Dispatch['requests'] {
  const before = requests.find(each => each.section === section)
  const whole = { section, text: before ? `${before.text}\n${text}` : text }
  return [...requests.filter(each => each !== before), whole]
}

/** "Gửi", "thôi, duyệt": none of it is to be changed in the report. */
function judged(turn: Turn, meant: Meant, verdict: Verdict): Step {
  const asksToSend = turn.session.flow?.name === 'dispatch-sections' && requestsIn(turn).length > 0
  const agreed = verdict === 'agree' && asksToSend ? 'send' : verdict
  // Of the section that was chosen nothing is to be changed after all: what was said of others waits.
  if (agreed === 'leave' && turn.session.flow?.name === 'dispatch-request' && requestsIn(turn).length > 0)
    return offerSections(turn, meant, requestsIn(turn))
  if (agreed === 'leave') return goTo(turn, null, say({ say: 'left-as-is' }, [], { lasting: true }))
  // What was said so far waits.
  if (agreed === 'later') return askedAgain(turn, meant)
  if (agreed === 'send') return requestsIn(turn).length > 0 ? sendBack(turn, meant) : askedAgain(turn, meant)
  // What cannot be undone waits for its button.
  return agreed === 'approve' || turn.session.flow?.name === 'dispatch-sections'
    ? showState(turn, meant.way, { unsent: true })
    : askedAgain(turn, meant)
}

const askedAgain = (turn: Turn, meant: Meant): Step =>
  turn.session.flow?.name === 'dispatch-request'
    ? askRequest(turn, meant, turn.session.flow.section)
    : offerSections(turn, meant, requestsIn(turn))

const waiting = (facts: Facts, about: { readonly period: string; readonly attempt: number }): Meant | undefined => {
  const meant = meantOf(facts, about)
  return meant?.dispatch.state === 'submitted' ? meant : undefined
}

const requestsIn = ({ session: { flow } }: Turn): Dispatch['requests'] =>
  flow?.name === 'dispatch-sections' || flow?.name === 'dispatch-request' ? flow.requests : []

const sectionsIn = ({ facts: { plan } }: Turn, { way }: Meant): readonly ReportSection[] =>
  sectionsOf(way.outline, way.period, code => plan.areas.find(area => area.code === code)?.shortTitle ?? '')

const nameOf = ({ key, title }: ReportSection): string => `${key} ${title}`

const namedIn = (turn: Turn, meant: Meant, requests: Dispatch['requests']): readonly NamedRequest[] =>
  requests.map(({ section, text }) => {
    const found = sectionsIn(turn, meant).find(({ key }) => key === section)
    return { name: found ? nameOf(found) : '', text }
  })

/** The sections to choose from; what has been said so far is shown once more before it goes. */
function offerSections(turn: Turn, meant: Meant, requests: Dispatch['requests']): Step {
  const { areas } = turn.facts.plan
  const { period, attempt } = { period: meant.way.period.key, attempt: meant.dispatch.attempt }
  const sections = sectionsIn(turn, meant).map(
    (section): Choice => ({
      word: 'dispatch-section',
      values: { label: nameOf(section) },
      action: { do: 'dispatch.section', period, attempt, section: section.key },
    }),
  )
  const choices: readonly Choice[] = [
    ...(requests.length > 0
      ? [{ word: 'dispatch-return' as const, action: { do: 'dispatch.return' as const, period, attempt } }]
      : []),
    { word: 'dispatch-whole', action: { do: 'dispatch.section', period, attempt, section: '' } },
    ...sections,
    { word: 'cancel', action: { do: 'dispatch.leave' } },
  ]
  const flow = { name: 'dispatch-sections', period, attempt, requests } as const
  const shown = {
    say: 'dispatch-sections',
    period: meant.way.period,
    requests: namedIn(turn, meant, requests),
    section: sectionsIn(turn, meant).find(({ key }) => areas.some(({ code }) => code === key))?.key ?? '',
  } as const
  return goTo(turn, flow, say(shown, choices))
}

function askRequest(turn: Turn, meant: Meant, section: string, requests = requestsIn(turn)): Step {
  const found = sectionsIn(turn, meant).find(({ key }) => key === section)
  if (section !== '' && !found) return sayStale(turn)
  const { period, attempt } = { period: meant.way.period.key, attempt: meant.dispatch.attempt }
  const flow = { name: 'dispatch-request', period, attempt, section, requests } as const
  const back: Choice = { word: 'back', action: { do: 'dispatch.request', period, attempt } }
  const shown = { say: 'dispatch-request', name: found ? nameOf(found) : '' } as const
  return goTo(turn, flow, say(shown, [back], { digits: 'answer' }))
}

function sendBack(turn: Turn, meant: Meant): Step {
  const { facts, me } = turn
  const requests = requestsIn(turn)
  if (requests.length === 0) return sayStale(turn)
  const { way, dispatch } = meant
  const { period } = way
  const returned: Dispatch = { ...dispatch, state: 'returned', requests, decidedBy: me.id, decidedAt: facts.now }
  const about = { period, dispatch: returned }
  const ways = requests.flatMap(({ section }) => wayTo(turn, meant, section))
  const told = { say: 'dispatch-returned', by: me, requests: namedIn(turn, meant, requests), ...about } as const
  const done = reply(turn, { say: 'dispatch-returned-you', ...about })
  return {
    ...done,
    effects: [
      { effect: 'dispatch', period: period.key, attempt: dispatch.attempt, step: { to: 'returned', requests } },
      ...tellAll(reachableOfficers(facts), told, [...ways, layBefore(period.key, returned)]),
      ...tellAll(fellowLeaders(facts), told),
      ...done.effects,
    ],
  }
}

/** Where the officer words the section. */
function wayTo(turn: Turn, meant: Meant, key: string): readonly Choice[] {
  const period = meant.way.period.key
  const section = sectionsIn(turn, meant).find(each => each.key === key)
  if (!section) return [{ word: 'reword', action: { do: 'wording.areas', period } }]
  const { content } = section
  const values = { label: nameOf(section) }
  return content.kind === 'area'
    ? [{ word: 'dispatch-section', values, action: { do: 'wording.area', period, area: content.area } }]
    : [{ word: 'dispatch-section', values, action: { do: 'parts.ask', period, key: content.key } }]
}

function approve(turn: Turn, meant: Meant): Step {
  const { way, dispatch } = meant
  const approved: Dispatch = { ...dispatch, state: 'approved', decidedBy: turn.me.id, decidedAt: turn.facts.now }
  return passOn(turn, { way, dispatch: approved }, { to: 'approved' })
}

/** Officers and the other leaders hear of it; văn thư is asked for number and day. */
function passOn(
  turn: Turn,
  { way, dispatch }: Meant,
  step: { to: 'approved' } | { to: 'signed'; signer: number },
): Step {
  const { facts, me } = turn
  const { period, symbol } = way
  const about = { period, dispatch }
  const clerks = clerksOf(facts.people)
  const asked = clerks.filter(({ id }) => id !== me.id)
  const steps = clerksSteps(way, dispatch)
  const order = { kind: 'dispatch', period: period.key, attempt: dispatch.attempt } as const
  const officers = reachableOfficers(facts).filter(({ id }) => !clerks.some(clerk => clerk.id === id))
  const does = clerks.some(({ id }) => id === me.id)
  const done = reply(turn, { say: 'dispatch-approved', by: 'you', ...about }, does || isClerk(me) ? steps : [])
  return {
    ...done,
    effects: [
      { effect: 'dispatch', period: period.key, attempt: dispatch.attempt, step },
      ...tellAll([...officers, ...fellowLeaders(facts)], { say: 'dispatch-approved', by: me, ...about }),
      ...asked.flatMap((clerk: Member): readonly Effect[] => [
        ...tellAll([clerk], { say: 'dispatch-to-number', by: me, symbol, clerk: isClerk(clerk), ...about }, steps),
        { effect: 'document', order, to: clerk.id },
      ]),
      ...done.effects,
    ],
  }
}

/** Signed on paper: the officer says by whom; what was laid before the BGH is what was signed. */
function onPaper(turn: Turn, action: Extract<Deciding, { do: 'dispatch.on-paper' | 'dispatch.signed' }>): Step {
  const { facts, me } = turn
  const meant = waiting(facts, action)
  if (!meant) return sayStale(turn)
  const { way, dispatch } = meant
  const signers = signersOf(facts.school, facts.people)
  const { period, attempt } = action
  if (action.do === 'dispatch.on-paper') {
    const choices = signers.map(
      ({ id, signature }): Choice => ({
        word: 'person',
        values: { name: signature.name ?? '' },
        action: { do: 'dispatch.signed', period, attempt, signer: id },
      }),
    )
    const cancel: Choice = { word: 'cancel', action: { do: 'dispatch.leave' } }
    return goTo(turn, null, say({ say: 'dispatch-who-signed', period: way.period, dispatch }, [...choices, cancel]))
  }
  const { signer } = action
  const signature = signers.find(({ id }) => id === signer)?.signature
  if (!signature) return sayStale(turn)
  const decided = { decidedBy: me.id, decidedAt: facts.now, onPaper: true } as const
  const approved: Dispatch = { ...dispatch, ...decided, state: 'approved', signer, signature }
  return passOn(turn, { way, dispatch: approved }, { to: 'signed', signer })
}
