import type { AssessmentView, Decision, SectionMark } from '../../conversation/assessment-view.ts'
import type { AssessmentSay } from '../../conversation/say.ts'
import { weekdayText } from '../dates.ts'
import { countWord } from '../numbers.ts'
import { periodText } from '../periods.ts'
import { staleText } from '../stale-quarter.ts'
import { greeting, Person, type Voice, You, youNamed } from '../voice.ts'
import { capital, lines, quoted, quotedEnd, sentences } from '../wording.ts'
import type { Texts } from './texts.ts'

const MARKS: readonly (readonly [SectionMark, string])[] = [
  ['good', 'tốt'],
  ['under-way', 'đang làm'],
  ['difficult', 'gặp khó'],
  ['told', 'có nội dung'],
  ['nothing', 'không phát sinh'],
  ['unknown', 'chưa có thông tin'],
]

type Section = AssessmentView['sections'][number]

/** "Phối hợp 10/11": how many of those asked told something, which says nothing of how it went. */
const shareText = ({ shortTitle, answered, asked }: Section): string => `${shortTitle} ${answered}/${asked}`

/** "Sáu mục: 4 tốt, 1 đang làm (Dân vận khéo), 1 gặp khó (Phối hợp)." */
function sectionsText(sections: AssessmentView['sections']): string {
  const told = MARKS.flatMap(([mark, word]) => {
    const marked = sections.filter(section => section.mark === mark)
    if (marked.length === 0) return []
    const names = marked.map(section => (mark === 'told' ? shareText(section) : section.shortTitle)).join('; ')
    const plain = mark === 'good' || (mark !== 'told' && marked.length === sections.length)
    return [plain ? `${marked.length} ${word}` : `${marked.length} ${word} (${names})`]
  })
  return sections.length === 0 ? '' : `${capital(countWord(sections.length))} mục: ${told.join(', ')}.`
}

/** As many names as can be read at a glance; all of them stand in the details. */
const MOST_NAMED = 4

function someOf(units: readonly string[]): string {
  const more = units.length - MOST_NAMED
  return more > 1 ? `${units.slice(0, MOST_NAMED).join('; ')} và ${more} đơn vị khác` : units.join('; ')
}

/** What is asked of the BGH; "Đồng ý" and "Giữ nguyên" answer it. */
export function decisionText(decision: Decision): string {
  switch (decision.kind) {
    case 'late-units':
      return `giao đầu mối làm việc với ${decision.units.length} đơn vị chậm báo cáo (${someOf(decision.units)})`
    case 'open-obstacles':
      return `giao đầu mối trình hướng giải quyết ${decision.count} vướng mắc chưa được trả lời`
    case 'unreachable':
      return `cử người báo cáo cho ${decision.units.length} đơn vị chưa có ai dùng Trợ lý (${someOf(decision.units)})`
  }
}

function decisionsText(decisions: readonly Decision[], reading: boolean, { you }: Voice): string {
  const [only] = decisions
  const asked = reading ? 'Việc chờ BGH quyết định:' : `Xin ${you} quyết định:`
  if (!only) return reading ? 'Không có việc chờ BGH quyết định.' : `Không có việc cần ${you} quyết định.`
  if (decisions.length === 1) return `${asked} ${decisionText(only)}.`
  return lines(asked, ...decisions.map((each, index) => `${'abc'[index] ?? '•'}) ${decisionText(each)}`))
}

/** How many reported; of a quarter without a report, that its data are older. */
function stateText(view: AssessmentView): string {
  const { stale, reportedFor, period, unitsTotal } = view
  if (!stale || !reportedFor) return `${capital(periodText(period))}: ${reportedText(view)}.`
  return staleText({ quarter: periodText(period), report: periodText(reportedFor), of: unitsTotal, ...stale })
}

/** "13/15 đơn vị đã cập nhật theo báo cáo 6 tháng đầu năm 2026 (kỳ trước: 11)"; in quý I and III it is an older one. */
function reportedText({ unitsReported, unitsTotal, unitsReportedBefore, reportedFor }: AssessmentView): string {
  const source = reportedFor ? ` theo báo cáo ${periodText(reportedFor)}` : ''
  const before = unitsReportedBefore === undefined ? '' : ` (kỳ trước: ${unitsReportedBefore})`
  return `${unitsReported}/${unitsTotal} đơn vị đã cập nhật${source}${before}`
}

