import type {
  AskedWord,
  Following,
  MovedReminder,
  SchoolSay,
  ToldChange,
} from '../../conversation/vocabulary/school.ts'
import type { Member } from '../../domain/member.ts'
import type { Unit } from '../../domain/school.ts'
import { type NameProblem, PROPERTIES } from '../../domain/school-change.ts'
import type { SchoolDays } from '../../domain/school-days.ts'
import { isoSpanText, momentText, weekdayText } from '../dates.ts'
import { periodText } from '../periods.ts'
import { PROPERTY_NAMES, PROPERTY_QUESTIONS } from '../school.ts'
import { UnitText, unitText } from '../units.ts'
import { Person, person, You } from '../voice.ts'
import { capital, lines, listed, quoted, sentences } from '../wording.ts'
import type { Texts } from './texts.ts'

const unitIn = (unit: Unit | undefined): string => (unit ? unitText(unit) : 'đơn vị')

export const DAY_KINDS = { off: 'nghỉ', 'make-up': 'làm bù', quiet: 'không nhắc' } as const

function daysText({ kind, first, last, name }: SchoolDays): string {
  return sentences(`${DAY_KINDS[kind]} ${isoSpanText(first, last)}${name ? ` (${name})` : ''}`)
}

/** What is changed, as a heading: "Đổi tên tổ Ngữ văn thành "Tổ Văn"". */
function changeText({ change, unit, other, was }: ToldChange): string {
  switch (change.change) {
    case 'add':
      return `Thêm đơn vị ${quoted(change.name)}, báo cáo theo mẫu của ${unitIn(other)}`
    case 'rename':
      return `Đổi tên ${unitIn(unit)} thành ${quoted(change.name)}`
    case 'head':
      return `${UnitText(unit ?? NO_UNIT)}: chức danh ký báo cáo đổi từ ${quoted(was ?? '')} thành ${quoted(change.title)}`
    case 'form':
      return `${UnitText(unit ?? NO_UNIT)} báo cáo theo mẫu của ${unitIn(other)}`
    case 'merge': {
      const renamed = other && other.name !== change.name ? `, tên mới ${quoted(change.name)}` : ''
      return `Nhập ${unitIn(unit)} vào ${unitIn(other)}${renamed}`
    }
    case 'split':
      return `Tách ${unitIn(unit)}, lập thêm đơn vị ${quoted(change.name)}`
    case 'retire':
      return `${UnitText(unit ?? NO_UNIT)} thôi hoạt động`
    case 'property':
      return `${PROPERTY_NAMES[change.property]} đổi từ ${quoted(was ?? '')} thành ${quoted(change.value)}`
    case 'days':
      return capital(daysText(change.days))
    case 'no-days':
      return `Bỏ ngày nghỉ, ngày không nhắc ${isoSpanText(change.first, change.last)}`
  }
}

/** More figures than these nobody reads in a question. */
const MOST_FIGURES = 4

const NO_UNIT: Pick<Unit, 'name' | 'called'> = { name: 'Đơn vị', called: 'đơn vị' }

const FOLLOWING: Readonly<Record<Following['how'], (told: ToldChange) => string>> = {
  asked: () => 'đơn vị mới được hỏi từ nay',
  'told-for-both': ({ unit }) => `báo cáo ${unitIn(unit)} đã nộp tính cho cả hai, đơn vị mới chưa phải nộp`,
  'draft-passes': ({ other }) => `bản nháp nhập vào bản của ${unitIn(other)}`,
  'owed-passes': ({ other }) => `${unitIn(other)} báo cáo cho cả hai`,
  'asked-for-more': ({ other, unit }) => `${unitIn(other)} đã nộp, nay được đề nghị bổ sung phần của ${unitIn(unit)}`,
  stays: ({ unit }) => `báo cáo ${unitIn(unit)} đã nộp giữ nguyên, vẫn tính vào số của trường`,
  released: () => 'không phải nộp nữa',
}

const followingText = (told: ToldChange, following: readonly Following[]): string[] =>
  following.map(({ period, how }) => `• ${capital(periodText(period))}: ${FOLLOWING[how](told)}.`)

