import type { SayOf } from '../../conversation/say.ts'
import type { DispatchSay, NamedRequest, StillOpen } from '../../conversation/vocabulary/dispatch.ts'
import type { Deadlines } from '../../domain/deadline.ts'
import { type Dispatch, isSupplement, type SentWay } from '../../domain/dispatch.ts'
import type { Member } from '../../domain/member.ts'
import type { Period } from '../../domain/period.ts'
import { dateText, dayText, momentText, weekdayText } from '../dates.ts'
import { periodText, reportText } from '../periods.ts'
import { unitText } from '../units.ts'
import { greeting, Person, person, type Voice, You, youNamed } from '../voice.ts'
import { capital, lines, listed, quoted, sentences } from '../wording.ts'
import { differsText, numberText, placesText, signatureText, standText, timelinessText } from './dispatch-stand.ts'
import { countedUnits } from './owing.ts'
import type { Texts } from './texts.ts'

/** How it went to the superior. */
const WAY_WORDS: Readonly<Record<SentWay, string>> = {
  axis: 'trục liên thông văn bản',
  eoffice: 'eOffice',
  email: 'thư điện tử',
  paper: 'bản giấy',
}

/** "4 đơn vị và BGH chưa nộp, 3 chỗ tô vàng, 1 số liệu chưa khớp". */
export function openText({ units, gaps, unfit }: StillOpen): string {
  const parts = [
    units.length > 0 && `${countedUnits(units)} chưa nộp`,
    gaps > 0 && `${gaps} chỗ tô vàng cần bổ sung`,
    unfit > 0 && `${unfit} số liệu chưa khớp`,
  ].filter(part => part !== false)
  return parts.length === 0 ? 'Không còn chỗ nào để ngỏ.' : `Còn để ngỏ: ${parts.join(', ')}.`
}

/** A supplement has no limit of its own. */
const untilText = (dispatch: Dispatch, deadlines: Deadlines | undefined): string =>
  deadlines && !isSupplement(dispatch) ? `Trường gửi Sở trước ${dayText(deadlines.schoolNamed)}.` : ''

const requestsText = (requests: readonly NamedRequest[]): readonly string[] =>
  requests.map(({ name, text }) => `• ${name === '' ? 'Cả báo cáo' : name}: ${quoted(text)}`)

const who = (by: Member | 'you', voice: Voice): string => (by === 'you' ? You(voice) : Person(by))

type Told = { readonly period: Period; readonly dispatch: Pick<Dispatch, 'supplements'> }

const reportOf = ({ period, dispatch }: Told): string => reportText(period, isSupplement(dispatch))

function begin({ period, signature, open, changed, before }: SayOf<'dispatch-begin'>): string {
  const stands =
    before &&
    (before.state === 'sent'
      ? `Báo cáo này đã gửi Sở, ${numberText(before)}; bản trình tới đây là báo cáo bổ sung, bản đã gửi giữ nguyên.`
      : 'Bản đã duyệt trước đây thôi dùng khi trình bản này.')
  return sentences(
    changed && 'Báo cáo vừa có thay đổi.',
    stands,
    `Trình BGH ${reportText(period, before?.state === 'sent')} gửi Sở, đúng như bản Word lúc này?`,
    openText(open),
    `Người ký: ${signatureText(signature)}.`,
  )
}

function submitted(say: SayOf<'dispatch-submitted'>, voice: Voice): string {
  const { dispatch, told, unsigned } = say
  const heard = `Đã trình ${reportOf(say)}, người ký ${signatureText(dispatch.signature)}`
  const frozen = 'Bản trình kèm dưới đây giữ nguyên từ lúc này.'
  if (told.length === 0) {
    return sentences(
      `${heard}.`,
      'BGH chưa có ai nhận được tin của Trợ lý:',
      `${voice.you} trình bản giấy, ký xong chọn "Đã ký giấy".`,
      frozen,
    )
  }
  return sentences(
    `${heard}; đã nhắn ${listed(told.map(person))}.`,
    unsigned && 'Người ký chưa nhận được tin của Trợ lý; người khác trong BGH duyệt được.',
    frozen,
  )
}

