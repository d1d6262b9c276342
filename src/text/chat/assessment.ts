import type { AssessedSection, AssessmentView, Decision } from '../../conversation/assessment-view.ts'
import type { AssessmentSay, DecisionGiven } from '../../conversation/vocabulary/assessment.ts'
import { GIVEN_MARKS } from '../../domain/assess.ts'
import type { GivenDirection } from '../../domain/direction.ts'
import { cut } from '../../domain/reading/fit-text.ts'
import { groundText, markWords, pointText } from '../assessed.ts'
import { countWord } from '../numbers.ts'
import { obstaclesCounted } from '../obstacle-kinds.ts'
import { periodText } from '../periods.ts'
import { staleText } from '../stale-quarter.ts'
import { officersText } from '../told.ts'
import { greeting, Person, type Voice, You, youNamed } from '../voice.ts'
import { capital, lines, quoted, quotedEnd, sentences } from '../wording.ts'
import { aheadLines } from './ahead.ts'
import { sentText } from './dispatch-stand.ts'
import type { Texts } from './texts.ts'

/** How many have reported on an area: "10/11". */
const heardText = ({ reported, asked }: AssessedSection): string => `${reported}/${asked}`

/** "Đạo đức, kỷ cương: 2 trường hợp vi phạm kỷ luật, kỷ cương": an area with the first thing to look at. */
function attentionText({ shortTitle, points }: AssessedSection): string {
  const [first] = points
  return first ? `${shortTitle}: ${pointText(first)}` : shortTitle
}

/** The BGH's marks, then what is proposed for the rest: the program grades nothing itself. */
function sectionsText({ sections, stale }: AssessmentView): string {
  if (stale?.silent === true) return ''
  const given = GIVEN_MARKS.flatMap(mark => {
    const count = sections.filter(section => section.mark === mark).length
    return count === 0 ? [] : [`${count} ${markWords[mark].toLocaleLowerCase('vi')}`]
  })
  const proposed = proposalsText(sections.filter(({ mark }) => mark === null))
  return sentences(
    given.length > 0 && `BGH đánh giá: ${given.join(', ')}.`,
    proposed !== '' &&
      `${given.length > 0 ? 'Các mục khác' : `${capital(countWord(sections.length))} mục`}, đề xuất: ${proposed}.`,
  )
}

