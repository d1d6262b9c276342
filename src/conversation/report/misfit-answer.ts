import { indicatorsOf } from '../../domain/form.ts'
import { isNothing, readFigures } from '../../domain/reading/figures.ts'
import { fold } from '../../domain/reading/fold.ts'
import { readModels } from '../../domain/reading/models.ts'
import { asNames } from '../../domain/reading/models-edit.ts'
import { readNumber } from '../../domain/reading/number.ts'
import { saysRight, saysWhyFewer, toldBehindRight, withoutHedge } from '../../domain/reading/reply.ts'
import { isUnusual, type Mend, type Misfit } from '../../domain/relations.ts'
import type { Step } from '../effect.ts'
import type { ReportFlow, Wait } from '../vocabulary/report-flow.ts'
import { addReply, addTold, addWords, type Words } from './answer.ts'
import { askNext } from './ask.ts'
import { type Draft, promptOf } from './draft.ts'
import { askBack, finishFigures } from './figures.ts'
import { askedMisfit, mendsOf, putRight, tellsYear, withAgreed } from './misfits.ts'
import { takeFigure } from './typed-figure.ts'
import { PATIENCE } from './ways-out.ts'
import { besideAdded, isNumberReply, keepBeside, keepRest, restOf } from './words-beside.ts'

type Asked = Extract<Wait, { for: 'misfit' }>
type Figures = Extract<Wait, { for: 'figure' }>

/** A button that mends, keeps both numbers, or opens them again. undefined when the question is an old one. */
export function pressMisfit(
  draft: Draft,
  flow: ReportFlow,
  action: { readonly do: string; readonly indicator?: string; readonly value?: number; readonly of?: number },
): Step | undefined {
  const { wait } = flow
  const misfit = askedMisfit(draft, wait)
  if (!misfit || wait.for !== 'misfit') return undefined
  if (action.do === 'misfit.keep') return keep(draft, flow, wait, misfit)
  if (action.do === 'misfit.retype') return again(draft, flow, wait, misfit)
  if (action.do === 'misfit.gift') return gift(draft, flow, wait, misfit)
  const mend = mendsOf(draft, misfit).find(
    each => each.indicator.id === action.indicator && each.value === action.value && each.of === action.of,
  )
  return mend && mended(draft, flow, wait, [mend])
}

/** Confirmed, or let go: the numbers stand as they were told, and the officer sees them. */
const keep = (draft: Draft, flow: ReportFlow, { prompt }: Asked, misfit: Misfit): Step =>
  finishFigures(draft, withAgreed(flow, misfit), prompt, {})

const mended = (draft: Draft, flow: ReportFlow, { prompt }: Asked, mends: readonly Mend[]): Step =>
  finishFigures(mends.reduce(putRight, draft), flow, prompt, {})

/** "Nhập lại": the figures in question are asked for one after the other, no others. */
function again(draft: Draft, flow: ReportFlow, { prompt }: Asked, misfit: Misfit): Step {
  const { kind, side, others } = misfit
  const [first = side, ...rest] = kind === 'equals' ? [...others.slice(-1), side] : [...others, side]
  const then = rest.map(({ indicator }) => indicator.id)
  const wait: Figures = { for: 'figure', prompt, indicator: first.indicator.id, then, ...yearOf(draft) }
  // The same numbers once more are meant.
  return askBack(draft, withAgreed(flow, misfit), wait)
}

const yearOf = (draft: Draft): Pick<Figures, 'year'> => (tellsYear(draft) ? { year: true } : {})

/** What stands in the place of money is part of the answer, in the words of the button. */
function gift(draft: Draft, flow: ReportFlow, { prompt }: Asked, misfit: Misfit): Step {
  const { instead = '' } = misfit.side.indicator.needs ?? {}
  return finishFigures(addWords(draft, prompt, instead), withAgreed(flow, misfit), prompt, {})
}