const movedText = (moved: readonly MovedReminder[]): string[] =>
  moved.map(
    ({ period, from, to }) =>
      `• ${capital(periodText(period))}: nhắc ${weekdayText(from)} chuyển sang ${weekdayText(to)}.`,
  )

function peopleText({ change, other }: ToldChange, people: readonly Member[]): string {
  if (people.length === 0) return ''
  const names = listed(people.map(person))
  return change.change === 'merge'
    ? `• ${capital(names)} từ nay là người của ${other?.name === change.name ? unitIn(other) : quoted(change.name)}.`
    : `• ${capital(names)} không phải báo cáo nữa; vai trò khác giữ nguyên.`
}

/** What was printed stays as it was printed. */
function keptText({ change }: ToldChange): string {
  if (change.change === 'days' || change.change === 'no-days') return ''
  if (change.change === 'add' || change.change === 'split') return ''
  return 'Báo cáo các kỳ đã xong giữ tên và số liệu như cũ.'
}

const PROBLEMS: Readonly<Record<NameProblem, string>> = {
  unreadable: 'Trợ lý chưa đọc được tên.',
  'too-long': 'Tên dài quá 60 chữ, khó in vào báo cáo.',
  taken: 'Trường đã có đơn vị tên này.',
}

function askText(what: AskedWord, unit: Unit | undefined, other: Unit | undefined, you: string): string {
  switch (what.ask) {
    case 'add':
      return `Tên đầy đủ của đơn vị mới, báo cáo theo mẫu của ${unitIn(other)}?`
    case 'rename':
      return `Tên mới của ${unitIn(unit)}, ${you} viết đầy đủ như trong văn bản?`
    case 'split':
      return `Tên đầy đủ của đơn vị tách ra từ ${unitIn(unit)}?`
    case 'head':
      return `Chức danh người ký báo cáo của ${unitIn(unit)}, nay là ${quoted(unit?.head.at(-1) ?? '')}?`
    case 'merge':
      return `Nhập ${unitIn(unit)} vào ${unitIn(other)}. Tên đơn vị sau khi nhập?`
    case 'property':
      return PROPERTY_QUESTIONS[what.property]
    case 'days':
      return `${what.kind === 'off' ? 'Nghỉ' : 'Không nhắc'} ngày nào? Ví dụ: "20/11 Ngày Nhà giáo Việt Nam" hoặc "từ 25/12 đến 01/01".`
    case 'no-days':
      return 'Bỏ ngày nào? Ví dụ: "20/11" hoặc "từ 25/12 đến 01/01".'
  }
}

/** Who is where they were: what is to be done about it is told with the buttons. */
function stillThere({ change, unit }: ToldChange, people: readonly Member[]): string {
  const who = listed(people.map(person))
  return change.change === 'split'
    ? `Người của ${unit ? unitText(unit) : 'đơn vị cũ'} (${who}) chưa ai chuyển; ai sang đơn vị mới, chọn ngay dưới đây.`
    : `Còn ${who} chưa có việc ở đơn vị khác: chuyển đơn vị hoặc cho thôi nhiệm vụ, chọn ngay dưới đây.`
}

