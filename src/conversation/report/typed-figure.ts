import type { Figure } from '../../domain/figure.ts'
import { answerTo, indicatorsOf } from '../../domain/form.ts'
import type { Indicator } from '../../domain/plan.ts'
import { likelyMoney } from '../../domain/reading/figure-candidate.ts'
import { type Doubt, type FiguresRead, isNothing, readFigures } from '../../domain/reading/figures.ts'
import { perEach, toldBehindRight, withoutHedge } from '../../domain/reading/reply.ts'
import { saysOfYear } from '../../domain/reading/whole-year.ts'
import type { Choice } from '../action.ts'
import { type Step, say, stay } from '../effect.ts'
import type { About } from '../vocabulary/about.ts'
import type { ReportFlow, Wait } from '../vocabulary/report-flow.ts'
import { addTold, askWholeYear, setFigure, type Words, withoutFigure } from './answer.ts'
import { askNext } from './ask.ts'
import { type Draft, promptOf } from './draft.ts'
import { askBack, finishFigures, pickReading, retype } from './figures.ts'
import { doubtChoices, followUpQuestion, numberChoices } from './follow-up-question.ts'
import { withGuesses } from './guesses.ts'
import { letGo } from './let-go.ts'
import { asAnswered } from './misfits.ts'
import { keepWords } from './set-aside.ts'
import { othersAsked } from './told-elsewhere.ts'
import { PATIENCE } from './ways-out.ts'
import { addedBeside, keepBeside } from './words-beside.ts'

type Asked = Extract<Wait, { for: 'figure' }>
/** The number asked for. */
type Wanted = { readonly asked: Asked; readonly wanted: Indicator }
type Doubted = Extract<Wait, { for: 'doubt' }>

/**
 * A reply to "Trợ lý hiểu là 30 lượt. Đúng không ạ?" that is none of its buttons: another number, or what was meant by
 * it. "Không có" answers whether it is right, so it never makes the figure 0.
 */
export function takeDoubted(draft: Draft, flow: ReportFlow, wait: Doubted, words: Words): Step {
  const [doubt, ...rest] = wait.doubts
  const { prompt, misses = 0 } = wait
  if (!doubt) return askNext(draft, flow, prompt)
  if (isNothing(words.text)) return retype(draft, flow)
  const place = placeOf(doubt, words.text)
  if (place !== undefined && misses === 0) {
    const [offered] = doubt.readings
    if (place === 1 && offered) return pickReading(draft, flow, offered)
    return unclearPlace(draft, flow, wait, words)
  }
  const [first] = doubt.readings
  const behind = first && toldBehindRight(words.text)
  if (first && behind) return pickReading(keepBeside(draft, prompt, { ...words, text: behind }), flow, first)
  const ofYear =
    doubt.kind === 'whole-year' ? saysOfYear(words.text, doubt.readings[1]?.value ?? Number.NaN) : undefined
  const meant = ofYear && doubt.readings[ofYear === 'whole' ? 0 : 1]
  if (meant) return pickReading(draft, flow, meant)
  const total = eachTotal(draft, wait.prompt, doubt, words.text)
  if (total !== undefined) {
    const told = MORE_THAN_EACH.test(words.text) ? addTold(draft, wait.prompt, words, doubt.indicator) : draft
    return pickReading(told, flow, { value: total })
  }
  const doubted = doubt.readings.map(({ value }) => value)
  return takeFigure(draft, flow, { for: 'figure', prompt, indicator: doubt.indicator, rest, doubted, misses }, words)
}

/** "1" to "30 lượt, đúng không?" is as likely the first button as a number: the place, undefined when it is none. */
function placeOf({ readings }: Doubt, text: string): number | undefined {
  const digit = /^\s*(\d)\s*[.)]?\s*(?:ạ|nhé)?\s*$/u.exec(text)?.[1]
  const place = Number(digit)
  const buttons = readings.length + 1
  const plausible = readings.some(({ value }) => value <= buttons)
  return digit !== undefined && place >= 1 && place <= buttons && !plausible ? place : undefined
}

/** Asked once more; the same digit again is meant as the number. */
function unclearPlace(draft: Draft, flow: ReportFlow, wait: Doubted, words: Words): Step {
  const question = followUpQuestion(draft, wait.prompt, wait, words.text)
  return stay(
    { session: { ...draft.session, flow: { ...flow, wait: { ...wait, misses: 1 } } } },
    ...(question ? [question] : []),
  )
}

/** "Mỗi buổi 30 người ạ" is the number alone; a clause or many words tell more. */
const MORE_THAN_EACH = /\S\s*[,;\n]\s*\S|(?:\S+\s+){6}\S/u