const obstaclesText = ({ total, answered }: AssessmentView['obstacles']): string =>
  total === 0 ? 'Không có vướng mắc.' : `Vướng mắc: ${total}, đã giải quyết ${answered}.`

/** Model 12. */
function assessment({ view, reading = false }: Extract<AssessmentSay, { say: 'assessment' }>, voice: Voice): string {
  const { obstacles, decisions } = view
  const head = sentences(
    reading ? greeting(voice) : `Kính gửi ${youNamed(voice)}.`,
    stateText(view),
    sectionsText(view.sections),
    obstaclesText(obstacles),
  )
  const asked = decisionsText(decisions, reading, voice)
  return decisions.length > 1 ? lines(head, asked) : sentences(head, asked)
}

function details({ view }: { readonly view: AssessmentView }): string {
  const { sections, late, ahead, directions, obstacles, stale } = view
  const markOf = (mark: SectionMark) => MARKS.find(([each]) => each === mark)?.[1] ?? ''
  return lines(
    stale
      ? `Đánh giá ${periodText(view.period)}. ${stateText(view)}`
      : `Đánh giá ${periodText(view.period)}: ${reportedText(view)}.`,
    ...sections
      .filter(({ asked }) => asked > 0)
      .map(
        ({ code, shortTitle, mark, answered, asked }) =>
          `• ${code} ${shortTitle}: ${mark === 'told' ? '' : `${markOf(mark)}, `}${answered}/${asked} đơn vị có nội dung`,
      ),
    late.length === 0
      ? !stale && 'Không có đơn vị quá hạn.'
      : `Quá hạn: ${late.map(({ unit, days }) => `${unit} (${days} ngày)`).join('; ')}.`,
    obstaclesText(obstacles),
    ahead.length > 0 && 'Hạn sắp tới:',
    ...ahead.map(
      ({ what, period, date }) =>
        `• ${what === 'school' ? 'Trường gửi Sở' : 'Đơn vị nộp trường'}, ${periodText(period)}: ${weekdayText(date)}`,
    ),
    directions.length > 0 && 'Chỉ đạo đã ghi:',
    ...directions.map(({ text, by }) => `• ${quoted(text)} (${by})`),
  )
}

const SUBJECTS: Readonly<Record<Decision['kind'], string>> = {
  'late-units': 'làm việc với đơn vị chậm báo cáo',
  'open-obstacles': 'trình hướng giải quyết vướng mắc',
  unreachable: 'cử người báo cáo cho đơn vị chưa có',
}

/** Decisions are known by their id, which begins with the kind; anything else was written by a person. */
function subjectOf(decision: string): string {
  const known = Object.entries(SUBJECTS).find(([kind]) => decision.startsWith(kind))
  return known ? known[1] : decision
}

/** A decision that has been taken, for the written assessment. */
export const decidedText = (id: string, answer: 'yes' | 'no') => ({ text: subjectOf(id), answer: answerText(answer) })

const answerText = (answer: 'yes' | 'no'): string => (answer === 'yes' ? 'đồng ý' : 'giữ nguyên')

export const assessmentTexts: Texts<AssessmentSay> = {
  assessment,
  'assessment-details': details,
  decided: ({ decision, answer }, { you }) =>
    `Đã ghi ý kiến của ${you} (${subjectOf(decision)}): ${answerText(answer)}. Đầu mối được báo ngay.`,
  'decision-to-officer': ({ by, decision, answer }) =>
    `${Person(by)} đã quyết định (${subjectOf(decision)}): ${answerText(answer)}.`,
  'opinion-ask': (_, voice) => `${You(voice)} nhắn ý kiến, Trợ lý ghi lại rồi chuyển đầu mối.`,
  'direction-confirm': ({ text }) => lines('Ghi thành chỉ đạo?', quoted(text)),
  'direction-recorded': (_, { you }) =>
    `Đã ghi thành chỉ đạo và báo đầu mối. Bản đánh giá quý sau sẽ thưa lại ${you} kết quả.`,
  'direction-to-officer': ({ by, text }) => `${Person(by)} chỉ đạo: ${quotedEnd(text)}`,
}
