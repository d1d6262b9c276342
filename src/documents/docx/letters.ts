import type { LetterBase, OpeningNoticeModel, UrgingLetterModel } from '../../domain/documents/letters.ts'
import type { Block, OfficialDocument, Run } from '../../domain/documents/official.ts'
import {
  contentsParagraph,
  datesParagraph,
  openingClosing,
  openingNotice,
  openingParagraph,
  openingSubject,
  organisationParagraph,
  sendingParagraph,
  urgingParagraphs,
  urgingSubject,
} from '../../text/documents/letters.ts'
import { numbered } from '../../text/documents/numbering.ts'
import { closingMark } from '../../text/documents/outline.ts'
import { renderOfficial } from './official.ts'

/** Công văn đôn đốc, one per unit still missing; several make one file that is printed in one go. */
export function renderUrgingLetters(
  ...models: readonly [UrgingLetterModel, ...UrgingLetterModel[]]
): Promise<Uint8Array> {
  const [first, ...others] = models
  return renderOfficial(urgingLetter(first), ...others.map(urgingLetter))
}

/** Thông báo opening a period. */
export function renderOpeningNotice(model: OpeningNoticeModel): Promise<Uint8Array> {
  return renderOfficial(openingNoticeDocument(model))
}

/** A công văn has no title; its subject stands under its number. */
export function urgingLetter(model: UrgingLetterModel): OfficialDocument {
  const { school, unit } = model
  const subject = urgingSubject(model)
  return {
    ...common(model, school.drafter === undefined ? school.symbol : `${school.symbol}-${school.drafter}`),
    heading: { kind: 'letter', subject },
    addressees: [unit],
    names: [unit, school.through],
    body: [...closed(urgingParagraphs(model)).map((words): Block => ({ kind: 'paragraph', words }))],
    properties: { title: `${unit}: ${subject}`, createdAt: model.writtenAt },
  }
}

export function openingNoticeDocument(model: OpeningNoticeModel): OfficialDocument {
  const subject = openingSubject(model)
  return {
    ...common(model, `TB-${model.school.symbol}`),
    heading: { kind: 'titled', title: openingNotice.title, subject },
    addressees: [],
    body: [
      { kind: 'paragraph', words: openingParagraph(model) },
      ...khoan(1, openingNotice.contents, [contentsParagraph(model)]),
      ...khoan(2, openingNotice.dates, [datesParagraph(model)]),
      ...khoan(3, openingNotice.sending, [sendingParagraph]),
      ...khoan(4, openingNotice.organisation, [organisationParagraph(model)]),
      { kind: 'paragraph', words: `${openingClosing}${closingMark}` },
    ],
    properties: { title: `${openingNotice.title}: ${subject}`, createdAt: model.writtenAt },
  }
}

/** The last paragraph carries the closing mark. */
const closed = (paragraphs: readonly (readonly Run[])[]): readonly (readonly Run[])[] =>
  paragraphs.map((words, i) => (i === paragraphs.length - 1 ? [...words, { text: closingMark }] : words))

function khoan(position: number, title: string, paragraphs: readonly string[]): Block[] {
  return [
    { kind: 'heading', level: 2, text: numbered(position, title) },
    ...paragraphs.map((words): Block => ({ kind: 'paragraph', words })),
  ]
}

/** What every letter of the school has. */
function common(model: LetterBase, symbol: string) {
  const { school, number, date, signature, recipients } = model
  return {
    letterhead: { superior: school.superior, issuer: school.name },
    number: number === undefined ? { symbol } : { symbol, value: number },
    place: school.place,
    date,
    signature,
    recipients,
    appendices: [],
  } as const
}
