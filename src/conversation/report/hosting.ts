import type { Hosting } from '../../domain/figure.ts'
import { answerTo } from '../../domain/form.ts'
import { isNothing, readFigures } from '../../domain/reading/figures.ts'
import { fold } from '../../domain/reading/fold.ts'
import {
  type HostingRead,
  readHosting,
  saidAll,
  saidHalf,
  saidHost,
  saidPayer,
  toldShare,
} from '../../domain/reading/hosting.ts'
import { saysNotSure } from '../../domain/reading/reply.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { ReportFlow, Wait } from '../vocabulary/report-flow.ts'
import type { Words } from './answer.ts'
import { askNext } from './ask.ts'
import { type Draft, promptOf } from './draft.ts'
import { askBack } from './figures.ts'
import { type Shared, settleShare, sharedFigure } from './follow-up.ts'
import { letGo } from './let-go.ts'
import { flowBase } from './progress.ts'
import { keepWords } from './set-aside.ts'
import { PATIENCE } from './ways-out.ts'
import { keepBeside, keepRest, withAddedBeside } from './words-beside.ts'

/** The figure of an answer of which only a share counts. */
export function sharedOf(draft: Draft, promptId: string): Shared | undefined {
  const prompt = promptOf(draft, promptId)
  const answer = answerTo(draft.report.answers, promptId)
  return prompt && answer && sharedFigure(draft, prompt, answer)
}

/** Chủ trì, phối hợp, or some of each; of support: paid it all, nothing, or a part. */
export function pickHosting(
  draft: Draft,
  flow: ReportFlow,
  promptId: string,
  hosting: 'host' | 'partner' | 'both',
): Step {
  const shared = sharedOf(draft, promptId)
  if (!shared) return askNext(draft, flow, promptId)
  if (hosting !== 'both') return settled(draft, flow, promptId, { shared, hosting })
  const wait: Wait = { for: 'host-count', prompt: promptId, total: shared.figure.value }
  const next = { ...flowBase(draft, flow), prompt: promptId, wait }
  const question = countQuestion(shared, shared.figure.value, 0)
  return goTo(draft, next, ...draft.effects, withAddedBeside(draft, question))
}

type Share = { readonly shared: Shared; readonly hosting: Hosting }

const settled = (draft: Draft, flow: ReportFlow, promptId: string, { shared, hosting }: Share): Step =>
  askNext(settleShare(draft, promptId, shared, hosting), flow, promptId)

/** How many of them the unit led, or how much it paid. */
export const countQuestion = ({ indicator, of }: Shared, total: number, misses: number, outside = false) =>
  say({ say: of === 'events' ? 'host-count' : 'paid-count', ...{ indicator, total, misses, outside } }, [], {
    digits: 'answer',
  })

/** Who hosted or paid, in words or numbers. The reply is no part of the answer; what it tells besides is. */
export function takeHosting(asked: Draft, flow: ReportFlow, wait: Asked, words: Words): Step {
  const { prompt } = wait
  const { text } = words
  const shared = sharedOf(asked, prompt)
  if (!shared) return askNext(asked, flow, prompt)
  // "Không" chooses none of the sides: it is no share of 0.
  if (isNothing(text) && !/\d/.test(text)) return askedAgain(asked, flow, wait, words)
  const { unit } = asked.report
  const draft = keepRest(asked, prompt, words, clause => speaksOfSides(clause, shared, unit.name))
  const told = shared.of === 'events' ? readHosting(text, shared.figure.value, unit.name) : paidOf(text, shared)
  if (told?.total === shared.figure.value) return settled(draft, flow, prompt, { shared, hosting: told.hosting })
  // Who does not know leaves it with whoever led or paid: nothing counts twice.
  if (saysNotSure(text)) return pickHosting(draft, flow, prompt, 'partner')
  const picked = shared.of === 'events' ? saidHost(text, unit.name) : saidPayer(text)
  if (picked) return pickHosting(draft, flow, prompt, picked)
  return askedAgain(asked, flow, wait, words)
}

