import type { ShownButton, ShownMessage } from '../../src/playground/bot-api/index.ts'
import type { Chance } from '../../src/playground/staff/chance.ts'
import { press, say, withButtons } from './acts.ts'
import { isTeacher, type Staff } from './people.ts'
import { figures } from './phrases.ts'

/** Something that somebody wants to be done with: one act after the other, each after what has come back. */
export type Errand = Generator<string, void>

type Course = (me: Staff, chance: Chance) => Errand

/** How many messages back somebody looks for a button. */
const IN_SIGHT = 6

const without = (label: string): string => label.replace(/^\d+\s+/, '')

type InSight = { readonly shown: ShownMessage; readonly button: ShownButton }

/** The button that begins with the first of these words that stands in one of the newest messages. */
function inSight(me: Staff, words: readonly string[], sight = IN_SIGHT): InSight | undefined {
  const messages = withButtons(me).slice(-sight).reverse()
  for (const word of words) {
    for (const shown of messages) {
      const button = shown.buttons.flat().find(({ text }) => without(text).startsWith(word))
      if (button) return { shown, button }
    }
  }
  return undefined
}

/** Presses each in turn; whoever does not find one lets it be. */
function* presses(me: Staff, ...steps: readonly (readonly string[])[]): Generator<string, boolean> {
  for (const words of steps) {
    const found = inSight(me, words)
    const told = found && press(me, found.shown, found.button)
    if (told === undefined) return false
    yield told
  }
  return true
}

/** What a question is answered with that cannot be left open, and what ends a report. */
const DECIDES = [
  ...[
    'Nộp báo cáo',
    'Nộp lại',
    'Đúng, không phát sinh',
    'Đúng, ghi cả',
    'Đúng',
    'Ghi vào mục',
    'Chủ trì',
    'Đơn vị chi cả',
  ],
  ...['Đã công nhận', 'Giữ nguyên', 'Chỉ có', 'Dùng', 'Không có số', 'Tặng hiện vật', 'Báo cáo ngay'],
]

const MOST_ANSWERS = 14

/** A report from its first question to its receipt. */
export const reports: Course = function* (me, chance) {
  yield say(me, 'báo cáo')
  for (let answers = 0; answers < MOST_ANSWERS; answers += 1) {
    const found = inSight(me, DECIDES, 1)
    const open = inSight(me, ['Không phát sinh'], 1)
    if (open && chance.happens(50)) yield say(me, `${figures(chance)}; ${me.word()}`)
    else {
      const next = open ?? found ?? otherwise(me, chance)
      const told = next && press(me, next.shown, next.button)
      if (told === undefined) return
      yield told
      if (next && /Nộp/.test(next.button.text)) return
    }
  }
}

/** Which of the reports, which of the sections: any. */
function otherwise(me: Staff, chance: Chance): InSight | undefined {
  const shown = withButtons(me).at(-1)
  const buttons = shown?.buttons.flat() ?? []
  const button = buttons[chance.between(0, Math.max(0, buttons.length - 1))]
  return shown && button && { shown, button }
}

const nothingAtAll: Course = function* (me) {
  yield* presses(me, ['Cả kỳ không phát sinh'], ['Đúng, không phát sinh'])
}

const wholeReport: Course = function* (me, chance) {
  yield say(me, 'báo cáo')
  const lines = Array.from({ length: 8 }, (_, nth) => `${nth + 1}. ${figures(chance)}, ${me.word()}`)
  yield say(me, lines.join('\n'))
  yield* presses(me, ['Đúng, ghi cả'])
}

const accepts: Course = function* (me, chance) {
  yield say(me, chance.pick(['/trangthai', '/tiepnhan']))
  const all = yield* presses(me, ['Tiếp nhận cả'])
  if (!all) yield* presses(me, ['Tiếp nhận'], ['Tiếp nhận'])
}

const returns: Course = function* (me) {
  yield say(me, '/tiepnhan')
  if (yield* presses(me, ['Đề nghị bổ sung'], ['Cả báo cáo'])) {
    yield say(me, `xem lại số; ${me.word()}`)
    yield* presses(me, ['Thứ', 'Không hẹn'], ['Gửi'])
  }
}

const compiles: Course = function* (me) {
  yield say(me, '/summary')
}

const lays: Course = function* (me) {
  yield say(me, '/summary')
  yield* presses(me, ['Trình lại', 'Trình hiệu trưởng', 'Trình báo cáo bổ sung'], ['Trình ngay'])
}

const approves: Course = function* (me) {
  yield* presses(me, ['Duyệt'])
}

const asksForChanges: Course = function* (me) {
  if (!(yield* presses(me, ['Đề nghị sửa'], ['Cả báo cáo']))) return
  yield say(me, `nói rõ hơn; ${me.word()}`)
  yield* presses(me, ['Gửi đề nghị'])
}

const issues: Course = function* (me, chance) {
  if (yield* presses(me, ['Ghi số, ngày'])) {
    yield say(me, `${chance.between(1, 99)}, hôm nay`)
    yield* presses(me, ['Đúng, ghi lại'])
  }
  yield* presses(me, ['Đã gửi Sở'], ['Email', 'Trục liên thông'])
}

const writesOnBehalf: Course = function* (me) {
  yield say(me, '/trangthai')
  yield* presses(me, ['Nhập hộ'], ['Cả kỳ không phát sinh', 'Không phát sinh'], ['Đúng, không phát sinh'])
}

/** Tries what is for others, and presses whatever comes of it. */
const prowls: Course = function* (me, chance) {
  yield say(me, chance.pick(['/summary', '/tiepnhan', '/trangthai', '/danhgia', '/nhatky', '/xuatdulieu', '/baocaocu']))
  const found = otherwise(me, chance)
  const told = found && press(me, found.shown, found.button)
  if (told !== undefined) yield told
}

const COURSES = {
  teacher: [reports, reports, reports, nothingAtAll, nothingAtAll, wholeReport, prowls],
  officer: [accepts, accepts, returns, compiles, lays, lays, issues, issues, writesOnBehalf],
  leader: [approves, approves, approves, asksForChanges, reports],
} as const

/** Something that this one has to do; nobody from outside has. */
export function errandOf(me: Staff, chance: Chance): Errand | undefined {
  if (me.role === undefined) return undefined
  const courses = isTeacher(me) ? COURSES.teacher : me.role === 'officer' ? COURSES.officer : COURSES.leader
  return courses[chance.between(0, courses.length - 1)]?.(me, chance)
}
