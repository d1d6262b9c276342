import type { Case, Expected, Value, Values } from './cases.ts'
import { type KeptReport, openQuestion, plainValue } from './record.ts'

export type Verdict = 'right' | 'asked' | 'bad question' | 'omitted' | 'wrong' | 'dead end'
export type Judged = { readonly verdict: Verdict; readonly why: string }

/** What came of it: the record before and after, and what the assistant said to it. */
export type Outcome = {
  readonly open: string
  readonly before: KeptReport
  readonly after: KeptReport
  readonly said: readonly { readonly text: string; readonly buttons: readonly string[] }[]
}

const RIGHT: Judged = { verdict: 'right', why: '' }
const judged = (verdict: Verdict, why: string): Judged => ({ verdict, why })

/** The best verdict among what would be right. */
export function judge(each: Case, outcome: Outcome): Judged {
  const list = (Array.isArray(each.expected) ? each.expected : [each.expected]) as readonly Expected[]
  const all = list.map(expected => judgeOne(each, expected, outcome))
  const order: readonly Verdict[] = ['right', 'asked', 'bad question', 'omitted', 'dead end', 'wrong']
  const best = all.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))[0] ?? judged('wrong', 'none')
  return best.verdict === 'right' ? spoken(each, outcome) : best
}

/** Words that must be there or must not. */
function spoken(each: Case, { said, after }: Outcome): Judged {
  const all = said.map(({ text }) => text).join('\n')
  if (each.says !== undefined && !new RegExp(each.says, 'i').test(all))
    return judged('bad question', `does not say ${each.says}`)
  if (each.notSays !== undefined && new RegExp(each.notSays, 'i').test(all))
    return judged('wrong', `says ${each.notSays}`)
  const kept = [...after.answers.values()].map(({ text }) => text).join('\n')
  if (each.never !== undefined && new RegExp(each.never).test(kept)) return judged('wrong', `keeps ${each.never}`)
  return RIGHT
}

function judgeOne(each: Case, expected: Expected, outcome: Outcome): Judged {
  if (typeof expected === 'string') return judgeWord(expected, outcome)
  if ('open' in expected) {
    const now = openQuestion(outcome.after)
    return now?.prompt === expected.open && now.follows === undefined
      ? unchanged(outcome)
      : judged('bad question', `open: ${now?.prompt}`)
  }
  if ('sections' in expected) return judgeSections(each, expected.sections, outcome)
  const open = expected.figures ? judgeFigures(each, outcome.open, expected.figures, outcome, expected.ask) : RIGHT
  if (open.verdict === 'wrong' || !expected.correct) return open
  for (const [section, values] of Object.entries(expected.correct)) {
    const one = judgeFigures(each, section, values, outcome)
    if (one.verdict !== 'right') return one
    if (/nhầm|sửa|mục trước|xin lỗi/.test(outcome.after.answers.get(section)?.text ?? ''))
      return judged('wrong', 'keeps the word of correcting')
  }
  const spoilt = otherChanges(
    outcome,
    [...Object.keys(expected.correct), ...(expected.figures ? [outcome.open] : [])],
    each.allow,
  )
  if (spoilt) return judged('wrong', spoilt)
  return open.verdict === 'right' ? RIGHT : open
}

/** Answers that differ from before, but for those named. */
function otherChanges(
  { before, after }: Outcome,
  but: readonly string[],
  allow: readonly string[] = [],
): string | undefined {
  const ids = new Set([...before.answers.keys(), ...after.answers.keys()])
  for (const id of ids) {
    if (but.includes(id) || allow.includes(id)) continue
    const [one, two] = [before.answers.get(id), after.answers.get(id)]
    if (
      one?.state !== two?.state ||
      one?.text !== two?.text ||
      JSON.stringify(one?.figures) !== JSON.stringify(two?.figures)
    )
      return `${id} changed: ${one?.text ?? '-'} -> ${two?.state} ${two?.text} ${JSON.stringify(two?.figures)}`
  }
  return undefined
}

function unchanged(outcome: Outcome, but: readonly string[] = []): Judged {
  const changed = otherChanges(outcome, but)
  if (changed) return judged('wrong', changed)
  if (outcome.after.notes !== outcome.before.notes) return judged('wrong', 'a note was kept')
  return RIGHT
}

function same(value: Value, figure: ReturnType<typeof plainValue>): boolean {
  if (typeof value === 'string') return value === `${figure.n}/${figure.of}`
  // A plain number says nothing of who led or paid.
  if (typeof value === 'number') return figure.n === value
  return figure.n === value.n && (value.host === 'ask' ? figure.host === undefined : figure.host === value.host)
}