/** "Mỗi buổi 30": the reading that is so many times 30, else 30 times what the first figure counts. */
function eachTotal(draft: Draft, promptId: string, { indicator, readings }: Doubt, text: string): number | undefined {
  const each = perEach(text)
  // A part of all has no number for each: it would lose what it is a part of.
  if (each === undefined || each === 0 || readings.some(({ of }) => of !== undefined)) return undefined
  const prompt = promptOf(draft, promptId)
  const doubted = prompt && indicatorsOf(draft.facts.plan, prompt).find(({ id }) => id === indicator)
  const first = prompt?.indicators[0]
  const counted = doubted?.perEach?.figure ?? first
  const times = answerTo(draft.report.answers, promptId)?.figures.find(each => each.indicator === counted)?.value
  // "Mỗi đứa 200" is of money, whatever 200 divides.
  if (doubted?.measure === 'money') return times === undefined ? undefined : times * likelyMoney(each)
  const offered = readings.find(({ value }) => value > each && value % each === 0)
  // So many sessions have no number for each session.
  if (indicator === first) return undefined
  return offered?.value ?? (times === undefined ? undefined : times * each)
}

/** A number typed while one is asked for. Unreadable: said so with an example, and asked again. */
export function takeFigure(draft: Draft, flow: ReportFlow, wait: Asked, words: Words): Step {
  const { prompt: promptId, indicator: indicatorId, rest = [] } = wait
  const prompt = promptOf(draft, promptId)
  const indicators = prompt ? indicatorsOf(draft.facts.plan, prompt) : []
  const wanted = indicators.find(indicator => indicator.id === indicatorId)
  if (!prompt || !wanted) return askNext(draft, flow, promptId)
  if (isNothing(words.text)) return takeNone(draft, flow, { asked: wait, wanted }, words)
  // The number asked for comes first, so that "30" means it whatever the order in the form.
  const asked = wait.then ? indicators.filter(({ id }) => wait.then?.includes(id)) : indicators
  const order = [wanted, ...asked.filter(indicator => indicator !== wanted)]
  const answer = answerTo(draft.report.answers, promptId)
  const known = answer?.figures ?? []
  const options = { askHost: prompt.askHost, others: othersAsked(draft, prompt), known }
  const text = ofEachOne(withoutHedge(words.text), wanted, known)
  const found = withEach(readFigures(text, order, options), order, [answer?.text ?? '', words.text])
  const { figures, doubts } = wait.year ? found : askWholeYear(draft, prompt, words.text, found)
  const told = [...figures, ...confirmed(doubts, wait)].map(figure => ofYear(draft, figure, indicators, wait))
  const usable = doubts.filter(({ indicator, readings }) => readings.length > 0 && !told.some(isOf(indicator)))
  if (told.length === 0 && usable.length === 0) return missed(draft, flow, { asked: wait, wanted }, words)
  const filled = withGuesses(
    told.reduce((next, figure) => setFigure(next, promptId, figure), addTold(draft, promptId, words, indicatorId)),
    promptId,
    wait.year ? [] : usable,
  )
  const isUntold = ({ indicator }: Doubt) => !told.some(isOf(indicator)) && !usable.some(isOf(indicator))
  const left = rest.filter(isUntold)
  // Another figure was told meanwhile: whether the doubted one is right is still not answered.
  const open = openDoubt(flow.wait).filter(isUntold)
  const [next, ...then] = (wait.then ?? []).filter(id => !told.some(isOf(id)))
  if (next !== undefined && usable.length === 0) {
    const { year } = wait
    return askBack(filled, flow, {
      for: 'figure',
      prompt: promptId,
      indicator: next,
      then,
      rest: left,
      ...(year ? { year } : {}),
    })
  }
  const typed = usable.length > 0 ? words.text : undefined
  return finishFigures(filled, flow, promptId, { doubts: [...usable, ...open, ...left], askFigure: true, typed })
}

/**
 * "1 đứa 300k", "5 x 300" where five were told and the money is asked for: so much for each of them, and no other number
 * of them.
 */
function ofEachOne(text: string, { measure, perEach }: Indicator, known: readonly Figure[]): string {
  const people = measure === 'money' ? known.find(({ indicator }) => indicator === perEach?.figure)?.value : undefined
  if (people === undefined || people < 2) return text
  const [, times, amount, price, count] = MULTIPLIED.exec(text) ?? []
  if (Number(times ?? count) === people) return `mỗi em ${amount ?? price}`
  return text.replace(ONE_OF_THEM, 'mỗi ')
}

