import { exceeded } from '../../domain/channel.ts'
import { answerTo } from '../../domain/form.ts'
import { unitsOf } from '../../domain/member.ts'
import { isSettled } from '../../domain/obligation.ts'
import { asksPlainly } from '../../domain/reading/desk-request.ts'
import { listen } from '../../domain/reading/doorman/listen.ts'
import type { Choice } from '../action.ts'
import { type Effect, goTo, type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import { appendAnswer } from '../report/answer.ts'
import { ask, askNext } from '../report/ask.ts'
import { type Draft, numberOf, openDraft, promptOf } from '../report/draft.ts'
import { finishFigures } from '../report/figures.ts'
import { EAR_OUTSIDE } from '../report/heard.ts'
import type { Sent } from '../report/noted.ts'
import { pendingWords } from '../report/offer-as-answer.ts'
import { sectionsMeant } from '../report/set-aside.ts'
import type { Flow } from '../session.ts'
import type { Turn } from '../turn.ts'
import type { About } from '../vocabulary/about.ts'
import { sayStale } from './common.ts'

type OfferFlow = Extract<Flow, { name: 'offer' }>

/**
 * Words outside any dialogue, with no question they could answer: "Ghi nhanh" or "Không phải báo cáo". Nothing is kept
 * before the tap. undefined when it is no report matter.
 */
export function offerText(turn: Turn, text: string, messageId: string): Step | undefined {
  const { session } = turn
  const open = session.flow?.name === 'offer' ? session.flow : undefined
  if (!reports(turn.facts) || text.trim() === '') return undefined
  // Nobody asks about something done.
  if (listen(text, EAR_OUTSIDE).kind === 'question' || asksPlainly(text)) return undefined
  // "Test", "a": one word tells of nothing done.
  if (session.flow?.name !== 'offer' && text.length <= LONGEST_WORD && !/\s|\d/u.test(text.trim())) return undefined
  const joined = [open?.text ?? '', text].filter(Boolean).join('\n')
  return offer(turn, {
    name: 'offer',
    text: joined,
    messageId: open?.messageId || messageId,
    files: open?.files ?? [],
  })
}

/** In UTF-16 units. */
const LONGEST_WORD = 12

/** Members of a unit; the leaders' and the officer's free words are rarely a report. */
const reports = ({ me }: Facts): boolean => me !== undefined && unitsOf(me).length > 0

/** A photo or file outside any dialogue; an album is offered once. */
export function offerFile(turn: Turn, sent: Sent, about: About | undefined): Step | undefined {
  const { session } = turn
  if (!reports(turn.facts)) return undefined
  const megabytes = exceeded(turn.facts.channel, sent.file.size)
  if (megabytes !== undefined) return stay(turn, say({ say: 'note-too-big', kind: sent.file.kind, megabytes }))
  const open = waitingWords(turn)
  const flow: OfferFlow = { ...open, files: [...open.files, sent] }
  const { album } = sent.file
  const sameAlbum = album !== undefined && open.files.at(-1)?.file.album === album
  return sameAlbum ? stay({ session: { ...session, flow } }) : offer(turn, flow, about)
}

/** What has been said and waits for its tap, as a note or for a section: what comes behind it is offered together with it. */
function waitingWords({ session: { flow } }: Turn): OfferFlow {
  if (flow?.name === 'offer') return flow
  const said = flow?.name === 'take' ? pendingWords(flow) : []
  const text = said.map(words => words.text).join('\n')
  return { name: 'offer', text, messageId: said[0]?.messageId ?? '', files: [] }
}

function offer(turn: Turn, flow: OfferFlow, about?: About): Step {
  const kinds = new Set(flow.files.map(({ file }) => file.kind))
  const [kind] = kinds
  // Photos and papers together are so many files.
  const file = kind && { file: kinds.size === 1 ? kind : ('document' as const) }
  const files = flow.files.length > 1 ? { files: flow.files.length } : {}
  const choices: Choice[] = [
    ...sectionChoice(turn, flow, about),
    { word: 'note', action: { do: 'note.keep' } },
    { word: 'not-report', action: { do: 'note.drop' } },
  ]
  const several = waitingWords(turn).text !== '' && flow.text !== ''
  const said = several ? { said: flow.text } : {}
  const again = keptToday(turn.facts) ? ({ again: true } as const) : {}
  return goTo(turn, flow, say({ say: 'note-offer', ...file, ...files, ...said, ...again }, choices))
}

/** Whoever has kept one today knows what the button does. */
const keptToday = ({ report, me, now, notedToday = false }: Facts): boolean =>
  notedToday || (report?.notes.some(({ memberId, at }) => memberId === me?.id && at.hasSame(now, 'day')) ?? false)

/** "Ghi vào mục n": the one section its words tell of, else the question the person's report stands at. */
function sectionChoice(turn: Turn, flow: OfferFlow, open: About | undefined): readonly Choice[] {
  const draft = openDraft(turn)
  if (!draft || !open || isSettled(draft.report.obligation)) return []
  const words = wordsOf(flow)
  const [told, ...others] = words === '' ? [] : sectionsMeant(draft, words)
  const about = told && others.length === 0 ? { ...open, prompt: told.id } : open
  return [{ word: 'take', values: { n: numberOf(draft, about.prompt) }, action: { do: 'report.attach', about } }]
}

const wordsOf = (flow: OfferFlow): string =>
  [flow.text, ...flow.files.map(({ caption }) => caption)].filter(text => text.trim() !== '').join('\n')

/** What was offered becomes minh chứng, and its words the answer, of that section. */
export function attachOffered(draft: Draft, about: About): Step {
  const { flow } = draft.session
  const prompt = promptOf(draft, about.prompt)
  if (flow?.name !== 'offer' || !prompt) return sayStale(draft)
  const attached = flow.files.map(
    ({ file, caption, messageId }): Effect => ({ effect: 'attach', about, file, caption, messageId }),
  )
  const next: Draft = {
    ...draft,
    effects: [...draft.effects, ...attached],
    newFiles: (draft.newFiles ?? 0) + flow.files.length,
  }
  const words = wordsOf(flow)
  const messageId = flow.messageId || (flow.files[0]?.messageId ?? '')
  if (words !== '') {
    // What a colleague answered meanwhile stays; this comes on top.
    const taken = appendAnswer(next, prompt, { text: words, messageId })
    return finishFigures(taken.draft, {}, prompt.id, { doubts: taken.doubts, askFigure: !taken.hasFigures })
  }
  const kind = flow.files.at(-1)?.file.kind ?? 'document'
  const number = numberOf(draft, prompt.id)
  const seen = say({ say: 'got-file', number, prompt, kind, tooBig: undefined }, [], { lasting: true, about })
  const told: Draft = { ...next, effects: [...next.effects, seen] }
  return answerTo(draft.report.answers, prompt.id) ? askNext(told, {}, undefined) : ask(told, {}, prompt.id)
}