/** Whether a clause says nothing but who led or paid: "tổ em đi dự thôi" is the same question's. */
function speaksOfSides(clause: string, { of }: Shared, unit: string): boolean {
  if (/\d/.test(clause) || SIDES.test(fold(clause))) return true
  return (of === 'events' ? saidHost(clause, unit) : saidPayer(clause)) !== undefined || saysNotSure(clause)
}

const SIDES =
  /(?<!\p{L})(?:chu tri|phoi hop|to chuc|dung ra|tham gia|di du|tham du|di cung|phu giup|gop|chi|tra|bo tien|tai tro|ung ho|lo het|thoi|ca hai)(?!\p{L})/u

/** No reply: once more, and what it tells is kept. */
function askedAgain(draft: Draft, flow: ReportFlow, wait: Asked, words: Words): Step {
  const { prompt, misses = 0 } = wait
  const aside = keepWords(draft, flow, wait, words)
  if (aside) return aside
  const kept = keepBeside(draft, prompt, words)
  if (misses >= PATIENCE) return letGo(kept, flow, wait)
  return askBack(kept, flow, { for: 'hosting', prompt, misses: misses + 1 })
}

type Asked = Extract<Wait, { for: 'hosting' }>

/** "Tổ góp 500k", "mỗi bên một nửa": the unit's share of a sum. */
function paidOf(text: string, { figure, indicator }: Shared): HostingRead | undefined {
  const total = figure.value
  const share = toldShare(text)
  const told = readFigures(share.text, [indicator]).figures[0]?.value
  const read = told === undefined || share.whose === 'own' ? told : total - told
  const host = read !== undefined && read >= 0 && read < total ? read : saidHalf(text) ? total / 2 : undefined
  return host === undefined || !Number.isInteger(host) ? undefined : { total, hosting: { host, partner: total - host } }
}

/** "Có cả hai", "Góp chung": how many of them the unit led, or how much it paid. */
export function takeHostCount(
  asked: Draft,
  flow: ReportFlow,
  wait: Extract<Wait, { for: 'host-count' }>,
  words: Words,
): Step {
  const { prompt: promptId, total, misses = 0 } = wait
  const { text } = words
  const shared = sharedOf(asked, promptId)
  if (!shared) return askNext(asked, flow, promptId)
  const unit = asked.report.unit.name
  const draft = keepRest(asked, promptId, words, clause => speaksOfSides(clause, shared, unit))
  const counts = shared.of === 'events' ? readHosting(text, total, unit) : undefined
  if (counts?.total === total) return settled(draft, flow, promptId, { shared, hosting: counts.hosting })
  if (saidAll(text, total)) return settled(draft, flow, promptId, { shared, hosting: 'host' })
  const whole = shared.of === 'events' ? saidHost(text, unit) : saidPayer(text)
  if (whole === 'host' || whole === 'partner') return settled(draft, flow, promptId, { shared, hosting: whole })
  const { figures, doubts } = readFigures(text, [shared.indicator])
  const likely = doubts.find(({ kind }) => kind === 'ambiguous-unit')?.readings.find(({ value }) => value <= total)
  const host = figures[0]?.value ?? likely?.value
  if (host === undefined || host > total) {
    const aside = host === undefined ? keepWords(asked, flow, wait, words) : undefined
    if (aside) return aside
    const kept = host === undefined ? keepBeside(asked, promptId, words) : asked
    if (misses >= PATIENCE) return letGo(kept, flow, wait)
    const next: ReportFlow = { ...flow, wait: { ...wait, misses: misses + 1 } }
    const outside = host !== undefined
    const question = countQuestion(shared, total, misses + 1, outside)
    const session = { ...asked.session, flow: next }
    return stay({ session }, ...kept.effects, withAddedBeside(kept, question))
  }
  return settled(draft, flow, promptId, { shared, hosting: { host, partner: total - host } })
}
