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
  const heard = clauses.map(clause => ({ text: clause, heard: listen(clause.replace(/[;\s]+$/, ''), ear) }))
  const aside = heard.filter(({ heard: { kind } }) => ASIDE.has(kind))
  // "Thêm mục 3: “Xe đạp cũ”: sửa xe; chưa công nhận": all of it is added there.
  if (isAddition(whole) && aside.length === 1 && aside[0] === heard[0]) return [{ text, heard: whole }]
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

const isAddition = (heard: Heard): boolean => heard.kind === 'correction' && heard.correction.how === 'add'

/** More clauses than that are a report. */
const MOST_CLAUSES = 12
const ASIDE: ReadonlySet<Heard['kind']> = new Set(['question', 'correction', 'pause', 'request', 'submit'])
