import type { SectionFigure } from '../../plan-section.ts'
/** What a section of a plan orders that can be counted. */

import { fold } from '../fold.ts'

/** Somebody holds them, and others only take part. */
const EVENTS = ['buổi', 'cuộc', 'hội nghị', 'hội thi', 'hoạt động', 'chuyên đề', 'lớp', 'đợt', 'tiết', 'lần']
const THINGS = [
  'mô hình',
  'công trình',
  'sản phẩm',
  'bài viết',
  'tin bài',
  'bài',
  'video',
  'văn bản',
  'kế hoạch',
  'gương',
]

const THING = [...EVENTS, ...THINGS].toSorted((a, b) => b.length - a.length).join('|')
const NUMBER = `[0-9]{1,3}|một|hai|ba|bốn|năm|sáu`
/** "ít nhất 02 buổi tuyên truyền …", "các buổi ngoại khóa …": what it is stands behind it. */
const ORDERED = new RegExp(
  String.raw`(?<![\p{L}\d/])(?:${NUMBER}|các|những|mỗi)\s+(${THING})(?!\p{L})((?:\s+[\p{L}\d“”-]+){0,14})`,
  'giu',
)

const STAFF = `cán bộ|giáo viên|nhân viên|viên chức|người lao động|đảng viên|đoàn viên`
/** "100% cán bộ, giáo viên ký cam kết …". */
const SHARE = new RegExp(
  String.raw`\d{2,3}\s*%\s*((?:${STAFF})(?:(?:\s*,\s*|\s+và\s+)(?:${STAFF}))*)((?:\s+[\p{L}\d“”-]+){1,14})`,
  'giu',
)

/** Words with which something else begins. */
const ENDS = new Set(
  'trong mỗi cho để và tại đến theo với vào trước sau hoặc ở qua bằng nhằm từ được thì khi do có của là như phải'.split(
    ' ',
  ),
)
/** Longer it is a sentence, and no name of anything. */
const MOST_WORDS = 10
const NAME_WORDS = 5

/** A report takes few minutes: no more figures than these in one section. */
const MOST = 3

/** @param key of the section, from which the figures are called. */
export function figuresIn(tasks: readonly string[], key: string): readonly SectionFigure[] {
  const found = tasks.flatMap(task => [
    ...[...task.matchAll(SHARE)].map(([, whom = '', rest = '']) => ({
      kind: 'share' as const,
      unit: whom.trim().toLocaleLowerCase('vi'),
      what: upToEnd(rest),
      at: task,
    })),
    ...[...task.matchAll(ORDERED)].map(([, thing = '', rest = '']) => ({
      kind: EVENTS.includes(thing.toLocaleLowerCase('vi')) ? ('event' as const) : ('thing' as const),
      unit: thing.toLocaleLowerCase('vi'),
      what: upToEnd(rest),
      at: task,
    })),
  ])
  const told = found.filter(({ what }) => what !== '')
  const first = told.filter(
    ({ unit, what }, at) =>
      told.findIndex(each => fold(`${each.unit} ${each.what}`) === fold(`${unit} ${what}`)) === at,
  )
  // Two figures of one question told apart by the same word would send a number to the wrong one.
  const apart = first.filter(({ unit }, at) => first.findIndex(each => each.unit === unit) === at)
  return apart.slice(0, MOST).map(({ kind, unit, what }, at) => ({ id: `${key}-${at + 1}`, kind, unit, what }))
}

function upToEnd(rest: string): string {
  const words = rest.trim().split(/\s+/u)
  const end = words.findIndex(word => ENDS.has(word.toLocaleLowerCase('vi')))
  const whole = words.slice(0, end < 0 ? words.length : end)
  const about = whole.indexOf('về')
  const named = whole.length > NAME_WORDS && about > 0 ? whole.slice(0, about) : whole
  return named.length > MOST_WORDS ? '' : named.join(' ').trim()
}