function asked(say: SayOf<'dispatch-asked'>, voice: Voice): string {
  const { by, dispatch, open, signs, deadlines } = say
  const supplement = dispatch.supplements === null ? '' : `, cho Báo cáo số ${dispatch.supplements}`
  const again = supplement === '' && dispatch.attempt > 1 ? ` (lần ${dispatch.attempt})` : ''
  return sentences(
    `Kính gửi ${youNamed(voice)}.`,
    `${Person(by)} trình ${reportOf(say)} gửi Sở${supplement}${again}, bản Word kèm theo.`,
    `Người ký: ${signatureText(dispatch.signature)}.`,
    openText(open),
    untilText(dispatch, deadlines),
    signs
      ? `Xin ${voice.you} xem và duyệt.`
      : `Xin ${voice.you} xem; cần sửa chỗ nào, ${voice.you} chọn "Đề nghị sửa".`,
  )
}

function sentSaid(say: SayOf<'dispatch-sent'>, voice: Voice): string {
  const { by, dispatch, view, waiting = 0 } = say
  const { sentOn, way } = dispatch
  const late = isSupplement(dispatch) ? '' : timelinessText(view.timeliness)
  return sentences(
    `${who(by, voice)} đã ghi: ${reportOf(say)} ${numberText(dispatch)} gửi Sở${sentOn ? ` ngày ${dateText(sentOn)}` : ''}${way ? ` qua ${WAY_WORDS[way]}` : ''}${late === '' ? '' : `, ${late}`}.`,
    !isSupplement(dispatch) && 'Từ nay Trợ lý không nhắc hạn gửi Sở của kỳ này.',
    !view.scanned && 'Chưa có bản PDF đã ký.',
    waiting > 0 && `Còn ${waiting} báo cáo của đơn vị chưa được tiếp nhận.`,
  )
}

function late(say: SayOf<'dispatch-late'>, voice: Voice): string {
  const { unit, period, dispatch, first, onBehalf, figures, sections } = say
  const approved = `sau khi báo cáo ${isSupplement(dispatch) ? 'bổ sung ' : ''}đã được duyệt`
  const when = dispatch.state === 'sent' ? `sau khi gửi Sở (${numberText(dispatch)})` : approved
  const did = onBehalf ? 'được nhập hộ' : first ? 'mới nộp' : 'nộp lại'
  return lines(
    `${capital(unitText(unit))} ${did} ${reportText(period)} ${when}.`,
    figures.length === 0 && sections.length === 0
      ? 'Báo cáo của trường không đổi.'
      : `${dispatch.state === 'sent' ? 'Bản đã gửi' : 'Bản đã duyệt'} giữ nguyên; nếu soạn lại thì khác ở:`,
    ...figures.slice(0, MOST_FIGURES).map(({ label, sent, now }) => `• ${label}: ${sent} → ${now}`),
    figures.length > MOST_FIGURES && `• và ${figures.length - MOST_FIGURES} số liệu khác`,
    sections.length > 0 && `Các chỗ: ${placesText(sections)}.`,
    figures.length + sections.length > 0 &&
      (dispatch.state === 'sent'
        ? `Cần báo Sở, ${voice.you} trình báo cáo bổ sung.`
        : `Cần đưa vào, ${voice.you} trình lại.`),
  )
}

const MOST_FIGURES = 5

function number({ symbol, example, value, on, again }: SayOf<'dispatch-number'>, voice: Voice): string {
  const sample = `Ví dụ: "35, ${dayText(example)}".`
  if (value !== undefined)
    return `${again ? 'Trợ lý chưa thấy ngày nào. ' : ''}Báo cáo số ${value} ghi ngày nào? Ví dụ: "${dayText(example)}".`
  if (on) return `${again ? 'Trợ lý chưa thấy số nào. ' : ''}Báo cáo ngày ${dateText(on)} số bao nhiêu? Ví dụ: "35".`
  return sentences(
    again && 'Trợ lý chưa đọc được số và ngày.',
    `${You(voice)} nhắn số và ngày của báo cáo (…/${symbol}).`,
    sample,
  )
}

