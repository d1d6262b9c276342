import type { DocumentOrder } from '../../../conversation/document-order.ts'
import { linesToWord } from '../../../domain/documents/digest-words.ts'
import { fillSummary, fillWorkbook } from '../../../domain/documents/fill.ts'
import type { Signature } from '../../../domain/documents/official.ts'
import { documentOf } from '../../../domain/documents/paper.ts'
import { fillUnitReport } from '../../../domain/documents/unit-report-fill.ts'
import { type Member, type Role, reportersOf } from '../../../domain/member.ts'
import { type OwedKey, periodKeyOf } from '../../../domain/owed-key.ts'
import type { Period } from '../../../domain/period.ts'
import { remembered } from '../../../domain/remembered.ts'
import type { Unit } from '../../../domain/school.ts'
import type { Tx } from '../../../storage/storage.ts'
import { fileName } from '../../../text/documents/file-names.ts'
import { addresseeOf, caption, unitRecipients } from '../../../text/documents/orders.ts'
import { knownPeriod, type ReadDeps } from '../../deps.ts'
import type { MadePlan } from './document-plan.ts'
import { gatherBoard } from './gather-board.ts'
import { gatherDigest } from './gather-digest.ts'
import { openingOf, urgingsOf } from './gather-letters.ts'
import { gatherNotices, noticesFile } from './gather-notices.ts'
import { gatherPeriod } from './gather-period.ts'
import { lastYearFile } from './last-year-sheet.ts'

type Make = MadePlan['make']

type Order<K extends DocumentOrder['kind']> = Extract<DocumentOrder, { readonly kind: K }>

/** An order that needs nothing of the program but its records. */
export type OfRecords = Order<keyof typeof OF_RECORDS>

/** What is made of a period's records alone: also in another thread, which has nothing else of the program. */
export const OF_RECORDS = {
  summary: ofPeriod(async (tx, deps, period, { copy }: Order<'summary'>) => {
    const model = fillSummary(await gatherPeriod(tx, deps, period))
    const open = { gaps: deps.documents.gaps(model), unfit: model.unsettled.length }
    return file({ kind: 'summary', copy }, period, caption.summary(period, copy, open), () =>
      deps.documents.summary(model, copy),
    )
  }),
  workbook: ofPeriod(async (tx, deps, period) => {
    const model = fillWorkbook(await gatherPeriod(tx, deps, period), await gatherNotices(tx, deps, period))
    return file({ kind: 'workbook' }, period, caption.workbook(period), () => deps.documents.workbook(model))
  }),
  urgings: ofPeriod(async (tx, deps, period) => {
    const [first, ...others] = await urgingsOf(tx, deps, period)
    if (!first) return undefined
    const words = caption.urgings(others.length + 1, first.answerBy)
    return file({ kind: 'urgings' }, period, words, () => deps.documents.urgings([first, ...others]))
  }),
  opening: ofPeriod(async (tx, deps, period) => {
    const model = await openingOf(tx, deps, period)
    return file({ kind: 'opening' }, period, caption.opening(period), () => deps.documents.opening(model))
  }),
  dispatch: ofPeriod((tx, deps, period, { attempt }: Order<'dispatch'>) => dispatchFile(tx, deps, period, attempt)),
  'last-year': ofPeriod(lastYearFile),
  notices: ofPeriod(noticesFile),
  'board-picture': ofPeriod(async (tx, deps, period) => {
    const model = await gatherBoard(tx, deps, period)
    return file({ kind: 'board-picture' }, period, caption.boardPicture(period), () =>
      deps.documents.boardPicture(model),
    )
  }),
  digest: ofPeriod((tx, deps, period) => digest(tx, deps, period, 'digest')),
  'digest-picture': ofPeriod((tx, deps, period) => digest(tx, deps, period, 'digest-picture')),
  'unit-report': (tx: Tx, deps: ReadDeps, { obligation }: Order<'unit-report'>) => unitReport(tx, deps, obligation),
}

export const isOfRecords = (order: DocumentOrder): order is OfRecords => order.kind in OF_RECORDS

