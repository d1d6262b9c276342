import type { SayOf } from '../../conversation/say.ts'
import type { ObstacleSay } from '../../conversation/vocabulary/obstacle.ts'
import type { ObstacleStage, ObstacleWaits } from '../../domain/obstacle.ts'
import { cut } from '../../domain/reading/fold.ts'
import { dayText } from '../dates.ts'
import { OBSTACLE_KINDS } from '../obstacle-kinds.ts'
import { unitText } from '../units.ts'
import { greeting, Person, person, type Voice, You } from '../voice.ts'
import { capital, lines, listed, quoted, sentences } from '../wording.ts'
import type { Texts } from './texts.ts'
import { waitingText } from './waiting.ts'

/** Who reads it, and who reads it when they cannot settle it: said before the person writes. */
const readers = (to: string, stage: ObstacleStage): string =>
  ({
    union: `${to} (tổ trưởng công đoàn), cần thì cả đầu mối và BGH`,
    officer: `${to}, cần thì cả BGH`,
    leadership: to,
  })[stage]

type Whose = Pick<SayOf<'obstacle-arrived'>, 'by' | 'unit'>

/** "cô Lan, tổ Ngữ văn". */
const whose = ({ by, unit }: Whose): string =>
  [by ? person(by) : 'người gửi đã thôi dùng Trợ lý', unit && unitText(unit)].filter(Boolean).join(', ')

const partText = ({ code, shortTitle }: { readonly code: string; readonly shortTitle: string }): string =>
  `Thuộc mục ${code}, ${shortTitle}.`

type Written = Pick<SayOf<'obstacle-answer-ask'>, 'text' | 'again'>

/** So much of each of two is shown, in UTF-16 units: both stand further up in full. */
const SHOWN_OF_TWO = 200

/** What was written first, and what came on top when the answer was not enough. */
export const writtenText = ({ text, again }: Written): string =>
  again === undefined
    ? quoted(text)
    : `${quoted(cut(text, SHOWN_OF_TWO))}; sau khi trả lời, viết thêm: ${quoted(cut(again, SHOWN_OF_TWO))}`

function arrived({ by, unit, text, kind, from, again, area }: SayOf<'obstacle-arrived'>): string {
  const asker = { ...(by ? { by } : {}), ...(unit ? { unit } : {}) }
  if (from) {
    return lines(
      `${Person(from)} chuyển ${OBSTACLE_KINDS[kind]} của ${whose(asker)}:`,
      quoted(text),
      area && partText(area),
      again && `Đã trả lời: ${quoted(again.answer)}. Người gửi thấy chưa ổn: ${quoted(again.words)}`,
    )
  }
  if (!again)
    return lines(
      `${capital(whose(asker))}, ${kind === 'obstacle' ? 'báo ' : ''}${OBSTACLE_KINDS[kind]}:`,
      quoted(text),
      area && partText(area),
    )
  return lines(
    `${capital(whose(asker))}, thấy chưa ổn:`,
    quoted(again.words),
    `Đã trả lời: ${quoted(again.answer)}`,
    `${capital(OBSTACLE_KINDS[kind])} đã gửi: ${quoted(text)}`,
  )
}

type Held = Whose & Pick<SayOf<'obstacles-waiting'>['items'][number], 'kind' | 'since' | 'days'>

/** "vướng mắc của cô Lan, tổ Ngữ văn, từ 24/4 (2 ngày làm việc)". */
export const heldText = ({ kind, since, days, ...asker }: Held): string =>
  `${OBSTACLE_KINDS[kind]} của ${whose(asker)}, từ ${dayText(since)}${days > 0 ? ` (${days} ngày làm việc)` : ''}`

function waiting({ items, asked, more = 0 }: SayOf<'obstacles-waiting'>, voice: Voice): string {
  const n = items.length + more
  return lines(
    `${asked ? '' : `${greeting(voice)} `}${n === 1 ? 'Việc này' : `${n} việc này`} đang chờ ${voice.you} trả lời hoặc chuyển tiếp:`,
    ...items.map(item => `• ${capital(heldText(item))}: ${writtenText(item)}`),
    more > 0 && `Trả lời xong, ${voice.you} hỏi lại để xem ${more} việc còn lại.`,
  )
}

const WHERE: Readonly<Record<ObstacleWaits, string>> = {
  union: 'đang chờ tổ trưởng công đoàn',
  officer: 'đang chờ đầu mối',
  leadership: 'đang chờ BGH',
  answered: 'đã trả lời, chờ người gửi cho biết đã ổn chưa',
}

/** What has become of each: where it waits, or what was answered. */
function own({ items, waiting: open }: SayOf<'obstacle-own'>, voice: Voice): string {
  const told = items.map(({ text, kind, sent, where, answer }) => {
    const stands = where === 'closed' ? 'đã ổn' : where === 'answered' ? 'đã được trả lời' : WHERE[where]
    const said = answer === null ? '' : `: ${quoted(cut(answer, SHOWN_OF_TWO))}`
    const what = `${capital(OBSTACLE_KINDS[kind])} ${voice.you} gửi ${dayText(sent)}, ${quoted(cut(text, SHOWN_OF_TWO))}`
    return `${what}: ${stands}${where === 'closed' || where === 'answered' ? said : ''}.`
  })
  const none = `Gần đây ${voice.you} chưa gửi vướng mắc nào; có gì vướng, ${voice.you} nhắn "vướng mắc".`
  return lines(...(told.length > 0 ? told : [none]), waitingText(open, voice))
}