/** What is sent to the superior is sent by a person. */
const UNNUMBERED = 'Trợ lý chưa ghi số, ngày: báo cáo được duyệt rồi mới vào số.'
const UNSENT = 'Trợ lý không tự gửi Sở, cũng chưa ghi là đã gửi.'

export const dispatchTexts: Texts<DispatchSay> = {
  'dispatch-begin': begin,
  'dispatch-nothing': ({ period }) => `Chưa có đơn vị nào nộp báo cáo ${periodText(period)} nên chưa có gì để trình.`,
  'dispatch-submitted': submitted,
  'dispatch-asked': asked,
  'dispatch-withdrawn': (say, voice) =>
    say.dispatch.state === 'submitted'
      ? `${who(say.by, voice)} đã rút ${reportOf(say)} trình lúc ${momentText(say.dispatch.submittedAt)}; bản ấy không cần duyệt nữa.`
      : `${who(say.by, voice)} trình bản khác của ${reportOf(say)}; bản đã duyệt trước đây thôi dùng, xin không ghi số và gửi bản ấy.`,
  'dispatch-who-signed': say => `Bản giấy của ${reportOf(say)} ai đã ký?`,
  'dispatch-signs-other': ({ dispatch }, voice) =>
    `Báo cáo này do ${signatureText(dispatch.signature)} ký và duyệt. Cần sửa chỗ nào, ${voice.you} chọn "Đề nghị sửa".`,
  'dispatch-approved': (say, voice) => {
    const { by, dispatch } = say
    const signed = `${who(by, voice)} đã ghi: ${signatureText(dispatch.signature)} đã ký bản giấy ${reportOf(say)} gửi Sở.`
    return sentences(
      dispatch.onPaper
        ? signed
        : `${who(by, voice)} đã duyệt ${reportOf(say)} gửi Sở, người ký ${signatureText(dispatch.signature)}.`,
      'Văn bản chờ số và ngày.',
    )
  },
  'dispatch-to-number': (say, voice) => {
    const { by, dispatch, symbol, clerk } = say
    return sentences(
      `${greeting(voice)} ${Person(by)} đã ${dispatch.onPaper ? 'ghi bản giấy đã ký' : 'duyệt'}: ${reportOf(say)} gửi Sở, bản Word kèm theo.`,
      clerk
        ? `Nhờ ${voice.you} cấp số (…/${symbol}) và ngày.`
        : `Trường chưa có văn thư trong Trợ lý: ${voice.you} ghi số (…/${symbol}) và ngày giúp.`,
    )
  },
  'dispatch-sections': ({ period, requests, section }, voice) =>
    requests.length === 0
      ? `Đề nghị sửa báo cáo ${periodText(period)}: ${voice.you} chọn mục, hoặc nhắn luôn, ví dụ: "${section} thêm số buổi".`
      : lines(
          `Gửi đầu mối đề nghị sửa báo cáo ${periodText(period)}, kèm tên ${voice.you}?`,
          ...requestsText(requests),
          'Còn mục khác, chọn hoặc nhắn tiếp.',
        ),
  'dispatch-request': ({ name }, voice) =>
    `${You(voice)} nhắn điều cần sửa ở ${name === '' ? 'cả báo cáo' : `mục ${name}`}.`,
  'dispatch-returned-you': say => `Đã gửi đầu mối đề nghị sửa ${reportOf(say)}. Khi trình lại, Trợ lý gửi bản mới.`,
  'dispatch-returned': say =>
    lines(`${Person(say.by)} đề nghị sửa ${reportOf(say)} gửi Sở:`, ...requestsText(say.requests)),
  'dispatch-which': ({ periods }, voice) =>
    sentences(
      `Đang chờ số, ngày: ${listed(periods.map(period => reportText(period, false)))}.`,
      `${You(voice)} chọn báo cáo, rồi nhắn số và ngày của báo cáo ấy.`,
    ),
  'dispatch-number': number,
  'dispatch-issue': ({ number: text, on, odd, was, differs }) =>
    sentences(
      was !== undefined && `Báo cáo này đã ghi số ${was}; ghi lại thì số cũ thôi dùng.`,
      `Số ${text}, ${weekdayText(on)}/${on.year}. Đúng không ạ?`,
      odd === 'ahead' && 'Ngày này chưa đến.',
      odd === 'before' && 'Ngày này trước ngày trình báo cáo.',
      differsText(differs),
    ),
  'dispatch-numbered': (say, voice) =>
    `${who(say.by, voice)} đã ghi ${numberText(say.dispatch)} cho ${reportOf(say)}. Bản Word có số, ngày kèm theo; lời văn đúng như bản đã duyệt.`,
  'dispatch-scan': ({ dispatch, again }, voice, { files }) =>
    files.in === 'any'
      ? sentences(
          again && 'Tệp này không phải PDF nên Trợ lý không giữ.',
          `${You(voice)} gửi bản PDF đã ký, đóng dấu của báo cáo số ${dispatch.number ?? ''} để lưu làm bằng chứng.`,
        )
      : `Bản PDF đã ký của báo cáo số ${dispatch.number ?? ''} xin giữ ở văn thư; ${voice.you} chọn "Để sau".`,
  'dispatch-scanned': ({ by, dispatch, name }, voice) =>
    `${who(by, voice)} đã gửi bản đã ký của báo cáo số ${dispatch.number ?? ''} (${quoted(name)}); Trợ lý giữ làm bằng chứng.`,
  'dispatch-sent-how': ({ on, dispatch, wrong }, voice) =>
    sentences(
      wrong === 'ahead' && 'Ngày ấy chưa đến.',
      wrong === 'before' &&
        `Ngày ấy trước ngày ghi trên báo cáo${dispatch.issuedOn ? ` (${dayText(dispatch.issuedOn)})` : ''}.`,
      wrong === 'no-day' && 'Trợ lý chưa đọc được ngày.',
      `Báo cáo số ${dispatch.number ?? ''} gửi Sở ${weekdayText(on)} bằng cách nào?`,
      `Gửi ngày khác, ${voice.you} nhắn ngày, ví dụ: "${dayText(on)}".`,
    ),
  'dispatch-sent': sentSaid,
  'dispatch-none-waits': (_, { you }) => `Hiện không có báo cáo nào chờ ${you} duyệt.`,
  'dispatch-none-approved': () => `Hiện chưa có báo cáo nào được duyệt, nên chưa ghi số, ngày.`,
  'dispatch-state': ({ period, view, unsent, later, sends, unnumbered, takenBack }) =>
    view
      ? sentences(
          unnumbered && (view.dispatch.state === 'sent' ? 'Số, ngày vừa nhắn chưa ghi vào đâu.' : UNNUMBERED),
          sends && view.dispatch.state !== 'sent' && UNSENT,
          later && 'Vâng ạ, báo cáo vẫn chờ, chưa có gì thay đổi.',
          unsent && 'Chưa gửi đề nghị sửa nào.',
          `Báo cáo ${periodText(period)} gửi Sở: ${standText(view)}.`,
          differsText(view.differs),
        )
      : sentences(
          sends && UNSENT,
          unnumbered && UNNUMBERED,
          `Báo cáo ${periodText(period)} ${takenBack ? 'đã được rút về, chưa trình lại BGH' : 'chưa trình BGH'}.`,
        ),
  'dispatch-shown': say =>
    `${capital(reportOf(say))} gửi Sở: ${standText(say.view)}. Bản kèm theo đúng từng chữ như lúc ấy.`,
  'dispatch-late': late,
  'dispatch-waits': (say, voice) => {
    const { dispatch, days, deadlines } = say
    const until = untilText(dispatch, deadlines)
    const waits =
      dispatch.state === 'submitted'
        ? `${capital(reportOf(say))} trình ${dayText(dispatch.submittedAt)} đã chờ duyệt ${days} ngày làm việc.`
        : dispatch.state === 'approved'
          ? `${capital(reportOf(say))} đã duyệt ${dispatch.decidedAt ? dayText(dispatch.decidedAt) : ''}, còn chờ số và ngày.`
          : `${capital(reportOf(say))} ${numberText(dispatch)} chưa ghi đã gửi Sở.`
    return sentences(dispatch.state === 'submitted' ? `Kính gửi ${youNamed(voice)}.` : greeting(voice), waits, until)
  },
}
