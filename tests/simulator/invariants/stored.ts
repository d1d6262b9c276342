import { isTeacher, ownerOf, type Staff, WORD } from '../people.ts'
import { type Said, tokensOf } from '../said.ts'
import type { Since } from '../watch.ts'
import type { World } from '../world.ts'

type Row = { readonly unit: string; readonly text: string; readonly where: string }

/** Everything that is kept as a unit's words. */
const STORED = `
  select o.unitId as unit, a.text as text, 'answer ' || a.promptId as "where" from Answer a join Obligation o on o.id = a.obligationId
  union all select o.unitId, p.text, 'piece ' || p.promptId from AnswerPiece p join Obligation o on o.id = p.obligationId
  union all select o.unitId, s.content, 'version ' || s.version from Submission s join Obligation o on o.id = s.obligationId
  union all select n.unitId, p.text, 'note' from NotePiece p join Note n on n.id = p.noteId`

/** Nothing is kept as a unit's words that its people, or the officer for them, have not said, nor more often. */
export function notSaid(said: Said, { rows }: World): readonly string[] {
  return (rows(STORED) as unknown as readonly Row[]).flatMap(({ unit, text, where }) => {
    const words = [...text.matchAll(WORD)].map(([word]) => word)
    return [...new Set(words)].flatMap(word => {
      const owner = ownerOf(word)
      const times = words.filter(other => other === word).length
      if (!owner || said.times(word) === 0) return [`${unit}, ${where}: ${word} has not been said`]
      if (owner.unit !== unit && (isTeacher(owner) || owner.role === undefined))
        return [`${unit}, ${where}: ${word} is ${owner.name}'s`]
      // A version keeps an answer and what it was made of.
      return times > said.times(word) * (where.startsWith('version') ? 3 : 1)
        ? [`${unit}, ${where}: ${word} stands there ${times} times`]
        : []
    })
  })
}

const TEXTS = `
  select o.unitId as unit, a.text as text, 'answer ' || a.promptId as "where" from Answer a join Obligation o on o.id = a.obligationId
  union all select o.unitId, p.text, 'piece ' || p.promptId from AnswerPiece p join Obligation o on o.id = p.obligationId
  union all select n.unitId, p.text, 'note' from NotePiece p join Note n on n.id = p.noteId`

/** Every single word that is kept as a unit's has been said by its people, by the officer for them, or stood on a button. */
export function wordsNotSaid(staff: readonly Staff[], said: Said, { rows }: World): readonly string[] {
  const writers = (unit: string) => staff.filter(me => me.unit === unit || (me.role !== undefined && !isTeacher(me)))
  const known = new Map<string, ReadonlySet<string>>()
  return (rows(TEXTS) as unknown as readonly Row[]).flatMap(({ unit, text, where }) => {
    const words = known.get(unit) ?? new Set(writers(unit).flatMap(me => [...said.tokens(me)]))
    known.set(unit, words)
    return tokensOf(text)
      .filter(token => !words.has(token))
      .map(token => `${unit}, ${where}: "${token}" of ${JSON.stringify(text)} has been said by nobody`)
  })
}

const ANYWHERE = `${STORED}
  union all select '', text, 'obstacle' from Obstacle
  union all select '', state, 'session' from Session
  union all select '', caption || name, 'file' from Attachment
  union all select '', text, 'direction' from Direction
  union all select '', text, 'part' from SchoolPart
  union all select '', payload, 'still to be read' from InboxRow where state = 'new'`

/** What says that words were noted down, or asks on as if they had been. */
const NOTED = /^(?:Đã ghi (?:mục|thêm)|Mục \d+\/\d+:)/u

/** So far back answers may still be missing where something goes wrong. */
const RECENT = 8

/** What was said to have been noted down stands somewhere; of petitions the words are not kept. */
export function lostWords(_said: Said, { news }: Since, { rows }: World): readonly string[] {
  const confirmed = news.flatMap(({ to, shown }) => {
    if (!NOTED.test(shown.text)) return []
    const earlier = to.phone.screen().filter(({ id }) => id < shown.id)
    const before = earlier.at(-1)
    // What has been pressed since may have put something else in its place.
    if (to.presses().some(({ after }) => after >= shown.id)) return []
    // Which of several it answers nobody can tell, nor what stood there before it was edited.
    const several = earlier
      .slice(-RECENT)
      .some((each, nth, all) => each.from === 'person' && all[nth - 1]?.from === 'person')
    if (before?.from !== 'person' || before.edited || several) return []
    // What was pressed meanwhile, or since the words before, is as likely what it answers.
    const [question] = earlier.slice(-2)
    const own = earlier.filter(({ from }) => from === 'person').at(-2)
    const since = Math.min(question?.id ?? 0, own?.id ?? Number.POSITIVE_INFINITY)
    if (to.presses().some(({ after }) => after >= since && after < shown.id)) return []
    return [...before.text.matchAll(WORD)].map(([word]) => ({ to, word }))
  })
  if (confirmed.length === 0) return []
  const unkept = rows(`select o.unitId as unit from Answer a join Obligation o on o.id = a.obligationId
    where a.state = 'given' and a.text = ''`).map(({ unit }) => unit)
  const kept = (rows(ANYWHERE) as unknown as readonly Row[]).map(({ text }) => text).join('\n')
  return confirmed.flatMap(({ to, word }) =>
    kept.includes(word) || unkept.includes(to.unit) ? [] : [`${word} of ${to.name} was noted down and is nowhere`],
  )
}
