import type { Hosting } from '../../domain/figure.ts'
import { answerTo } from '../../domain/form.ts'
import { readFigures } from '../../domain/reading/figures.ts'
import {
  type HostingRead,
  readHosting,
  saidHalf,
  saidHost,
  saidPayer,
  toldShare,
} from '../../domain/reading/hosting.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { ReportFlow, Wait } from '../vocabulary/report-flow.ts'
import { askNext, flowBase } from './ask.ts'
import { type Draft, promptOf } from './draft.ts'
import { askBack } from './figures.ts'
import { type Shared, settleShare, sharedFigure } from './follow-up.ts'
import { PATIENCE } from './ways-out.ts'

function sharedOf(draft: Draft, promptId: string): Shared | undefined {
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
  return goTo(draft, next, ...draft.effects, countQuestion(shared, shared.figure.value, 0))
}

type Share = { readonly shared: Shared; readonly hosting: Hosting }

const settled = (draft: Draft, flow: ReportFlow, promptId: string, { shared, hosting }: Share): Step =>
  askNext(settleShare(draft, promptId, shared, hosting), flow, promptId)

const countQuestion = ({ indicator, of }: Shared, total: number, misses: number) =>
  say({ say: of === 'events' ? 'host-count' : 'paid-count', indicator, total, misses }, [], { digits: 'answer' })

/** Who hosted or paid, in words or numbers. Nothing of the reply becomes part of the answer: it answers this question. */
export function takeHosting(draft: Draft, flow: ReportFlow, wait: Asked, text: string): Step {
  const { prompt, misses = 0 } = wait
  const shared = sharedOf(draft, prompt)
  if (!shared) return askNext(draft, flow, prompt)
  const { unit } = draft.report
  const told = shared.of === 'events' ? readHosting(text, shared.figure.value, unit.name) : paidOf(text, shared)
  if (told?.total === shared.figure.value) return settled(draft, flow, prompt, { shared, hosting: told.hosting })
  const picked = shared.of === 'events' ? saidHost(text, unit.name) : saidPayer(text)
  if (picked) return pickHosting(draft, flow, prompt, picked)
  if (misses >= PATIENCE) return pickHosting(draft, flow, prompt, 'partner')
  return askBack(draft, flow, { for: 'hosting', prompt, misses: misses + 1 })
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
  draft: Draft,
  flow: ReportFlow,
  { prompt: promptId, total, misses = 0 }: Extract<Wait, { for: 'host-count' }>,
  text: string,
): Step {
  const shared = sharedOf(draft, promptId)
  if (!shared) return askNext(draft, flow, promptId)
  const counts = shared.of === 'events' ? readHosting(text, total, draft.report.unit.name) : undefined
  if (counts?.total === total) return settled(draft, flow, promptId, { shared, hosting: counts.hosting })
  const { figures, doubts } = readFigures(text, [shared.indicator])
  const likely = doubts.find(({ kind }) => kind === 'ambiguous-unit')?.readings.find(({ value }) => value <= total)
  const host = figures[0]?.value ?? likely?.value
  if (host === undefined || host > total) {
    if (misses >= PATIENCE) return settled(draft, flow, promptId, { shared, hosting: 'partner' })
    const wait: Wait = { for: 'host-count', prompt: promptId, total, misses: misses + 1 }
    return stay({ session: { ...draft.session, flow: { ...flow, wait } } }, countQuestion(shared, total, misses + 1))
  }
  return settled(draft, flow, promptId, { shared, hosting: { host, partner: total - host } })
}
