import type { DayMonth, PeriodKind, Reporter } from '../domain/plan.ts'
import type {
  CalendarMistake,
  CalendarProblem,
  Expected,
  FilePlace,
  FileProblem,
  PlanMistake,
  PlanProblem,
  PlanWarning,
} from '../domain/plan-mistake.ts'

type Problem = FileProblem | PlanProblem | CalendarProblem
type Code = Problem['code']
type Of<C extends Code> = Extract<Problem, { readonly code: C }>

const EXPECTED: Readonly<Record<Expected, string>> = {
  text: 'cần là một đoạn chữ đặt trong dấu "…"',
  'filled-text': 'cần là một đoạn chữ, không được để trống',
  'short-text': 'dài quá: câu hỏi tối đa 190 ký tự, ví dụ tối đa 110 ký tự',
  number: 'cần là một con số',
  count: 'cần là một số nguyên hợp lệ, từ 1 trở lên',
  boolean: 'cần là true (có) hoặc false (không)',
  list: 'cần là một danh sách đặt trong [ ]',
  'filled-list': 'cần là một danh sách có ít nhất một mục',
  object: 'cần là một nhóm đặt trong { }',
  date: 'cần là một ngày có thật, viết theo dạng năm-tháng-ngày, ví dụ 2024-04-23',
  id: 'cần là một mã ngắn hợp lệ; xem cách viết của các mục bên cạnh',
  words: 'cần viết thường, không dấu, ví dụ "buoi" cho "buổi"',
}

const REPORTERS: Readonly<Record<Reporter, string>> = { unit: 'tổ, đoàn thể', school: 'nhà trường', leadership: 'BGH' }
const KINDS: Readonly<Record<PeriodKind, string>> = { half: '6 tháng', year: 'năm', quarter: 'quý' }

const two = (n: number) => String(n).padStart(2, '0')
/** Days under 10 and months 1, 2 take a 0: 05/6, 10/12, 01/01. */
const dayText = ({ day, month }: DayMonth) => `${two(day)}/${month < 3 ? two(month) : month}`

const PROBLEMS: { readonly [C in Code]: (problem: Of<C>) => string } = {
  'unreadable-file': ({ reason }) =>
    ({ missing: 'không tìm thấy tệp', forbidden: 'không có quyền đọc tệp', other: 'không đọc được tệp' })[reason],
  'broken-json': ({ found }) =>
    found.trim() === ''
      ? 'tệp kết thúc hoặc xuống dòng giữa chừng; có thể thiếu dấu ngoặc, dấu phẩy hoặc dấu "'
      : `không hiểu từ chỗ ${found.trim()}; có thể thừa hoặc thiếu dấu phẩy, dấu ngoặc, dấu ", hoặc một mục bị viết hai lần`,
  'missing-key': () => 'thiếu mục này',
  'unknown-key': ({ key }) => `không có mục nào tên là "${key}"; có thể viết nhầm tên`,
  'wrong-value': ({ expected }) => EXPECTED[expected],
  'not-a-choice': ({ choices }) => `chỉ nhận một trong các giá trị: ${choices.join(', ')}`,
  'bad-part': ({ name }) => `"${name}" không phải tên một tệp .json nằm cùng thư mục`,
  'unknown-area': ({ value }) => `không có nội dung "${value}" trong kế hoạch`,
  'unknown-indicator': ({ value }) => `không có chỉ tiêu "${value}"`,
  'unknown-prompt': ({ value }) => `không có câu hỏi "${value}"`,
  'unknown-unit': ({ value }) => `trường không có đơn vị "${value}"`,
  'unknown-lead': ({ value }) => `không có câu dẫn "${value}"`,
  'lead-without-space': () => 'câu dẫn phải kết thúc bằng đúng một dấu cách, vì lời của đơn vị đứng ngay sau',
  'lead-without-unit': () => 'câu dẫn này phải có chỗ điền {donVi}',
  'route-not-printed': ({ prompt, lead }) =>
    `câu hỏi "${prompt}" không in sau câu dẫn "${lead}"; xin thêm vào "printed" hoặc chọn câu dẫn khác`,
  'prompt-without-lead': ({ prompt }) =>
    `lời trả lời của câu hỏi "${prompt}" chưa có chỗ in; xin thêm vào "printed", hoặc đặt "difficulties": true`,
  'unknown-placeholder': ({ value }) => `không có chỗ điền {${value}} ở đây`,
  duplicate: ({ value, first }) => `"${value}" bị trùng; đã có ở ${first}`,
  'no-such-day': day => `không có ngày ${dayText(day)} hằng năm`,
  'window-backwards': () => 'ngày cuối đứng trước ngày đầu',
  'missing-form': ({ kind }) => `chưa có danh sách câu hỏi cho loại đơn vị "${kind}"`,
  'missing-rule': ({ from, kind }) => `thiếu hạn báo cáo ${KINDS[kind]} của ${REPORTERS[from]}`,
  'missing-window': ({ kind }) => `thiếu khoảng thời gian lấy số liệu của kỳ ${KINDS[kind]}`,
  'missing-deadline': () => 'thiếu ngày của hạn "trước ngày …"',
  'word-clash': ({ word, indicators: [one, other] }) =>
    `từ "${word}" dùng cho cả "${one}" và "${other}" trong cùng một câu hỏi, nên không biết ghi số vào đâu`,
  'other-area': ({ indicator, area }) => `chỉ tiêu "${indicator}" thuộc nội dung ${area}, không thuộc nội dung này`,
  'clause-without-place': ({ indicator }) => `câu văn không có chỗ điền {${indicator}}`,
  'clause-unlisted-place': ({ indicator }) => `câu văn điền {${indicator}} nhưng danh sách chỉ tiêu của câu không có`,
  'clause-brackets': () => 'dấu [ ] phải đi thành cặp, không lồng nhau, mỗi cặp có một chỗ điền',
  'bad-condition': ({ condition }) =>
    `không hiểu điều kiện "${condition}"; cần viết như "so-don > 0" hoặc "so-don = so-giai-quyet"`,
  'unknown-subject': ({ value }) => `không có chủ ngữ "${value}"`,
  'indicator-without-clause': ({ indicator }) => `chỉ tiêu "${indicator}" chưa có trong câu số liệu nào của báo cáo`,
  'indicator-in-two-clauses': ({ indicator }) => `chỉ tiêu "${indicator}" có trong hai câu số liệu, sẽ bị nêu hai lần`,
  'indicator-never-asked': ({ indicator }) => `không câu hỏi nào hỏi chỉ tiêu "${indicator}" ở đơn vị chịu trách nhiệm`,
  'too-many-prompts': ({ count, most }) => `có ${count} câu hỏi; tối đa ${most}`,
  'unused-prompt': ({ prompt }) =>
    `câu hỏi "${prompt}" chưa giao cho đơn vị nào; nếu đã thôi hỏi, xin đặt "retired": true`,
  'retired-prompt': ({ prompt }) => `câu hỏi "${prompt}" đã thôi hỏi, không giao cho đơn vị nữa`,
  'unit-is-verdict': ({ unit }) =>
    `đơn vị tính phải là vật đếm được (ý kiến, đơn, mô hình); "${unit}" là lời nhận xét, xin đặt vào "chat"`,
  'relation-circle': ({ indicator }) =>
    `chỉ tiêu "${indicator}" phải khớp với chính nó, qua một vòng các chỉ tiêu khác hoặc trực tiếp`,
  'said-without-number': ({ indicator }) => `lời nói của chỉ tiêu "${indicator}" không có chỗ điền {n}`,
  'register-with-words': ({ indicator }) =>
    `chỉ tiêu "${indicator}" lấy từ sổ, câu hỏi phải đặt "figuresOnly": true để không lưu lời kể`,
  'register-asked-elsewhere': ({ indicator }) => `chỉ tiêu "${indicator}" lấy từ sổ, chỉ được hỏi đơn vị giữ sổ`,
  'other-year': ({ date, year }) => `ngày ${date} không thuộc năm ${year}`,
  'off-and-work': ({ date }) => `ngày ${date} vừa là ngày nghỉ vừa là ngày làm bù`,
  'make-up-on-weekday': ({ date }) => `ngày làm bù ${date} không phải thứ Bảy hay Chủ nhật`,
  'range-backwards': () => 'ngày cuối đứng trước ngày đầu',
}

