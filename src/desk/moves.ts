import type { Action } from '../conversation/action.ts'
import type { Flow } from '../conversation/session.ts'
import type { Member } from '../domain/member.ts'
import { type OwedKey, readOwedKey } from '../domain/owed-key.ts'
import type { Tx } from '../storage/storage.ts'
import type { Deps } from '../usecases/deps.ts'
import { type Move, moveAtDesk } from '../usecases/handle/at-desk.ts'
import type { DeskAnswer, DeskDeed } from '../web/wire/desk.ts'

const pressed = (action: Action, flow?: Flow): Move => ({
  ...(flow ? { flow } : {}),
  input: { kind: 'choice', action, typed: false },
})

/** Does what a page asks for, as the chat would. */
export async function deedDone(tx: Tx, deps: Deps, me: Member, deed: DeskDeed): Promise<DeskAnswer> {
  const moves = await movesOf(tx, deed)
  if (!moves) return { done: false, said: '' }
  const { done, said } = await moveAtDesk(tx, deps, me, moves)
  return { done, said }
}

/** What would be pressed and typed in chat; undefined where what the page showed is there no more. */
async function movesOf(tx: Tx, deed: DeskDeed): Promise<readonly Move[] | undefined> {
  const obligation = readOwedKey(deed.report)
  if (obligation === undefined) return undefined
  switch (deed.do) {
    case 'accept':
      return [pressed({ do: 'review.accept', obligation, version: deed.version })]
    case 'return':
      return (await isNewest(tx, obligation, deed.version)) ? returning(obligation, deed) : undefined
  }
}

/** The letter, and the tap under it: the page has shown it as a whole. */
function returning(
  obligation: OwedKey,
  { sections, reason, until }: Extract<DeskDeed, { do: 'return' }>,
): readonly Move[] {
  const flow: Flow = { name: 'return-date', obligation, prompts: sections, reason: reason.trim() }
  return [pressed({ do: 'review.return-until', obligation, until }, flow), pressed({ do: 'letter.send' })]
}

/** A request is about the version that was read. */
const isNewest = async (tx: Tx, obligation: OwedKey, version: number): Promise<boolean> =>
  (await tx.reports.byId(obligation))?.version === version
