import type { Hosting } from '../../domain/figure.ts'
import { answerTo } from '../../domain/form.ts'
import { readFigures } from '../../domain/reading/figures.ts'
import { fold } from '../../domain/reading/fold.ts'
import { readHosting } from '../../domain/reading/hosting.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { ReportFlow, Session, Wait } from '../session.ts'
import { addTold, type Words } from './answer.ts'
import { flowBase, goOn } from './ask.ts'
import { type Draft, promptOf } from './draft.ts'
import { askBack } from './figures.ts'
import { type Shared, settleShare, sharedFigure } from './follow-up.ts'

function sharedOf(draft: Draft, promptId: string): Shared | undefined {
  const prompt = promptOf(draft, promptId)
  const answer = answerTo(draft.report.answers, promptId)
  return prompt && answer && sharedFigure(draft, prompt, answer)
}

/** Chủ trì, phối hợp, or some of each; of support: paid it all, nothing, or a part. */
export function pickHosting(
  session: Session,
  draft: Draft,
  flow: ReportFlow,
  promptId: string,
  hosting: 'host' | 'partner' | 'both',
): Step {
  const shared = sharedOf(draft, promptId)
  if (!shared) return goOn(session, draft, flow, promptId)
  if (hosting !== 'both') return settled(session, draft, flow, promptId, shared, hosting)
  const wait: Wait = { for: 'host-count', prompt: promptId, total: shared.figure.value }
  const next = { ...flowBase(draft, flow), prompt: promptId, wait }
  return goTo(session, next, ...draft.effects, countQuestion(shared, shared.figure.value, false))
}

const settled = (
  session: Session,
  draft: Draft,
  flow: ReportFlow,
  promptId: string,
  shared: Shared,
  hosting: Hosting,
): Step => goOn(session, settleShare(draft, promptId, shared, hosting), flow, promptId)

const countQuestion = ({ indicator, of }: Shared, total: number, again: boolean) =>
  say({ say: of === 'events' ? 'host-count' : 'paid-count', indicator, total, again }, [], { digits: 'answer' })

type Said = 'host' | 'partner' | 'both' | undefined

/** "Tổ chủ trì cả 2". */
function hostSaid(words: string): Said {
  const [hosted, joined] = [/\bchu tri\b|\btu to chuc\b/.test(words), /\b(?:phoi hop|tham gia)\b/.test(words)]
  return hosted && joined ? 'both' : hosted ? 'host' : joined ? 'partner' : undefined
}

/** "Góp chung với Công đoàn", "nơi khác chi", "tổ chi cả". */
function payerSaid(words: string): Said {
  if (/\b(?:gop|chung|cung|mot phan)\b/.test(words)) return 'both'
  if (/\b(?:noi khac|ben khac|don vi khac|khong phai)\b/.test(words)) return 'partner'
  return /\b(?:chi ca|chi het|toan bo|tu chi)\b/.test(words) ? 'host' : undefined
}

/** Who hosted or paid, in words or numbers; other words are more of the answer, and it is asked again. */
export function takeHosting(session: Session, draft: Draft, flow: ReportFlow, promptId: string, words: Words): Step {
  const shared = sharedOf(draft, promptId)
  if (!shared) return goOn(session, draft, flow, promptId)
  const counts = shared.of === 'events' ? readHosting(words.text, shared.figure.value) : undefined
  if (counts?.total === shared.figure.value) return settled(session, draft, flow, promptId, shared, counts.hosting)
  const said = fold(words.text)
  const picked = shared.of === 'events' ? hostSaid(said) : payerSaid(said)
  if (picked) return pickHosting(session, draft, flow, promptId, picked)
  const kept = addTold(draft, promptId, words, null)
  return askBack(session, kept, flow, promptId, { for: 'hosting', prompt: promptId })
}

/** "Có cả hai", "Góp chung": how many of them the unit led, or how much it paid. */
export function takeHostCount(
  session: Session,
  draft: Draft,
  flow: ReportFlow,
  promptId: string,
  total: number,
  text: string,
): Step {
  const shared = sharedOf(draft, promptId)
  if (!shared) return goOn(session, draft, flow, promptId)
  const counts = shared.of === 'events' ? readHosting(text, total) : undefined
  if (counts?.total === total) return settled(session, draft, flow, promptId, shared, counts.hosting)
  const { figures, doubts } = readFigures(text, [shared.indicator])
  const likely = doubts.find(({ kind }) => kind === 'ambiguous-unit')?.readings.find(({ value }) => value <= total)
  const host = figures[0]?.value ?? likely?.value
  if (host === undefined || host > total) return stay(session, countQuestion(shared, total, true))
  return settled(session, draft, flow, promptId, shared, { host, partner: total - host })
}