/** The figures of one section against what was told. */
function judgeFigures(
  each: Case,
  section: string,
  values: Values,
  { after, before }: Outcome,
  ask: readonly string[] = [],
): Judged {
  const answer = after.answers.get(section)
  const figures = new Map((answer?.figures ?? []).map(figure => [figure.indicator, plainValue(figure)]))
  const wait = after.session.flow?.name === 'report' ? after.session.flow.wait : undefined
  const asking =
    wait?.for === 'doubt'
      ? wait.doubts.map(({ indicator }) => indicator)
      : wait?.for === 'figure'
        ? [wait.indicator, ...(wait.rest ?? []).map(({ indicator }) => indicator)]
        : []
  const hosting = wait?.for === 'hosting' || wait?.for === 'host-count'
  const mine = before.answers.get(section)
  const may = { ...(each.may ?? {}), ...((each.may?.[section] as object | undefined) ?? {}) } as Readonly<
    Record<string, unknown>
  >
  let later = false
  for (const [id, figure] of figures) {
    const value = values[id]
    if (value === undefined) {
      if (id in may && (may[id] === 'any' || same(may[id] as Value, figure))) continue
      if (figure.n === 0 && Object.values(values).every(each2 => each2 === 0)) continue
      if (asking.includes(id) || ask.includes(id)) continue
      return judged('wrong', `${id} = ${JSON.stringify(figure)} was never told`)
    }
    if (same(value, figure)) continue
    if (asking.includes(id)) continue
    // Who led is still to be asked about this section: after the questions, before the preview.
    if (typeof value === 'object' && figure.host === undefined && figure.n === value.n && isPending(after, section)) {
      later = true
      continue
    }
    if (hosting && typeof value !== 'string' && figure.n === (typeof value === 'number' ? value : value.n)) continue
    return judged('wrong', `${id} = ${JSON.stringify(figure)}, told ${JSON.stringify(value)}`)
  }
  const missing = Object.keys(values).filter(id => !figures.has(id))
  const silent = missing.filter(id => !asking.includes(id))
  if (silent.length > 0) {
    if (mine && JSON.stringify(mine.figures) === JSON.stringify(answer?.figures) && section !== undefined)
      return judged('bad question', `nothing changed: ${silent.join(', ')}`)
    return judged('omitted', silent.join(', '))
  }
  return later ||
    missing.length > 0 ||
    (hosting && ask.length === 0 && Object.values(values).some(v => typeof v === 'object' && v.host !== 'ask'))
    ? judged('asked', missing.join(', '))
    : RIGHT
}

type Section = Values | string | { readonly figures: Values }

function judgeSections(
  each: Case,
  sections: Readonly<Record<string, Section | readonly Section[]>>,
  outcome: Outcome,
): Judged {
  let best: Judged = RIGHT
  for (const [section, wanted] of Object.entries(sections)) {
    const options = (Array.isArray(wanted) ? wanted : [wanted]) as readonly Section[]
    const all = options.map(one => sectionOf(each, section, one, outcome))
    const found =
      all.find(({ verdict }) => verdict === 'right') ??
      all.find(({ verdict }) => verdict === 'asked') ??
      all[0] ??
      RIGHT
    if (found.verdict === 'wrong' || found.verdict === 'omitted')
      return judged(found.verdict, `${section}: ${found.why}`)
    if (found.verdict !== 'right') best = judged(found.verdict, `${section}: ${found.why}`)
  }
  const spoilt = otherChanges(outcome, Object.keys(sections), each.allow)
  return spoilt ? judged('wrong', spoilt) : best
}

function sectionOf(each: Case, section: string, wanted: Section, outcome: Outcome): Judged {
  const answer = outcome.after.answers.get(section)
  if (typeof wanted === 'string') {
    if (wanted === 'none') return answer?.state === 'none' ? RIGHT : judged('omitted', 'not none')
    return answer?.state === 'given' && answer.figures.length === 0 ? RIGHT : judged('omitted', 'no words')
  }
  return judgeFigures(each, section, 'figures' in wanted ? (wanted.figures as Values) : wanted, outcome)
}

const stands = ({ open, after, before }: Outcome): boolean => {
  const [was, now] = [openQuestion(before), openQuestion(after)]
  return was === undefined ? true : now?.prompt === open && now.follows === was.follows
}

const NONE: Readonly<Record<string, RegExp>> = {
  'nudge-later': /Chiều nay|Ngày mai|thứ|nhắc/i,
  extension: /lùi/i,
  'not-me': /đầu mối|Hoa|không phải|nhờ/i,
  stop: /tạm dừng|nhắc|dừng/i,
  obstacle: /vướng (?:mắc|ở đâu)/i,
  review: /Nộp|Xem/i,
}