/** A typed reply: one of the numbers, both with their words, that they are right, or the number that was missing. */
export function takeMisfit(draft: Draft, flow: ReportFlow, wait: Asked, words: Words): Step {
  const misfit = askedMisfit(draft, wait)
  if (!misfit) return askNext(draft, flow, wait.prompt)
  if (misfit.kind === 'needs') return takeMissing(draft, flow, { wait, misfit }, words)
  // "Vì cô Nga chuyển trường" to "Nay ít hơn phải không ạ?" says that it is so.
  if (misfit.kind === 'less' && saysWhyFewer(words.text))
    return keep(addTold(draft, wait.prompt, words, null), flow, wait, misfit)
  const rest = () => keepRest(draft, wait.prompt, words, isNumberReply)
  if (isUnusual(misfit.kind) && (saysRight(words.text) || toldBehindRight(words.text) !== undefined))
    return keep(rest(), flow, wait, misfit)
  const mends = mendsIn(draft, misfit, wait, words.text)
  if (mends.length > 0) {
    const same = [misfit.side, ...misfit.others]
    const changes = mends.filter(
      ({ indicator, value, of }) =>
        !same.some(each => each.indicator.id === indicator.id && each.value === value && each.of === of),
    )
    return changes.length === 0
      ? keep(rest(), flow, wait, misfit)
      : mended(withReply(draft, wait.prompt, words, changes), flow, wait, changes)
  }
  const misses = (wait.misses ?? 0) + 1
  // Names are no answer to this question, and yet what will be asked next: they are not to be typed twice.
  const names = /;\s*\S/u.test(words.text) ? asNames(words.text) : words.text
  const named = readModels(names).models.length > 0
  const kept = named
    ? addTold(draft, wait.prompt, { ...words, text: names }, null)
    : keepBeside(draft, wait.prompt, words)
  if (misses > PATIENCE) return keep(kept, flow, wait, misfit)
  return askBack(kept, flow, { ...wait, misses })
}

/** The reply that put the numbers right, with what it tells besides. */
function withReply(draft: Draft, prompt: string, words: Words, [first]: readonly Mend[]): Draft {
  const more = restOf(words.text, isNumberReply)
  if (!first) return draft
  const { id } = first.indicator
  return more === undefined
    ? addReply(draft, prompt, words, id)
    : besideAdded(addTold(draft, prompt, words, id), prompt, more)
}

type Missing = { readonly wait: Asked; readonly misfit: Misfit }

/** The number that was missing, or a gift in its place; "không có" leaves it missing. */
function takeMissing(draft: Draft, flow: ReportFlow, { wait, misfit }: Missing, words: Words): Step {
  const [needed] = misfit.others
  const { unless = [] } = misfit.side.indicator.needs ?? {}
  const said = ` ${fold(words.text)} `
  if (!needed || isNothing(words.text)) return keep(draft, flow, wait, misfit)
  if (!/\d/.test(said) && unless.some(word => said.includes(` ${word} `)))
    return finishFigures(addTold(draft, wait.prompt, words, null), flow, wait.prompt, {})
  const asked: Figures = { for: 'figure', prompt: wait.prompt, indicator: needed.indicator.id, ...yearOf(draft) }
  return takeFigure(draft, { ...withAgreed(flow, misfit), wait: asked }, asked, words)
}

/** "đăng ký 3", "40 đúng hạn", or a bare "40", which is the number that only one of the two can be. */
function mendsIn(draft: Draft, misfit: Misfit, wait: Asked, text: string): readonly Mend[] {
  const prompt = promptOf(draft, wait.prompt)
  const sides = [misfit.side, ...misfit.others]
  const inQuestion = sides.map(({ indicator }) => indicator)
  const asked = prompt ? indicatorsOf(draft.facts.plan, prompt) : []
  const order = [...inQuestion, ...asked.filter(each => !inQuestion.includes(each))]
  const plain = withoutHedge(text)
  const bare = bareMend(draft, misfit, plain)
  if (bare) return [bare]
  return readFigures(plain, order, { bare: 'none' }).figures.flatMap(
    ({ indicator: id, value, of }): readonly Mend[] => {
      const indicator = inQuestion.find(each => each.id === id)
      return indicator ? [{ indicator, value, ...(of === undefined ? {} : { of }) }] : []
    },
  )
}

function bareMend(draft: Draft, misfit: Misfit, text: string): Mend | undefined {
  const bare = /^[\s\d.,/]+(?:ạ|a|nhé|nhe)?\s*$/iu.test(text) ? readNumber(text) : undefined
  if (!bare) return undefined
  const { value, of } = bare
  const { kind, side, others } = misfit
  if (of !== undefined) return side.of === undefined ? undefined : { indicator: side.indicator, value, of }
  const offered = mendsOf(draft, misfit).filter(each => each.value === value && each.of === undefined)
  if (offered.length === 1) return offered[0]
  if (isUnusual(kind)) return { indicator: side.indicator, value }
  const [whole] = others
  if (kind !== 'at-most' || !whole) return undefined
  if (value <= whole.value) return { indicator: side.indicator, value }
  return value >= side.value ? { indicator: whole.indicator, value } : undefined
}
