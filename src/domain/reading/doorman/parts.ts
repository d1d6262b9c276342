import { scanNumbers } from '../number.ts'
import { tokenize } from '../tokens.ts'
import { type Ear, type Heard, listen, tellsSections } from './listen.ts'

/** A stretch of a message and what it is; all of them together are the message, separators aside. */
export type HeardPart = { readonly text: string; readonly heard: Heard }

/** Ends of clauses that may be of another kind than what stands before: "…; nhầm mục trước là 3 buổi". */
const BREAK = /(?<=[;\n?])|(?<=\.)(?=\s+\p{L})/u

/**
 * What a whole message is, clause by clause where its clauses are of different kinds: an answer with a question behind
 * it is both. Clauses of one kind stay together, so that nothing of an answer is torn apart.
 */
export function listenAll(text: string, ear: Ear): readonly HeardPart[] {
  const whole = listen(text, ear)
  const clauses = text.split(BREAK).filter(clause => clause.replace(/[\s;.,]/g, '') !== '')
  if (clauses.length < 2 || clauses.length > MOST_CLAUSES || tellsSections(text)) return [{ text, heard: whole }]
  const heard = mendsWithWords(
    clauses.map(clause => ({ text: clause, heard: listen(clause.replace(/[;\s]+$/, ''), ear) })),
    ear,
  )
  const aside = heard.filter(({ heard: { kind } }) => ASIDE.has(kind))
  // "Thêm mục 3: “Xe đạp cũ”: sửa xe; chưa công nhận": all of it is added there.
  if (isAddition(whole) && aside.length === 1 && aside[0] === heard[0]) return [{ text, heard: whole }]
  if (HEADED.test(text) && aside.length === 1 && aside[0] === heard[0] && !heard.slice(1).some(tellsFigure(ear)))
    return [{ text, heard: whole }]
  // A courtesy or a doubt beside an answer changes nothing of it.
  if (aside.length === 0) return [{ text, heard: whole }]
  const answers = heard.filter(({ heard: { kind } }) => kind === 'answer' || kind === 'unsure')
  if (answers.length === 0) return aside
  const said = answers
    .map(part => part.text)
    .join('')
    .replace(/[;\s]+$/, '')
    .trim()
  return [{ text: said, heard: listen(said, ear) }, ...aside]
}

/**
 * "Sửa lại 5 lần; có bàn việc thi": words behind a number put right tell more of what it counts, where the open question
 * has no words of its own among them: one that takes figures has none of those, and one of words is asked about only
 * where they do not go on.
 */
function mendsWithWords(parts: readonly HeardPart[], ear: Ear): readonly HeardPart[] {
  const goesOn = ({ text, heard }: HeardPart, before: HeardPart): boolean =>
    putsNumberRight(before.heard) &&
    /[;.]\s*$/u.test(before.text) &&
    (heard.why === 'words' || heard.why === 'few-words') &&
    (ear.wantsFigures || ear.about.length === 0 || GOES_ON.test(text))
  const done: HeardPart[] = []
  for (const part of parts) {
    const before = done.at(-1)
    const text = before && goesOn(part, before) ? before.text + part.text : undefined
    const heard = text === undefined ? part.heard : listen(text.replace(/[;\s]+$/, ''), ear)
    if (text !== undefined && heard.kind === 'correction') done.splice(-1, 1, { text, heard })
    else done.push(part)
  }
  return done
}

const putsNumberRight = (heard: Heard): boolean =>
  heard.kind === 'correction' &&
  heard.correction.how === 'replace' &&
  scanNumbers(tokenize(heard.correction.text)).length > 0

const GOES_ON = /^\s*(?:(?:tổ|to|đã|da) )?(?:có|co|còn|con|cũng|cung|bàn|ban|trong đó|trong do|gồm|gom) /iu

const isAddition = (heard: Heard): boolean => heard.kind === 'correction' && heard.correction.how === 'add'

/** "Mục 5: 1 gương; 5 em": the number is the heading of all of it, where the open question finds no figure behind. */
const HEADED = /^\s*(?:mục|muc|câu|cau)\s*\d{1,2}\s*[:\-–]/iu
const tellsFigure =
  ({ hasFigure, hasOwnFigure = hasFigure }: Ear) =>
  ({ text }: HeardPart): boolean =>
    hasOwnFigure(text)

/** More clauses than that are a report. */
const MOST_CLAUSES = 12
const ASIDE: ReadonlySet<Heard['kind']> = new Set(['question', 'correction', 'pause', 'request', 'submit'])