function judgeWord(expected: string, outcome: Outcome): Judged {
  const { after, before, open, said } = outcome
  const now = openQuestion(after)
  const answer = after.answers.get(open)
  const buttons = said.flatMap(message => message.buttons).join(' ')
  const texts = said.map(({ text }) => text).join('\n')
  switch (expected) {
    case 'none':
      if (answer?.state === 'none') return RIGHT
      if (answer?.state === 'given') return judged('wrong', `kept "${answer.text}"`)
      return judged('bad question', `answer is ${answer?.state}`)
    case 'words':
      return answer?.state === 'given' && answer.figures.length === 0
        ? RIGHT
        : judged('wrong', JSON.stringify(answer?.figures))
    case 'ask': {
      const invented = (answer?.figures ?? []).filter(
        figure =>
          JSON.stringify(figure) !==
          JSON.stringify(before.answers.get(open)?.figures.find(({ indicator }) => indicator === figure.indicator)),
      )
      const wait = after.session.flow?.name === 'report' ? after.session.flow.wait.for : undefined
      if (invented.length > 0 && wait !== 'doubt' && wait !== 'figure' && wait !== 'host-count')
        return judged('wrong', `invented ${JSON.stringify(invented)}`)
      return wait === 'doubt' ||
        wait === 'figure' ||
        wait === 'host-count' ||
        (wait !== undefined && now?.prompt === open) ||
        /\?/.test(texts)
        ? RIGHT
        : judged('omitted', 'not asked')
    }
    case 'help':
    case 'courtesy': {
      const kept = unchanged(outcome)
      if (kept.verdict !== 'right') return kept
      if (!stands(outcome)) return judged('bad question', 'the question does not stand')
      if (expected === 'help' && texts.trim() === '') return judged('dead end', 'no reply')
      return /chưa đọc được số|cho Trợ lý xin con số/.test(texts) ? judged('bad question', 'asks for a number') : RIGHT
    }
    case 'unsure':
      return after.version !== before.version ? judged('wrong', 'handed in') : unchanged(outcome)
    case 'pause': {
      const kept = unchanged(outcome)
      if (kept.verdict !== 'right') return kept
      return after.session.flow === null || stands(outcome)
        ? /chưa đọc được số|xin con số|chưa hiểu|chưa ghi/.test(texts)
          ? judged('bad question', 'not understood')
          : RIGHT
        : judged('bad question', 'goes on')
    }
    case 'resume': {
      const kept = unchanged(outcome)
      return kept.verdict !== 'right' ? kept : now !== undefined ? RIGHT : judged('bad question', 'nothing open')
    }
    case 'review': {
      const kept = unchanged(outcome)
      if (kept.verdict !== 'right') return kept
      return now?.follows === 'preview' || /^\s*1\. /m.test(texts) || /Sửa|Xem/.test(buttons)
        ? RIGHT
        : judged('bad question', `open: ${now?.prompt}`)
    }
    case 'back':
    case 'skip': {
      const kept = unchanged(outcome, expected === 'skip' ? [open] : [])
      if (kept.verdict !== 'right') return kept
      if (expected === 'skip' && answer?.state === 'given') return judged('wrong', 'kept')
      return now !== undefined && now.prompt !== open ? RIGHT : judged('bad question', 'stays')
    }
    case 'submit':
      return after.version > before.version ? RIGHT : judged('wrong', 'not handed in')
    case 'confirm':
    case 'reject':
    case 'no-number':
      return judgeReply(expected, outcome)
    case 'consent':
      return after.member ? RIGHT : judged('dead end', 'no member')
    case 'no-consent':
      return after.member ? judged('wrong', 'a member') : RIGHT
    default: {
      const kept = unchanged(outcome)
      if (kept.verdict !== 'right') return kept
      return NONE[expected]?.test(`${texts} ${buttons}`) && !/Ghi vào mục/.test(buttons)
        ? RIGHT
        : judged('bad question', `${expected}: ${texts.slice(0, 80)}`)
    }
  }
}

function judgeReply(expected: string, { open, after, before }: Outcome): Judged {
  const figures = after.answers.get(open)?.figures ?? []
  const now = openQuestion(after)
  const doubted =
    before.session.flow?.name === 'report' && before.session.flow.wait.for === 'doubt'
      ? before.session.flow.wait.doubts[0]
      : undefined
  const reading = doubted?.readings[0]
  const has = figures.find(({ indicator }) => indicator === (doubted?.indicator ?? ''))
  if (expected === 'confirm')
    return has?.value === reading?.value && now?.prompt !== open ? RIGHT : judged('bad question', JSON.stringify(has))
  if (expected === 'reject') {
    if (has && now?.prompt !== open) return judged('wrong', JSON.stringify(has))
    return now?.prompt === open && now.follows !== undefined ? RIGHT : judged('omitted', 'not asked again')
  }
  return now?.prompt !== open ? RIGHT : judged('dead end', 'asked again')
}

const isPending = ({ session }: KeptReport, section: string): boolean =>
  session.flow?.name === 'report' && (session.flow.pending ?? []).some(({ prompt }) => prompt === section)
