import type { Figure } from '../../domain/figure.ts'
import { addFigures, answerTo, indicatorsOf, nothingFigures } from '../../domain/form.ts'
import type { Note } from '../../domain/note.ts'
import { draftOf } from '../../domain/note-draft.ts'
import type { Indicator, Prompt } from '../../domain/plan.ts'
import { tellsMore } from '../../domain/reading/behind.ts'
import { type Doubt, readFigures } from '../../domain/reading/figures.ts'
import type { Answer, AnswerPiece } from '../../domain/report.ts'
import { halfFigures } from '../facts.ts'
import { bestGuesses, goOnHosting, type Reading, read, type Taken } from './answer.ts'
import { type Draft, putAnswer } from './draft.ts'
import { countedAnew } from './models.ts'

/**
 * One message of an answer was edited on the phone. Only what that message said changes: figures that were confirmed,
 * asked for or told elsewhere stay as they are.
 * @param pieces all messages of the answer as they are stored, the edited one with its old words.
 */
export function editAnswer(draft: Draft, prompt: Prompt, edited: AnswerPiece, pieces: readonly AnswerPiece[]): Taken {
  const before = answerTo(draft.report.answers, prompt.id)
  const old = pieces.find(piece => isSame(piece, edited)) ?? { ...edited, text: '' }
  const others = pieces.filter(piece => !isSame(piece, edited))
  const indicators = indicatorsOf(draft.facts.plan, prompt)
  const said = pieces.map(piece => {
    const is = isSame(piece, edited) ? edited : piece
    return { piece: is, reading: readPiece(draft, prompt, is), edited: is === edited }
  })
  const now = readPiece(draft, prompt, edited)
  const parts = said.some(part => part.edited) ? said : [...said, { piece: edited, reading: now, edited: true }]
  const nothing = parts.every(({ reading }) => reading.nothing) && !otherWords(before, old, others)
  const noted: Part = { piece: NOTED, reading: notedReading(draft, prompt.id, indicators), edited: false }
  const was = readPiece(draft, prompt, old)
  const changes = figuresAfter(before?.figures ?? [], was, [noted, ...parts], indicators)
  const text = nothing ? edited.text : textAfter(before, { old, edited, others }, now.nothing)
  const answer: Answer = {
    promptId: prompt.id,
    state: nothing ? 'none' : 'given',
    text: prompt.figuresOnly ? '' : text,
    figures: nothing ? nothingFigures(indicators, halfFigures(draft.report)) : countedAnew(text, indicators, changes),
    doubts: [...now.doubts, ...doubtsBesides(before, now)],
    authorId: draft.me.id,
    updatedAt: draft.facts.now,
  }
  const same = new Set(answer.figures.filter(figure => before?.figures.includes(figure)).map(each => each.indicator))
  const doubts = now.doubts.filter(({ indicator }) => !same.has(indicator))
  return { draft: putAnswer(draft, answer, [edited], false), doubts, hasFigures: answer.figures.length > 0 }
}

/** What was doubted before and this message says nothing of. */
const doubtsBesides = (before: Answer | undefined, now: Reading): readonly Doubt[] =>
  before?.doubts?.filter(({ indicator }) => !now.doubts.some(each => each.indicator === indicator)) ?? []

const isSame = (one: AnswerPiece, other: AnswerPiece): boolean =>
  one.messageId === other.messageId && one.chat === other.chat

/** A message that told one figure asked for is read for that one first. */
function readPiece(draft: Draft, prompt: Prompt, piece: AnswerPiece): Reading {
  const indicators = indicatorsOf(draft.facts.plan, prompt)
  const wanted = indicators.find(({ id }) => id === piece.indicator)
  if (!wanted) return piece.text.trim() === '' ? EMPTY : read(draft, prompt, piece.text)
  const { figures, doubts, nothing } = readFigures(
    piece.text,
    [wanted, ...indicators.filter(each => each !== wanted)],
    {
      askHost: prompt.askHost,
    },
  )
  return { nothing: false, figures: nothing ? nothingFigures([wanted], halfFigures(draft.report)) : figures, doubts }
}