/** Reads what such an order needs; undefined when there is nothing to make it of (any more). */
export function documentOfRecords(tx: Tx, deps: ReadDeps, order: OfRecords): Promise<MadePlan | undefined> {
  // The kind picks its own line, which TypeScript cannot see through a union.
  const read = OF_RECORDS[order.kind] as (tx: Tx, deps: ReadDeps, order: OfRecords) => Promise<MadePlan | undefined>
  return read(tx, deps, order)
}

/** Of a period that the school runs; what another edition of the program left is none. */
function ofPeriod<O extends { readonly period: string }>(
  plan: (tx: Tx, deps: ReadDeps, period: Period, order: O) => Promise<MadePlan | undefined>,
) {
  return async (tx: Tx, deps: ReadDeps, order: O): Promise<MadePlan | undefined> => {
    const period = knownPeriod(deps, order.period)
    return period && plan(tx, deps, period, order)
  }
}

/** What was laid before the BGH or sent, made anew from the words that were kept. */
async function dispatchFile(tx: Tx, deps: ReadDeps, period: Period, attempt: number): Promise<MadePlan | undefined> {
  const dispatch = (await tx.dispatches.of(period.key)).find(each => each.attempt === attempt)
  const kept = await tx.dispatches.paper(period.key, attempt)
  if (!dispatch || !kept) return undefined
  const { number } = dispatch
  const words = caption.dispatch(period, dispatch)
  const as = number === null ? `trinh ${attempt}` : `so ${number}`
  const { documents } = deps
  return file({ kind: 'dispatch', as }, period, words, async () => {
    const key = JSON.stringify(kept.paper)
    const made = papers.made(documents, key) ?? (await documents.official(documentOf(kept.paper)))
    return papers(documents, key, () => made)
  })
}

/** What is laid before the BGH goes to several at once, and the same words are the same file. */
const papers = remembered<Uint8Array>(2)

function file(named: Parameters<typeof fileName>[0], period: Period, words: string, make: Make): MadePlan {
  return {
    name: fileName(named, period),
    as: named.kind.endsWith('picture') ? 'photo' : 'document',
    caption: words,
    make,
  }
}

async function digest(tx: Tx, deps: ReadDeps, period: Period, kind: 'digest' | 'digest-picture'): Promise<MadePlan> {
  const model = await gatherDigest(tx, deps, period)
  return kind === 'digest'
    ? file({ kind }, period, caption.digest(period, model.stale, linesToWord(model)), () =>
        deps.documents.digest(model),
      )
    : file({ kind }, period, caption.digest(period, model.stale), () => deps.documents.digestPicture(model))
}

async function unitReport(tx: Tx, deps: ReadDeps, obligation: OwedKey): Promise<MadePlan | undefined> {
  const period = knownPeriod(deps, periodKeyOf(obligation))
  const input = period && (await gatherPeriod(tx, deps, period))
  const own = input?.reported.find(({ obligation: each }) => each?.id === obligation)
  if (!period || !input || !own?.submission) return undefined
  const { unit, submission } = own
  const people = await tx.members.all()
  const { day, month, year } = submission.submittedAt
  const model = fillUnitReport(input, own, {
    ...(unit.kind === 'leadership' ? {} : { addressee: addresseeOf(input.plan, unit.name) }),
    signature: signatureOf(unit, people, submission.memberId),
    recipients: unitRecipients(unit),
    date: { day, month, year },
  })
  if (!model) return undefined
  return file({ kind: 'unit-report', unit: unit.shortName }, period, caption.unitReport(unit, period), () =>
    deps.documents.unitReport(model),
  )
}

/** The head's; of a report that a deputy handed in the deputy's, in the head's place. */
function signatureOf({ id, head, deputy }: Unit, people: readonly Member[], writer: number | null): Signature {
  const has = (member: Member, role: Role) => member.roles.some(each => each.role === role && each.unitId === id)
  const second = people.find(member => member.id === writer && has(member, 'deputy') && !has(member, 'head'))
  if (second) return { office: deputy, name: second.name }
  const first = reportersOf(people, id).find(member => has(member, 'head'))
  return { office: head, ...(first ? { name: first.name } : {}) }
}