export const schoolTexts: Texts<SchoolSay> = {
  'school-unit': ({ unit }, { you }) =>
    `${UnitText(unit)}, người ký báo cáo: ${unit.head.join(', ')}. ${capital(you)} muốn sửa gì?`,
  'school-show': ({ school }) =>
    lines(
      'Thông tin của trường, như in trong báo cáo:',
      ...PROPERTIES.map(property => `• ${PROPERTY_NAMES[property]}: ${school[property]}`),
    ),
  'school-days': ({ days }) =>
    days.length === 0
      ? 'Sắp tới chưa ghi ngày nghỉ, ngày không nhắc nào ngoài ngày lễ theo luật.'
      : lines('Ngày nghỉ, ngày không nhắc sắp tới:', ...days.map(each => `• ${capital(daysText(each))}`)),
  'school-ask': ({ what, unit, other }, { you }) => askText(what, unit, other, you),
  'school-like': ({ unit }) =>
    unit
      ? `${UnitText(unit)} báo cáo theo mẫu (các câu hỏi) của đơn vị nào?`
      : 'Đơn vị mới báo cáo theo mẫu (các câu hỏi) của đơn vị nào?',
  'school-into': ({ unit }) => `Nhập ${unitText(unit)} vào đơn vị nào?`,
  'school-name-bad': ({ why }, voice) => `${PROBLEMS[why]} ${You(voice)} nhắn lại giúp.`,
  'school-days-bad': (_, voice) =>
    `Trợ lý chưa đọc được ngày, hoặc lịch chưa ghi gì vào ngày ấy. ${You(voice)} nhắn giúp, ví dụ: "20/11" hoặc "từ 25/12 đến 01/01".`,
  'school-confirm': ({ told, following, people, moved, signs, orphans }) =>
    lines(
      `${changeText(told)}?`,
      ...followingText(told, following),
      ...movedText(moved),
      peopleText(told, people),
      orphans.length > 0 &&
        `• Không còn đơn vị nào báo cáo: ${listed(orphans.slice(0, MOST_FIGURES))}${orphans.length > MOST_FIGURES ? ' …' : ''}.`,
      signs && '• Từ nay báo cáo, công văn, đánh giá in tên này.',
      keptText(told) && `• ${keptText(told)}`,
    ),
  'school-changed': ({ told, by, people = [] }) =>
    by
      ? `${Person(by)} vừa thay đổi: ${changeText(told)}.`
      : sentences(`Đã ghi: ${changeText(told)}.`, people.length > 0 && stillThere(told, people)),
  'school-undone': ({ told, by, at }) => {
    const what = quoted(changeText(told))
    if (at) return `${by ? Person(by) : 'Đầu mối'} đã hoàn tác ${what} lúc ${momentText(at)}.`
    return by ? `${Person(by)} vừa hoàn tác: ${what}.` : `Đã hoàn tác: ${what}. Mọi việc trở lại như trước.`
  },
  'school-not-undone': ({ told }, voice) =>
    `${quoted(changeText(told))} không hoàn tác được nữa: đã có người làm tiếp sau thay đổi này. ${You(voice)} sửa lại trong mục đơn vị giúp.`,
  'school-moved': (_, voice) =>
    `Trong lúc ${voice.you} xem, mục này đã có người thay đổi, nên Trợ lý chưa ghi gì. ${You(voice)} xem lại giúp.`,
  'school-same': () => 'Trợ lý đang ghi đúng như vậy, không có gì thay đổi.',
  'school-unions': ({ member, units }) =>
    `${Person(member)}, tổ trưởng công đoàn, phụ trách ${listed(units.map(unitText))}. Thêm hay bỏ đơn vị nào?`,
  'school-union': ({ member, unit, begins, by }) => {
    const what = `${person(member)} ${begins ? 'phụ trách' : 'thôi phụ trách'} tổ công đoàn của ${unitText(unit)}`
    return by ? `${Person(by)} vừa ghi: từ nay ${what}.` : `Đã ghi: từ nay ${what}.`
  },
  'unit-merged': ({ unit, into, more }, voice) =>
    sentences(
      `Nhà trường cho biết ${unitText(unit)} nay thuộc ${quoted(into)}.`,
      `Bản nháp, ghi nhanh và số liệu đã báo cáo giữ nguyên; từ nay ${voice.you} báo cáo chung một đơn vị.`,
      more && `Bản đã nộp chưa có phần của ${unitText(unit)}: ${voice.you} nhắn "báo cáo" để bổ sung giúp.`,
    ),
  'unit-back': ({ unit }, voice) =>
    `Nhà trường cho biết ${unitText(unit)} vẫn như trước; ${voice.you} báo cáo cho đơn vị cũ như thường.`,
  'unit-retired': ({ unit }, voice) =>
    `Nhà trường cho biết ${unitText(unit)} thôi hoạt động; ${voice.you} không phải báo cáo cho đơn vị này nữa. Báo cáo đã nộp vẫn được giữ.`,
}
