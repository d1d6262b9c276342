import type { DateTime } from 'luxon'
import { answerTo, formOf, indicatorsOf } from '../../domain/form.ts'
import { isOfficer, isReachable, reportersOf } from '../../domain/member.ts'
import type { Indicator, Prompt } from '../../domain/plan.ts'
import { verdictSaid } from '../../domain/reading/dispatch-said.ts'
import { type Ear, type Heard, listen } from '../../domain/reading/doorman/listen.ts'
import { core, plainWords } from '../../domain/reading/doorman/plain.ts'
import { type FigureOptions, readFigures } from '../../domain/reading/figures.ts'
import { fold } from '../../domain/reading/fold.ts'
import type { Facts } from '../facts.ts'
import type { HeardSay, Stands, Waiting } from '../vocabulary/heard.ts'
import { askedSince, type Draft, numberOf } from './draft.ts'
import { lastYearTold } from './last-year-told.ts'
import { receiptCode } from './receipt-code.ts'
import { othersAsked } from './told-elsewhere.ts'

/** How a question listens: its own figures, its own words. */
export function earOf(facts: Facts, prompt: Prompt): Ear {
  const indicators = indicatorsOf(facts.plan, prompt)
  const { askHost } = prompt
  const found = (text: string, options: FigureOptions): boolean => {
    const { figures, doubts } = readFigures(text, indicators, options)
    return figures.length > 0 || doubts.length > 0
  }
  const form = facts.report ? formOf(facts.plan, facts.report.unit) : []
  const others = othersAsked({ facts, prompts: form }, prompt)
  return {
    // First as it is taken then, so that most answers are read once.
    hasFigure: text => found(text, { askHost, others }) || found(text, { askHost }),
    hasOwnFigure: text => found(text, { askHost, others }),
    about: [...indicators.flatMap(({ words }) => words), ...[prompt.label, ...prompt.hints].map(fold)],
    wantsFigures: indicators.length > 0,
    takesWishes: prompt.wishes !== undefined,
  }
}

/** A place without figures: the preview, a report handed in, nothing open. */
export const EAR_OUTSIDE: Ear = { hasFigure: text => /\d/.test(text), about: [], wantsFigures: false }

/** "Mai chị làm tiếp", "để thầy suy nghĩ đã": nothing is asked for; "cho thầy xem" asks for something. */
export const putsOff = (text: string): boolean =>
  verdictSaid(text) === 'later' || (listen(text, EAR_OUTSIDE).kind === 'pause' && !/^\s*cho\s/iu.test(text))

/** Whether it is about the section it was said to: more of an answer, perhaps one, or what puts one right. */
export const isOfItsSection = ({ kind }: Pick<Heard, 'kind'>): boolean =>
  kind === 'answer' || kind === 'correction' || kind === 'unsure'

export function waitingFor(draft: Draft, prompt: Prompt | undefined): Waiting | undefined {
  if (!prompt) return undefined
  const { unit } = draft.report
  return {
    prompt,
    number: numberOf(draft, prompt.id),
    total: draft.prompts.length,
    unit,
    since: sinceOf(draft, prompt),
  }
}

/** The first day the section is asked about; without a section that of the whole report. */
const sinceOf = ({ report, period }: Draft, prompt: Prompt | undefined): DateTime =>
  prompt ? askedSince(report, prompt.id, period.deadlines.windowFrom) : period.deadlines.windowFrom

/** The answer to a question: from the plan's help, the dates, who may answer, what is left. */
export function explain(
  draft: Draft,
  { heard, text }: { readonly heard: Extract<Heard, { kind: 'question' }>; readonly text: string },
  prompt: Prompt | undefined,
  waiting?: Waiting,
): HeardSay {
  const { facts, report, period } = draft
  const { plan, people } = facts
  const indicator = prompt && namedIn(indicatorsOf(plan, prompt), text)
  return {
    say: 'explained',
    topic: heard.topic,
    plan,
    unit: report.unit,
    deadlines: { ...period.deadlines, target: report.obligation.extendedTo ?? period.deadlines.target },
    since: sinceOf(draft, prompt),
    sections: draft.prompts.map(({ label }) => label),
    left: draft.prompts.filter(({ id }) => !answerTo(report.answers, id)).map(({ label }) => label),
    reporters: reportersOf(people, report.unit.id).filter(isReachable),
    officers: people.filter(member => isOfficer(member) && isReachable(member)),
    ...(facts.me && isOfficer(facts.me) ? { officer: true } : {}),
    stands: standsOf(draft),
    ...(heard.topic === 'lastYear' ? { lastYear: lastYearTold(draft, waiting?.prompt ?? prompt) } : {}),
    ...(prompt ? { prompt } : {}),
    ...(indicator ? { indicator } : {}),
    ...(waiting ? { waiting } : {}),
  }
}

function standsOf({ report, prompts }: Draft): Stands {
  const { obligation, unit, answers } = report
  const { state, submittedAt: at, version } = obligation
  const answered = prompts.filter(({ id }) => answerTo(answers, id)).length
  const handedIn = at && version > 0 ? { handedIn: { at, code: receiptCode(unit.code, version) } } : {}
  return { state, answered, total: prompts.length, ...handedIn }
}

/** The count a question names: the longest of the indicators' words in it. */
function namedIn(indicators: readonly Indicator[], text: string): Indicator | undefined {
  // "… là sao em" asks nothing about the "em" that are counted.
  const whole = plainWords(text)
  const asked = core(whole)
  const plain = ` ${whole.slice(0, whole.indexOf(asked) + asked.length)} `
  const found = indicators.flatMap(indicator =>
    [...indicator.words, fold(indicator.chat)]
      .filter(word => plain.includes(` ${word} `))
      .map(word => ({ indicator, length: word.length })),
  )
  return found.toSorted((a, b) => b.length - a.length)[0]?.indicator
}