const EMPTY: Reading = { nothing: false, figures: [], doubts: [] }

type Told = readonly (Figure | Doubt)[]

/** Everything a message says of figures, loose ones as most likely meant; an unusual one counts once it is confirmed. */
const toldBy = ({ figures, doubts }: Reading): readonly Figure[] => [
  ...figures,
  ...bestGuesses(doubts.filter(({ kind }) => kind !== 'absurd')),
]

/** One message of the answer and what it says now. */
type Part = { readonly piece: Pick<AnswerPiece, 'indicator'>; readonly reading: Reading; readonly edited: boolean }

const NOTED: Part['piece'] = {}

function figuresAfter(
  before: readonly Figure[],
  was: Reading,
  parts: readonly Part[],
  indicators: readonly Indicator[],
): readonly Figure[] {
  const is = parts.find(part => part.edited)?.reading ?? EMPTY
  return indicators.flatMap(({ id }) => {
    const of = (told: Told) => told.filter(({ indicator }) => indicator === id)
    const same = (one: Reading, other: Reading) =>
      JSON.stringify(of([...one.figures, ...one.doubts])) === JSON.stringify(of([...other.figures, ...other.doubts]))
    const known = before.filter(({ indicator }) => indicator === id)
    const counted = same(was, is) ? undefined : counting(parts, id, was)
    if (!counted) return known
    return counted
      .map(({ reading }) => (reading.nothing ? [] : toldBy(reading).filter(({ indicator }) => indicator === id)))
      .reduce<readonly Figure[]>((sum, figures) => addFigures(sum, figures, indicators), [])
      .map(figure => goOnHosting(figure, known[0]?.hosting))
  })
}

/**
 * The messages a figure is made of. One that told it where a number was asked for stands for everything before; an edit
 * of an earlier one that only now tells it, or that was asked past, is newer still. undefined when the edit has no say.
 */
function counting(parts: readonly Part[], id: string, was: Reading): readonly Part[] | undefined {
  const tells = ({ figures }: Reading) => figures.some(({ indicator }) => indicator === id)
  const told = parts.findLastIndex(
    ({ piece, reading }) => piece.indicator === id || (piece.indicator && tells(reading)),
  )
  const at = parts.findIndex(part => part.edited)
  if (told < 0 || at >= told) return parts.slice(Math.max(0, told))
  const part = parts[at]
  const replaced = parts[told]?.piece.indicator !== id && tells(was)
  return part && !part.piece.indicator && tells(part.reading) && !replaced
    ? [part, ...parts.slice(told + 1)]
    : undefined
}

function notedReading(draft: Draft, promptId: string, indicators: readonly Indicator[]): Reading {
  return { ...EMPTY, figures: draftOf(usedNotes(draft, promptId), indicators).figures }
}

const usedNotes = ({ report }: Draft, promptId: string): readonly Note[] =>
  report.notes.filter(note => note.promptId === promptId && note.usedIn === report.obligation.id)

/** Words in the answer that no message accounts for: a note's, or those of an earlier period. */
function otherWords(before: Answer | undefined, old: AnswerPiece, others: readonly AnswerPiece[]): boolean {
  const left = [old, ...others].reduce((text, piece) => text.replace(piece.text, () => ''), before?.text ?? '')
  return left.trim() !== ''
}

/** A message before and after the edit, and the answer's other messages. */
type Edited = { readonly old: AnswerPiece; readonly edited: AnswerPiece; readonly others: readonly AnswerPiece[] }

/** The answer's words with this message's old words replaced where they stand. */
function textAfter(before: Answer | undefined, { old, edited, others }: Edited, silent: boolean): string {
  const text = before?.text ?? ''
  const words = silent && others.length > 0 ? '' : edited.text
  const at = old.text === '' ? -1 : text.indexOf(old.text)
  const replaced = at < 0 ? text : `${text.slice(0, at)}${words}${text.slice(at + old.text.length)}`
  const added = at < 0 && (edited.indicator == null || tellsMore(edited.text)) ? `${replaced}\n${words}` : replaced
  return words === '' || text === '' ? added.replace(/\n{2,}/g, '\n').replace(/^\n|\n$/g, '') : added
}