/** "Tổ Ngữ văn không có vướng mắc nào chờ cô trả lời; 1 vướng mắc đang chờ BGH." */
function none({ unit, name, elsewhere }: SayOf<'obstacles-none'>, { you }: Voice): string {
  const of = unit ? unitText(unit) : name
  const there = elsewhereText(elsewhere)
  return `${capital(of ? `${of} không có` : 'không có')} vướng mắc nào chờ ${you} trả lời${there === '' ? '' : `; ${there}`}.`
}

/** "1 vướng mắc đang chờ đầu mối và 2 vướng mắc đang chờ BGH"; '' where there is none. */
export const elsewhereText = (elsewhere: readonly ObstacleWaits[]): string =>
  listed(
    [...new Set(elsewhere)].map(
      where => `${elsewhere.filter(each => each === where).length} vướng mắc ${WHERE[where]}`,
    ),
  )

/** Kế hoạch, last paragraph: vướng mắc go to the tổ công đoàn, then to the officer and the BGH. */
const WITH_NAME = 'Vướng mắc luôn gửi kèm tên người báo, để có người trả lời.'

export const obstacleTexts: Texts<ObstacleSay> = {
  'obstacle-ask': ({ to, stage, plainly, untold }, voice) =>
    sentences(
      plainly
        ? `Mời ${voice.you} nhắn lại: tin vừa rồi không được giữ nên Trợ lý không gửi lại được.`
        : `${You(voice)} đang vướng ở đâu, hoặc đề nghị sửa điều gì trong Kế hoạch?`,
      untold
        ? `${You(voice)} nhắn một tin, Trợ lý ghi lại kèm tên ${voice.you}; hiện chưa có đầu mối hay BGH nào khác nhận được tin của Trợ lý.`
        : `${plainly ? '' : `${You(voice)} nhắn một tin; n`}${plainly ? 'N' : ''}gười đọc là ${readers(to, stage)}, có kèm tên ${voice.you}.`,
    ),
  'obstacle-confirm': ({ text, to, kind, area, asked }, { you }) =>
    lines(
      asked === 'no-name' && WITH_NAME,
      `Gửi ${to}${kind === 'plan-change' ? ` ${OBSTACLE_KINDS[kind]} này` : ''}, kèm tên ${you}?`,
      quoted(text),
      area ? partText(area) : `Việc này thuộc mục nào của Kế hoạch thì ${you} chọn mục ấy trước khi gửi.`,
    ),
  'obstacle-named': (_, { you }) => `${WITH_NAME} Không muốn vậy thì ${you} chọn "Thôi", Trợ lý không giữ lại gì.`,
  'obstacle-sent': ({ to, untold }, { you }) =>
    untold
      ? `Đã ghi, nhưng hiện chưa có đầu mối hay BGH nào nhận được tin của Trợ lý; ${you} liên hệ trực tiếp giúp.`
      : `Đã gửi ${to}. Việc đi đến đâu, Trợ lý báo ${you} đến đó.`,
  'obstacle-cancelled': () => 'Trợ lý không gửi và không lưu tin này.',
  'obstacle-arrived': arrived,
  'obstacle-answer-ask': (say, voice) => lines(`${You(voice)} trả lời vướng mắc này thế nào?`, writtenText(say)),
  'obstacle-answered': ({ answer, by, ...sent }, voice) =>
    lines(
      `${greeting(voice)} ${Person(by)} trả lời ${voice.you}:`,
      quoted(answer),
      `${You(voice)} đã gửi: ${writtenText(sent)}`,
      `Như vậy đã ổn chưa ạ?`,
    ),
  'obstacle-answer-sent': ({ untold }, { you }) =>
    untold
      ? `Đã ghi câu trả lời; người hỏi không còn nhận được tin của Trợ lý, ${you} nhắn trực tiếp giúp.`
      : 'Đã gửi câu trả lời; người gửi sẽ cho biết đã ổn hay chưa.',
  'obstacle-passed': ({ to }) => `Đã chuyển ${to}; người gửi được báo.`,
  'obstacle-moved': ({ by, to, ...sent }, voice) =>
    lines(`${greeting(voice)} ${Person(by)} đã chuyển việc ${voice.you} gửi đến ${to}:`, writtenText(sent)),
  'obstacle-closed': (_, voice) => `Cảm ơn ${voice.you}; Trợ lý đã ghi là đã ổn.`,
  'obstacle-reopen-ask': ({ to }, voice) =>
    `${You(voice)} thấy còn vướng ở đâu? ${You(voice)} nhắn một tin, Trợ lý gửi lại ${to}.`,
  'obstacles-waiting': waiting,
  'obstacles-none': none,
  'obstacle-own': own,
  'complaint-elsewhere': (_, voice) =>
    sentences(
      'Khiếu nại, tố cáo có nơi tiếp nhận riêng theo luật, nên Trợ lý không chuyển và không lưu lại tin vừa rồi.',
      `${You(voice)} gửi đơn tới Hiệu trưởng hoặc Sở Giáo dục và Đào tạo, hoặc đến nơi tiếp công dân.`,
    ),
}