const ONE_OF_THEM =
  /(?<![\d.,\p{L}])(?:1|một|mot) (?=(?:em|đứa|dua|hs|học sinh|hoc sinh|bạn|ban|cháu|chau|người|nguoi|suất|suat|phần|phan)(?!\p{L}))/iu
const MULTIPLIED = /^\s*(?:(\d{1,3}) ?[x×*] ?(\d[\d.,]{0,12} ?k?)|(\d[\d.,]{0,12} ?k?) ?[x×*] ?(\d{1,3}))\s*$/iu

/** Where "mỗi buổi 15 người" was said and how many in all is asked: "3 buổi" makes it 45, and "3" is likely three buổi. */
function withEach(
  found: FiguresRead,
  order: readonly Indicator[],
  [before, text]: readonly [string, string],
): FiguresRead {
  const { figures, doubts } = found
  const [wanted] = order
  const amount = wanted?.perEach ? perEach(before) : undefined
  if (!wanted || amount === undefined || figures.length === 0 || doubts.some(isOf(wanted.id))) return found
  const told = figures.find(isOf(wanted.id))
  if (told && told.value > 0 && told.value < amount) {
    const readings = [{ value: told.value * amount }, { value: told.value }]
    const doubt: Doubt = { kind: 'per-each', indicator: wanted.id, readings }
    return { ...found, figures: figures.filter(each => each !== told), doubts: [...doubts, doubt] }
  }
  const both = told ? [] : readFigures(`${before}\n${text}`, order).doubts
  return {
    ...found,
    doubts: [...doubts, ...both.filter(({ kind, indicator }) => kind === 'per-each' && indicator === wanted.id)],
  }
}

const openDoubt = (wait: Wait): readonly Doubt[] => (wait.for === 'doubt' ? wait.doubts.slice(0, 1) : [])

/** A number of the whole year asked for holds what the half-year told; only what is new since stands in the answer. */
function ofYear(draft: Draft, figure: Figure, indicators: readonly Indicator[], { year }: Asked): Figure {
  const indicator = year && indicators.find(({ id }) => id === figure.indicator)
  const added = indicator && asAnswered(draft, { indicator, value: figure.value })
  return added ? { ...figure, value: added.value } : figure
}

/** Said in other words each time, with the ways out; then the question is let go and the report goes on. */
function missed(draft: Draft, flow: ReportFlow, { asked, wanted }: Wanted, words: Words): Step {
  const open = flow.wait.for === 'doubt' ? flow.wait : asked
  const aside = keepWords(draft, flow, open, words)
  if (aside) return aside
  const kept = keepBeside(draft, asked.prompt, words)
  const misses = (asked.misses ?? 0) + 1
  const example = promptOf(draft, asked.prompt)?.example ?? ''
  if (misses > PATIENCE) return letGo(kept, flow, open)
  const about: About = { obligation: draft.report.obligation.id, prompt: asked.prompt }
  const [doubt] = flow.wait.for === 'doubt' ? flow.wait.doubts : []
  const choices = doubt ? doubtChoices(about, doubt, wanted) : numberChoices(about)
  const again = { say: 'figure-unreadable', indicator: wanted, example, misses, ...addedBeside(kept) } as const
  const wait = { ...flow.wait, misses } as Wait
  return stay(
    { session: { ...draft.session, flow: { ...flow, wait } } },
    ...kept.effects,
    say(again, misses < PATIENCE ? choices : choices.map(inSight), { digits: 'answer', about }),
  )
}

/** What could only be typed is a button too. */
const inSight = ({ typedOnly: _, ...choice }: Choice): Choice => choice

const isOf =
  (id: string) =>
  ({ indicator }: { readonly indicator: string }): boolean =>
    indicator === id

/** An unusual number typed a second time is meant: it is questioned once. */
function confirmed(doubts: readonly Doubt[], { indicator: id, doubted = [] }: Asked): readonly Figure[] {
  const [best] = doubts.find(({ kind, indicator }) => kind === 'absurd' && indicator === id)?.readings ?? []
  return best && doubted.includes(best.value) ? [{ indicator: id, ...best }] : []
}

/** "Không có": the one figure asked for is 0; of a ratio there is none. */
function takeNone(draft: Draft, flow: ReportFlow, { asked, wanted }: Wanted, words: Words): Step {
  const { prompt, rest = [] } = asked
  const { id, measure } = wanted
  const kept = addTold(draft, prompt, words, id)
  const next =
    measure === 'ratio' ? withoutFigure(kept, prompt, id) : setFigure(kept, prompt, { indicator: id, value: 0 })
  return finishFigures(next, flow, prompt, { doubts: rest })
}