function proposalsText(open: readonly AssessedSection[]): string {
  if (open.every(({ proposal }) => proposal === null)) return open.length === 0 ? '' : 'chưa có, vì chưa đủ thông tin'
  const of = (proposal: AssessedSection['proposal']) => open.filter(section => section.proposal === proposal)
  const [good, pass, attention, unknown] = [of('good'), of('pass'), of('attention'), of(null)]
  return [
    good.length > 0 && `${good.length} tốt`,
    pass.length > 0 && `${pass.length} đạt yêu cầu`,
    attention.length > 0 && `${attention.length} cần chú ý (${attentionNames(attention)})`,
    unknown.length > 0 && `${unknown.length} chưa đủ thông tin`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** What figures show is named; that units still owe, which goes for many areas at once, is counted. */
function attentionNames(sections: readonly AssessedSection[]): string {
  const telling = sections.filter(({ points: [first] }) => first && first.kind !== 'owing')
  const shown = telling.slice(0, MOST_POINTS).map(attentionText)
  const [more, owing] = [telling.length - shown.length, sections.length - telling.length]
  return [
    ...shown,
    ...(more > 0 ? [`${more} mục khác`] : []),
    ...(owing > 0 ? [`${telling.length === 0 ? '' : `${owing} mục `}còn đơn vị chưa báo cáo`] : []),
  ].join('; ')
}

const MOST_POINTS = 3

/** As many names as can be read at a glance; all of them stand in the details. */
const MOST_NAMED = 4

function someOf(units: readonly string[]): string {
  const more = units.length - MOST_NAMED
  return more > 1 ? `${units.slice(0, MOST_NAMED).join('; ')} và ${more} đơn vị khác` : units.join('; ')
}

/** What is asked of the BGH; "Đồng ý" and "Giữ nguyên" answer it. */
function decisionText(decision: Decision): string {
  switch (decision.kind) {
    case 'late-units':
      return `giao đầu mối làm việc với ${decision.units.length} đơn vị chậm báo cáo (${someOf(decision.units)})`
    case 'open-obstacles':
      return `giao đầu mối trình hướng giải quyết ${decision.count} vướng mắc, đề nghị chưa được trả lời`
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

const obstaclesText = ({ obstacles, planChanges }: AssessmentView): string =>
  `${obstaclesCounted(obstacles, planChanges, 'đã giải quyết')}.`

/** Model 12. */
function assessment({ view, reading = false }: Extract<AssessmentSay, { say: 'assessment' }>, voice: Voice): string {
  const { decisions } = view
  const head = sentences(
    reading ? greeting(voice) : `Kính gửi ${youNamed(voice)}.`,
    stateText(view),
    sectionsText(view),
    obstaclesText(view),
    quarterFollowed(view),
    view.toldBoard.length > 0 && `Có ${view.toldBoard.length} điều đơn vị dặn báo riêng BGH, xem ở Chi tiết.`,
  )
  const asked = decisionsText(decisions, reading, voice)
  return decisions.length > 1 ? lines(head, asked) : sentences(head, asked)
}

function details({ view }: { readonly view: AssessmentView }): string {
  const { sections, late, ahead, directions, stale, sent = [] } = view
  return lines(
    stale
      ? `Đánh giá ${periodText(view.period)}. ${stateText(view)}`
      : `Đánh giá ${periodText(view.period)}: ${reportedText(view)}.`,
    ...sections.map(sectionLine),
    late.length === 0
      ? !stale && 'Không có đơn vị quá hạn.'
      : `Quá hạn: ${late.map(({ unit, days }) => `${unit} (${days} ngày)`).join('; ')}.`,
    obstaclesText(view),
    ...sent.map(({ period, supplement, ...gone }) => {
      const later = supplement ? `; bản bổ sung ${sentText({ dispatch: supplement })}` : ''
      return `Báo cáo ${periodText(period)} gửi Sở: ${sentText(gone)}${later}.`
    }),
    ...toldLines(view),
    ...aheadLines(ahead),
    directions.length > 0 && 'Chỉ đạo đã ghi:',
    ...directions.map(direction => `• ${quoted(direction.text)} (${direction.by})${followedText(direction)}`),
  )
}

const MOST_TOLD = 10
const TOLD_LIMIT = 200

/** What is for the BGH alone, with who says it. */
function toldLines({ toldBoard }: AssessmentView): readonly string[] {
  if (toldBoard.length === 0) return []
  const more = toldBoard.length - MOST_TOLD
  return [
    'Báo riêng BGH, không có trong văn bản:',
    ...toldBoard.slice(0, MOST_TOLD).map(({ unit, text }) => `• ${unit}: ${cut(text, TOLD_LIMIT)}`),
    ...(more > 0 ? [`và ${more} điều khác, đủ ở Bảng số liệu.`] : []),
  ]
}

const STATES = { noted: 'đã ghi nhận', 'under-way': 'đang làm', done: 'đã làm' } as const

/** ": đã làm, tổ Toán nộp lại 12/6": what the officer has said of it. */
export function followedText({ state, outcome }: Pick<GivenDirection, 'state' | 'outcome'>): string {
  const told = [state && STATES[state], outcome].filter(Boolean).join(', ')
  return told === '' ? '' : `: ${told}`
}

/** "Chỉ đạo quý trước: 2, đã làm 1, đang làm 1." */
function quarterFollowed({ followed }: AssessmentView): string {
  if (!followed) return ''
  const { done, underWay, total } = followed
  const told = [done > 0 && `đã làm ${done}`, underWay > 0 && `đang làm ${underWay}`].filter(Boolean)
  return `Chỉ đạo quý trước: ${[total, ...(told.length > 0 ? told : ['chưa có kết quả'])].join(', ')}.`
}

/** "• II.4 Đạo đức, kỷ cương: 11/13 đơn vị có nội dung; đề xuất cần chú ý (…)". */
function sectionLine(section: AssessedSection): string {
  const { code, shortTitle, answered, asked, mark } = section
  return `• ${code} ${shortTitle}: ${answered}/${asked} đơn vị có nội dung; ${mark ? `BGH đánh giá: ${markWords[mark]}` : proposalText(section)}`
}

/** What is proposed with its ground; that not enough is known where nothing is. */
function proposalText(section: AssessedSection): string {
  const { proposal } = section
  if (proposal === null) return `chưa đủ thông tin (${heardText(section)})`
  return `đề xuất ${markWords[proposal]} (${groundText(section)})`
}

type Marked = Extract<AssessmentSay, { say: 'area-mark' }>

function areaMark({ section, number, of }: Marked, { you }: Voice): string {
  const { code, shortTitle, answered, asked, mark } = section
  return lines(
    `Mục ${number}/${of}: ${code} ${shortTitle}. ${answered}/${asked} đơn vị có nội dung.`,
    `${capital(proposalText(section))}.`,
    mark ? `Đã ghi: ${markWords[mark]}. Xin ${you} chọn lại nếu cần.` : `Xin ${you} chọn mức đánh giá.`,
  )
}

/** "1 Tốt, 4 Đạt yêu cầu, 1 Cần chú ý (Phối hợp)": what has been marked, and what has not. */
function marksText(sections: readonly AssessedSection[]): string {
  const named = GIVEN_MARKS.flatMap(mark => {
    const found = sections.filter(section => section.mark === mark)
    return found.length === 0 ? [] : [`${markWords[mark]}: ${found.map(each => each.shortTitle).join('; ')}`]
  })
  const open = sections.filter(({ mark }) => mark === null)
  return lines(
    ...named.map(line => `• ${line}`),
    open.length > 0 && `• Chưa đánh giá: ${open.map(each => each.shortTitle).join('; ')}`,
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

/** What was decided, each matter on its own line where there are several. */
function decidedText(given: readonly DecisionGiven[], told: string, { you }: Voice): string {
  const [only, ...more] = given
  if (only && more.length === 0)
    return `Đã ghi ý kiến của ${you} (${subjectOf(only.decision)}): ${answerText(only.answer)}. ${told}`
  const each = given.map(({ decision, answer }) => `• ${subjectOf(decision)}: ${answerText(answer)}`)
  return lines(`Đã ghi ý kiến của ${you}. ${told}`, ...each)
}

const answerText = (answer: 'yes' | 'no'): string => (answer === 'yes' ? 'đồng ý' : 'giữ nguyên')

export const assessmentTexts: Texts<AssessmentSay> = {
  assessment,
  'assessment-details': details,
  decided: ({ given, untold }, voice) => decidedText(given, officersText(untold, voice), voice),
  'decisions-which': ({ view }, voice) =>
    lines(
      decisionsText(view.decisions, false, voice),
      `Ý kiến vừa rồi là về việc nào? ${You(voice)} chọn từng việc, hoặc nhắn: "đồng ý a, b"; "đồng ý cả".`,
    ),
  'areas-unknown': ({ period }) =>
    `Chưa ghi mức đánh giá nào: ${periodText(period)} còn quá ít đơn vị cập nhật. Ý kiến khác vẫn ghi được thành chỉ đạo.`,
  'decision-to-officer': ({ by, decision, answer }) =>
    `${Person(by)} đã quyết định (${subjectOf(decision)}): ${answerText(answer)}.`,
  'area-mark': areaMark,
  'areas-marked': ({ period, sections, by, untold }, voice) =>
    lines(
      by
        ? `${Person(by)} đã đánh giá từng mục, ${periodText(period)}:`
        : `Đã ghi đánh giá từng mục, ${periodText(period)}. ${officersText(untold, voice)}`,
      marksText(sections),
    ),
  'plan-kept': ({ period, by, untold }, voice) =>
    by
      ? `${Person(by)} quyết định giữ nguyên nhiệm vụ, giải pháp của Kế hoạch (đánh giá ${periodText(period)}).`
      : `Đã ghi ý kiến của ${voice.you}: giữ nguyên nhiệm vụ, giải pháp của Kế hoạch. ${officersText(untold, voice)}`,
  'signer-set': ({ deputy, by, untold }, voice) => {
    const who = deputy ? `${deputy.address} ${deputy.name} ký thay Hiệu trưởng` : 'Hiệu trưởng ký'
    const what = `công văn, báo cáo và đánh giá do ${who}, cho đến khi BGH chọn lại`
    return by
      ? `${Person(by)} đã chọn: ${what}.`
      : `Đã ghi ý kiến của ${voice.you}: ${what}. ${officersText(untold, voice)}`
  },
  'opinion-ask': (_, voice) => `${You(voice)} nhắn ý kiến, Trợ lý đọc lại để ${voice.you} xác nhận rồi mới ghi.`,
  'direction-confirm': ({ text }) => lines('Ghi thành chỉ đạo?', quoted(text)),
  'direction-left': () => 'Trợ lý không ghi thành chỉ đạo.',
  'direction-recorded': ({ untold }, voice) =>
    sentences(
      untold ? `Đã ghi thành chỉ đạo. ${officersText(untold, voice)}` : 'Đã ghi thành chỉ đạo, Trợ lý báo đầu mối.',
      `Bản đánh giá quý sau sẽ thưa lại ${voice.you} kết quả.`,
    ),
  'direction-state': ({ state }, { you }) =>
    `Đã ghi: ${STATES[state]}. Kết quả thế nào, ${you} nhắn một dòng; bản đánh giá quý sau sẽ thưa lại BGH.`,
  'direction-outcome': ({ outcome }) => `Đã ghi kết quả: ${quotedEnd(outcome)}`,
  'direction-to-officer': ({ by, text }) => `${Person(by)} chỉ đạo: ${quotedEnd(text)}`,
}
