import type { Action } from '../conversation/action.ts'
import type { Message } from '../conversation/effect.ts'
import type { Input } from '../conversation/input.ts'
import { freshSession, type Session } from '../conversation/session.ts'
import type { Member } from '../domain/member.ts'
import { readOwedKey } from '../domain/owed-key.ts'
import { BY_PAGE } from '../domain/report.ts'
import type { Tx } from '../storage/storage.ts'
import { renderSay } from '../text/chat/render.ts'
import { voiceOf } from '../text/voice.ts'
import type { Deps } from '../usecases/deps.ts'
import { channelFor } from '../usecases/deps.ts'
import { talkAtDesk } from '../usecases/handle/at-desk.ts'
import { choiceIn } from '../usecases/handle/typed-choice.ts'
import { type Menu, type MenuItem, makeMenu } from '../usecases/menu.ts'
import type { DeskOpening, DeskSaying, DialogueView } from '../web/wire/dialogue.ts'

/** Dialogues kept in mind at once; whoever left one open long ago begins it anew. */
const MOST = 200

/**
 * Dialogues of the chat on pages of the desk: the same steps with the same buttons, each standing where its page has
 * come to. They are kept in mind alone: what was answered is a record already.
 */
export type Dialogues = {
  /** @returns undefined where the page shows what is there no more. */
  say(tx: Tx, me: Member, saying: DeskSaying): Promise<DialogueView | undefined>
  /** A file that lies with the uploads. */
  bring(tx: Tx, me: Member, place: Place, file: Brought): Promise<DialogueView | undefined>
}

export type Place = { readonly id: number; readonly turn: number }
export type Brought = Extract<Input, { kind: 'file' }>['file']

type Open = {
  readonly member: number
  readonly turn: number
  readonly session: Session
  /** What stands on the page, and what can be chosen there. */
  readonly shown: readonly Shown[]
}

type Shown = { readonly text: string; readonly menu: Menu }

export function createDialogues(deps: Deps): Dialogues {
  const all = new Map<number, Open>()
  let count = 0
  const goOn = async (tx: Tx, me: Member, id: number, input: Input): Promise<DialogueView> => {
    const before = all.get(id)
    const { session, said, sent } = await talkAtDesk(tx, deps, me, { session: before?.session ?? freshSession, input })
    const turn = (before?.turn ?? 0) + 1
    // A file that was asked for answers nothing: what was asked before stands there still.
    const shown = said.length > 0 ? said.map(each => shownOf(deps, me, each)) : (before?.shown ?? [])
    all.delete(id)
    all.set(id, { member: me.id, turn, session, shown })
    for (const oldest of all.keys()) if (all.size > MOST) all.delete(oldest)
    return {
      ...{ id, turn, listens: session.flow !== null, ...(sent ? { sent } : {}) },
      said: shown.map(({ text, menu }) => ({ text, buttons: buttonsOf(menu).map(({ label }) => label) })),
    }
  }
  const standing = (me: Member, { id, turn }: Place): Open | undefined => {
    const open = all.get(id)
    return open?.member === me.id && open.turn === turn ? open : undefined
  }
  return {
    async say(tx, me, saying) {
      if ('open' in saying) {
        const action = openingOf(saying)
        return action && goOn(tx, me, ++count, { kind: 'choice', action, typed: false })
      }
      const open = standing(me, saying)
      if (!open) return undefined
      if ('text' in saying) return goOn(tx, me, saying.id, meant(deps, open, saying.text))
      const [message, place] = saying.press
      const menu = open.shown[message]?.menu
      const choice = menu && buttonsOf(menu)[place]
      return choice && goOn(tx, me, saying.id, { kind: 'choice', action: choice.action, typed: false })
    },
    async bring(tx, me, place, file) {
      if (!standing(me, place)?.session.flow) return undefined
      return goOn(tx, me, place.id, { kind: 'file', file, caption: '', messageId: file.fileId, early: false })
    },
  }
}

const shownOf = (deps: Deps, me: Member, { say, choices, digits }: Message): Shown => ({
  text: renderSay(say, voiceOf(me), channelFor(deps, me)),
  menu: makeMenu(choices, digits, voiceOf(me)),
})

/** What can only be typed is on no page either. */
const buttonsOf = ({ items }: Menu): readonly MenuItem[] => items.filter(({ typedOnly }) => !typedOnly)

/** As in chat: what says what stands on a button is that button. */
function meant(deps: Deps, { shown }: Open, text: string): Input {
  for (const { menu } of shown.toReversed()) {
    const found = choiceIn(menu, text)
    if (found === 'ambiguous') return { kind: 'ambiguous' }
    if (found) return { kind: 'choice', action: found.action, typed: true }
  }
  return wordsOf(deps, text)
}

/** No two messages have the same id: what was said in one is never taken for another. */
const wordsOf = ({ newCode }: Deps, text: string): Input => ({
  ...{ kind: 'text', text, early: false },
  messageId: `${BY_PAGE}${newCode()}`,
})

function openingOf(opening: DeskOpening): Action | undefined {
  switch (opening.open) {
    case 'way':
      return { do: 'dispatch.state', period: opening.period }
    case 'profile':
      return { do: 'school-profile.show', period: opening.period }
    case 'spread':
      return { do: 'spread.show', period: opening.period }
    case 'last-year':
      return { do: 'last-year.show', period: opening.period }
    case 'highlights':
      return { do: 'highlights.show', period: opening.period, area: opening.area }
    case 'obstacle':
      return { do: 'obstacle.show', obstacle: opening.obstacle }
    case 'nudge':
    case 'behalf': {
      const obligation = readOwedKey(opening.report)
      if (obligation === undefined) return undefined
      return { do: opening.open === 'nudge' ? 'board.nudge' : 'behalf.start', obligation }
    }
  }
}
