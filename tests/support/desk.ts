import type { Choice } from '../../src/conversation/action.ts'
import type { Effect, Message } from '../../src/conversation/effect.ts'
import type { Facts, ReportFacts } from '../../src/conversation/facts.ts'
import type { Input } from '../../src/conversation/input.ts'
import { needsOf } from '../../src/conversation/needs.ts'
import { freshSession, readSession, type Session } from '../../src/conversation/session.ts'
import { step } from '../../src/conversation/step.ts'
import type { IncomingFile } from '../../src/conversation/vocabulary/about.ts'
import type { Word } from '../../src/conversation/word.ts'
import { type ChatAddress, keptAddress } from '../../src/domain/chat-address.ts'
import type { Member } from '../../src/domain/member.ts'
import type { Obligation } from '../../src/domain/obligation.ts'
import { yearPeriod } from '../../src/domain/period.ts'
import type { Answer, AnswerPiece, Attachment, Submission } from '../../src/domain/report.ts'
import { at, factsOf, messages, owes, reportOf } from './facts.ts'

/** One unit's report in memory and the people who write it: what the database is to the program. */
export type Desk = ReturnType<typeof openDesk>

type Records = {
  obligation: Obligation
  answers: readonly Answer[]
  pieces: readonly AnswerPiece[]
  submissions: readonly Submission[]
  files: readonly Attachment[]
}

const photo = (id: string, album?: string): IncomingFile => ({
  ...{ fileId: id, kind: 'photo', name: `${id}.jpg`, mime: 'image/jpeg', size: 1000 },
  ...(album === undefined ? {} : { album }),
})

