import type { Action } from '../conversation/action.ts'
import type { Flow } from '../conversation/session.ts'
import type { Member } from '../domain/member.ts'
import { type OwedKey, readOwedKey } from '../domain/owed-key.ts'
import type { Tx } from '../storage/storage.ts'
import type { Deps } from '../usecases/deps.ts'
import { type Move, moveAtDesk } from '../usecases/handle/at-desk.ts'
import type { DeskAnswer, DeskDeed } from '../web/wire/desk.ts'

export const pressed = (action: Action, flow?: Flow): Move => ({
  ...(flow ? { flow } : {}),
  input: { kind: 'choice', action, typed: false },
})

const typed = (flow: Flow, text: string): Move => ({
  flow,
  input: { kind: 'text', text, messageId: '', early: false },
})

/** What goes on with other questions in chat: here only that it is done is told. */
const QUIET: readonly DeskDeed['do'][] = ['part', 'compile', 'changed']

/** Does what a page asks for, as the chat would. */
export async function deedDone(tx: Tx, deps: Deps, me: Member, deed: DeskDeed): Promise<DeskAnswer> {
  const moves = await movesOf(tx, deed)
  if (!moves) return { done: false, said: '' }
  const { done, said, overtaken } = await moveAtDesk(tx, deps, me, moves)
  return { done, said: done && QUIET.includes(deed.do) ? '' : said, ...(overtaken && !done ? { overtaken } : {}) }
}

/** What would be pressed and typed in chat; undefined where what the page showed is there no more. */
async function movesOf(tx: Tx, deed: DeskDeed): Promise<readonly Move[] | undefined> {
  switch (deed.do) {
    case 'accept':
    case 'return':
      return reviewing(tx, deed)
    case 'compile':
      return [pressed({ do: 'board.summary', period: deed.period })]
    case 'keep-figures':
      return [pressed({ ...deed, do: 'unsettled.keep' })]
    case 'take-figure':
      return [pressed({ ...deed, do: 'unsettled.take' })]
    case 'submit':
      return [pressed({ ...deed, do: 'dispatch.submit' })]
    default:
      return [wording(deed)]
  }
}

type Reviewing = Extract<DeskDeed, { do: 'accept' | 'return' }>

async function reviewing(tx: Tx, deed: Reviewing): Promise<readonly Move[] | undefined> {
  const obligation = readOwedKey(deed.report)
  if (obligation === undefined) return undefined
  if (deed.do === 'accept') return [pressed({ do: 'review.accept', obligation, version: deed.version })]
  // A request is about the version that was read.
  const newest = await tx.reports.byId(obligation)
  return newest?.version === deed.version ? returning(obligation, deed) : undefined
}

/** The letter, and the tap under it: the page has shown it as a whole. */
function returning(
  obligation: OwedKey,
  { sections, reason, until }: Extract<DeskDeed, { do: 'return' }>,
): readonly Move[] {
  const flow: Flow = { name: 'return-date', obligation, prompts: sections, reason: reason.trim() }
  return [pressed({ do: 'review.return-until', obligation, until }, flow), pressed({ do: 'letter.send' })]
}

type Wording = Extract<
  DeskDeed,
  { do: 'reword' | 'drop' | 'put-in' | 'move' | 'join' | 'paragraph' | 'changed' | 'part' }
>

/** "Sửa câu chữ" and "Phần của trường": a line, a paragraph, a part. */
function wording(deed: Wording): Move {
  const { period } = deed
  switch (deed.do) {
    case 'reword': {
      const { point, shown, text } = deed
      if (text.trim() === '') return pressed({ do: 'wording.undo', period, point, shown, text: '' })
      return typed({ name: 'wording-line', period, point, shown, boxed: true }, text)
    }
    case 'drop':
      return pressed({ ...deed, do: 'wording.drop' })
    case 'put-in':
      return pressed({ ...deed, do: 'wording.put-in' })
    case 'move':
      return pressed({ ...deed, do: 'wording.to' })
    case 'join': {
      const { do: _, text, ...pair } = deed
      if (text.trim() === '') return pressed({ do: 'wording.joined', ...pair })
      return typed({ name: 'wording-join', ...pair, boxed: true }, text)
    }
    case 'paragraph': {
      const { key, shown, text } = deed
      if (text.trim() === '') return pressed({ do: 'wording.paragraph-back', period, key, shown })
      return typed({ name: 'wording-paragraph', period, key, shown, boxed: true }, text)
    }
    case 'changed':
      return pressed({ ...deed, do: 'wording.settle' })
    case 'part': {
      const { key, shown, text } = deed
      return typed({ name: 'school-part', period, key, shown, boxed: true }, text)
    }
  }
}
