import type { Case, Expected, Value, Values } from './cases.ts'
import { judgeWord } from './judge-word.ts'
import { openQuestion, plainValue } from './record.ts'
import {
  isPending,
  type Judged,
  judged,
  type Outcome,
  otherChanges,
  RIGHT,
  unchanged,
  type Verdict,
} from './verdict.ts'

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