/** @param half what the unit handed in for the half-year: then it is the year's report. */
export function openDesk(unitId = 'ngu-van', change: Partial<Facts> = {}, half?: Submission) {
  const year = half ? { periodKey: yearPeriod('dan-van', 2026).key } : {}
  const records: Records = {
    obligation: owes(unitId, 'pending', year),
    answers: [],
    pieces: [],
    submissions: [],
    files: [],
  }
  let now = at('20/5/2026 9:00')
  let sent = 0

  const report = (): ReportFacts =>
    reportOf(records.obligation, {
      answers: records.answers,
      attachments: records.files,
      submission: records.submissions.at(-1),
      ...(half ? { half } : {}),
    })

  function factsFor(me: Member, chat: ChatAddress, session: Session, input: Input): Facts {
    const isEdit = input.kind === 'edit'
    const mine = (each: { chat: ChatAddress; messageId: string }) =>
      isEdit && each.chat === chat && each.messageId === input.messageId
    const piece = records.pieces.find(mine)
    const attachment = records.files.find(mine)
    const promptId = piece?.promptId ?? attachment?.promptId
    const focus = piece?.obligationId ?? needsOf(session, input).obligation ?? records.obligation.id
    return factsOf(me, {
      now,
      chat,
      obligations: [records.obligation],
      report: focus === records.obligation.id ? report() : undefined,
      piece,
      attachment,
      pieces: records.pieces.filter(each => each.promptId === promptId),
      ...change,
    })
  }

  function apply(effect: Effect, me: Member, chat: ChatAddress): void {
    if (effect.effect === 'obligation') records.obligation = effect.obligation
    if (effect.effect === 'answer') {
      const { answer, pieces, replacePieces } = effect
      records.answers = [...records.answers.filter(({ promptId }) => promptId !== answer.promptId), answer]
      if (replacePieces) records.pieces = records.pieces.filter(({ promptId }) => promptId !== answer.promptId)
      for (const piece of pieces) {
        const place = records.pieces.findIndex(each => each.chat === piece.chat && each.messageId === piece.messageId)
        records.pieces = place < 0 ? [...records.pieces, piece] : records.pieces.with(place, piece)
      }
    }
    if (effect.effect === 'submit') {
      const { obligation: obligationId, version, answers, attachments, source } = effect
      const submission = { obligationId, version, answers, attachments, source, submittedAt: now, memberId: me.id }
      records.submissions = [...records.submissions, submission]
    }
    if (effect.effect === 'recaption') {
      records.files = records.files.map(file =>
        file.chat === chat && file.messageId === effect.messageId ? { ...file, caption: effect.caption } : file,
      )
    }
    if (effect.effect === 'attach') {
      const { file, caption, messageId, about } = effect
      const { album: _, ...kept } = file
      const where = { obligationId: about.obligation, promptId: about.prompt, noteId: null, memberId: me.id }
      const state = { state: 'waiting' as const, attempts: 0, path: null, sha256: null, reading: null }
      const id = records.files.length + 1
      records.files = [...records.files, { id, ...where, ...kept, chat, messageId, caption, at: now, ...state }]
    }
  }

  /** Somebody with a phone; the session is written down and read again before every line. */
  function person(me: Member) {
    const chat = me.chat ?? keptAddress('')
    let stored = JSON.stringify(freshSession)
    let shown: readonly Choice[] = []
    const take = (input: Input): readonly Effect[] => {
      now = now.plus({ seconds: 20 })
      const session = readSession(stored)
      const next = step(session, input, factsFor(me, chat, session, input))
      stored = JSON.stringify(next.session)
      for (const effect of next.effects) apply(effect, me, chat)
      const own = messages(next.effects).filter(({ to }) => to === undefined)
      const choices = own.flatMap((message: Message) => message.choices)
      // What is said beside an open question leaves the question's buttons where they are.
      shown = next.session.turn === session.turn ? [...choices, ...shown] : choices.length > 0 ? choices : shown
      return next.effects
    }
    const id = () => {
      sent += 1
      return String(sent)
    }
    const said = (messageId: string, text: string, early = false) => take({ kind: 'text', text, messageId, early })
    return {
      chat,
      says: (text: string) => said(id(), text),
      /** Before the open question had arrived. */
      saysLate: (text: string) => said(id(), text, true),
      /** As a reply to the message with that section's question. */
      repliesTo: (prompt: string, text: string) => {
        const about = { obligation: records.obligation.id, prompt, explicit: true } as const
        return take({ kind: 'text', text, messageId: id(), early: false, about })
      },
      /** @returns the message's id, for editing. */
      lastMessage: () => String(sent),
      edits: (messageId: string, text: string) => take({ kind: 'edit', text, messageId }),
      sendsPhoto: (caption = '', album?: string) => {
        const messageId = id()
        return take({ kind: 'file', file: photo(`anh-${messageId}`, album), caption, messageId, early: false })
      },
      /** A Word file of this person's, fetched and read. */
      sendsBack: (text: string) => take({ kind: 'document', name: 'bao-cao.docx', text, messageId: id() }),
      opens: () => take({ kind: 'command', name: 'report', argument: '' }),
      /** The newest button with these words; undefined when there is none. An old turn's buttons are old. */
      presses: (word: Word, n = 0): readonly Effect[] => {
        const choice = shown.filter(each => each.word === word)[n]
        if (!choice) throw new Error(`no button ${word} among ${shown.map(each => each.word).join(', ')}`)
        return take({ kind: 'choice', action: choice.action, typed: false })
      },
      /** A button of an older message. */
      pressesOld: () => take({ kind: 'stale' }),
      press: (choice: Choice) => take({ kind: 'choice', action: choice.action, typed: false }),
      shown: () => shown,
      session: () => readSession(stored),
      flow: () => readSession(stored).flow,
    }
  }

  return {
    person,
    records,
    /** Figures of a section as a plain object, hosting aside. */
    figures: (promptId: string) =>
      Object.fromEntries(
        (records.answers.find(each => each.promptId === promptId)?.figures ?? []).map(figure => [
          figure.indicator,
          figure.of === undefined ? figure.value : `${figure.value}/${figure.of}`,
        ]),
      ),
    answer: (promptId: string) => records.answers.find(each => each.promptId === promptId),
    passes: (minutes: number) => {
      now = now.plus({ minutes })
    },
  }
}