function placeText({ file, path, line, column }: FilePlace): string {
  const at = line === undefined ? '' : `, dòng ${line}${column === undefined ? '' : `, cột ${column}`}`
  return `Tệp ${file}${at}${path === '' ? '' : `, mục ${path}`}`
}

/** The code picks its own function, which TypeScript cannot see through a union. */
function problemText<C extends Code>(problem: Of<C> & { readonly code: C }): string {
  return PROBLEMS[problem.code](problem)
}

/** "Tệp prompts.json, dòng 41, mục prompts[3].indicators[0]: không có chỉ tiêu "x"." */
export function planMistakeText(mistake: PlanMistake): string {
  return `${placeText(mistake)}: ${problemText(mistake)}.`
}

/** As `planMistakeText`, for the yearly calendar. */
export function calendarMistakeText(mistake: CalendarMistake): string {
  return `${placeText(mistake)}: ${problemText(mistake)}.`
}

/** Both dates with their paragraphs; what to do about it is asked where it is shown. */
export function planWarningText({ kind, units, school }: PlanWarning): string {
  const unitsDay = units.before ? dayText(units.before) : '…'
  const schoolDay = school.before ? dayText(school.before) : '…'
  return (
    `Kỳ ${KINDS[kind]}: mục ${units.source} của kế hoạch giao tổ, đoàn thể báo cáo trước ${unitsDay}, ` +
    `nhưng mục ${school.source} yêu cầu nhà trường báo cáo ${school.to} trước ${schoolDay}. ` +
    'Trợ lý giữ nguyên cả hai ngày và đề xuất một hẹn nội bộ sớm hơn.'
  )
}

/** Two plans of one recurring matter. */
export const twicePlannedText = (file: string, first: string): string =>
  `Kế hoạch ${file}: cùng một công tác với kế hoạch ${first}; mỗi công tác chỉ dùng một kế hoạch.`

/** Two plans of different schools. */
export const otherSchoolText = (file: string, first: string): string =>
  `Kế hoạch ${file}: của một trường khác với kế hoạch ${first}; mỗi cơ sở dữ liệu chỉ dùng cho một trường.`
