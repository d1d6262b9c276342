import { unitsOf } from '../../domain/member.ts'
import { isSettled, type Obligation } from '../../domain/obligation.ts'
import { asksPlainly } from '../../domain/reading/desk-request.ts'
import type { Correction } from '../../domain/reading/doorman/correction.ts'
import { listen } from '../../domain/reading/doorman/listen.ts'
import { looksLegacyEncoded } from '../../domain/reading/legacy.ts'
import { reportWished } from '../../domain/reading/report-wished.ts'
import type { Choice } from '../action.ts'
import { type Step, say, stay } from '../effect.ts'
import type { Input } from '../input.ts'
import { showPreview } from '../report/ask.ts'
import { correct } from '../report/correct.ts'
import { type Draft, numberOf, openDraft, promptOf } from '../report/draft.ts'
import { EAR_OUTSIDE, earOf, explain } from '../report/heard.ts'
import { namedReport, namedUnit } from '../report/open.ts'
import { removalSaid, tooLate } from '../report/remove.ts'
import { saidNoneAll } from '../report/submit.ts'
import type { Turn } from '../turn.ts'
import type { About } from '../vocabulary/about.ts'
import { courtesy } from './common.ts'
import { askedElsewhere } from './other-matter.ts'
import { topicsOf } from './replies.ts'
import { pressReport } from './report.ts'
import { request } from './requests.ts'

type TextInput = Extract<Input, { kind: 'text' }>

/**
 * The same ear outside a report: for a reply to a reminder, while a tap is waited for, after handing in. What might be
 * an answer is left to be offered; undefined too for courtesy and for what is no matter of a report.
 */
export function heardOutside(turn: Turn, input: TextInput, about: About | undefined): Step | undefined {
  const draft = openDraft(turn)
  const topic = input.forwarded ? undefined : reportWished(input.text, topicsOf(turn.facts))
  const written = draft && !isSettled(draft.report.obligation) ? [draft.report.obligation] : []
  const named = topic === undefined ? undefined : namedReport(turn, topic, written)
  if (named) return named
  const other = input.forwarded ? undefined : askedElsewhere(turn, input.text)
  if (other) return stay(turn, say(other.sentence, other.open.map(reportIt), { lasting: true }))
  const unit = input.forwarded ? undefined : namedUnit(turn, input.text)
  if (unit) return unit
  // The leaders' and the officer's free words are rarely about a report of their own.
  if (!draft || !unitsOf(draft.me).includes(draft.report.unit.id)) return undefined
  if (input.forwarded || looksLegacyEncoded(input.text)) return undefined
  const prompt = about && promptOf(draft, about.prompt)
  const none = saidNoneAll(draft, input.text)
  if (none) return none
  const gone = removalSaid({ draft, flow: undefined, prompt: undefined }, input.text)
  if (gone) return gone
  const heard = listen(input.text, prompt ? earOf(turn.facts, prompt) : EAR_OUTSIDE)
  switch (heard.kind) {
    case 'question': {
      // Nothing has been asked here: what its first question means is no answer.
      if (heard.topic === 'meaning' && !input.about) return unanswered(draft)
      const answer = explain(draft, { heard, text: input.text }, prompt)
      // What its section means may not be what was asked.
      const ways = heard.topic === 'meaning' ? [...waysOn(draft), OBSTACLE] : waysOn(draft)
      return stay(turn, say(answer, ways, { lasting: true }))
    }
    case 'pause':
      return request(draft, 'later', input.text)
    case 'request':
      return request(draft, heard.request, input.text)
    case 'full':
      if (draft.report.answers.length === 0) return toPreview(draft)
      return pressReport(turn, { do: 'report.full', obligation: draft.report.obligation.id })
    case 'submit':
    case 'review':
      return toPreview(draft)
    case 'resume':
    // "Bỏ qua", "không nhớ": what stands open is shown, with its way past it.
    case 'skip':
    case 'back':
      return pressReport(turn, { do: 'report.open', obligation: draft.report.obligation.id })
    case 'courtesy':
      return SAYS_SOMETHING.test(input.text) ? courtesy(turn, input.text) : undefined
    case 'correction':
      if (draft.report.obligation.state === 'accepted')
        return heard.correction.place.by === 'number' ? tooLate(draft) : undefined
      // "Sửa mục 1" where nothing has been answered: the report begins.
      if (draft.report.answers.length === 0 && opensSection(heard.correction, prompt && numberOf(draft, prompt.id)))
        return pressReport(turn, { do: 'report.open', obligation: draft.report.obligation.id })
      return draft.report.answers.length === 0
        ? undefined
        : correct({ draft, flow: undefined, prompt: undefined, input }, heard.correction)
    default:
      return asksPlainly(input.text) ? unanswered(draft) : undefined
  }
}

/** Whether a section is only to be opened, and which one. */
const opensSection = ({ place, text }: Correction, number: number | undefined): boolean =>
  text === '' && place.by === 'number' && place.number === (number ?? 1)

/** A thumb is a courtesy, a lone slash is nothing. */
const SAYS_SOMETHING = /\p{L}|\p{Extended_Pictographic}/u

const reportIt = ({ id: obligation }: Obligation): Choice => ({
  word: 'report-now',
  action: { do: 'report.open', obligation },
})

const OBSTACLE: Choice = { word: 'obstacle', action: { do: 'obstacle.start' } }

const unanswered = (draft: Draft): Step =>
  stay(draft, say({ say: 'unanswered' }, [OBSTACLE, ...waysOn(draft).slice(0, 1)], { lasting: true }))

function waysOn(draft: Draft): readonly Choice[] {
  const obligation = draft.report.obligation.id
  if (isSettled(draft.report.obligation)) return []
  return [
    { word: 'report-now', action: { do: 'report.open', obligation } },
    { word: 'remind-later', action: { do: 'reminder.later', obligation } },
  ]
}

/** "Nộp", "sửa báo cáo": the report as it stands, with its buttons; nothing is handed in unseen. */
function toPreview(draft: Draft): Step | undefined {
  const { obligation } = draft.report
  if (obligation.state === 'accepted') return undefined
  return draft.report.answers.length === 0
    ? pressReport(draft, { do: 'report.open', obligation: obligation.id })
    : showPreview(draft, {})
}
