import { summaryDocument } from '../../src/documents/docx/summary/compose.ts'
import { fillSummary, type PeriodInput } from '../../src/domain/documents/fill.ts'
import type { Block, Words } from '../../src/domain/documents/official.ts'
import { formOf } from '../../src/domain/form.ts'
import type { Unit } from '../../src/domain/school.ts'
import { inventedYear, NAMED } from './invented-year.ts'

/** Words, as whole words, small or with a capital. */
const word = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu')

/** What may stand in no line of part II of a clean copy. */
const NOWHERE: Readonly<Record<string, RegExp>> = {
  wish: word('đề nghị|mong|muốn|nguyện vọng|bức xúc|phàn nàn|thắc mắc|báo (?:riêng )?(?:bgh|ban giám hiệu)'),
  courtesy: word('ạ|nhé|nha|dạ|vâng|thưa (?:cô|thầy)|em cảm ơn|(?:cảm|cám) ơn (?:cô|chị|anh)(?! giáo)|xin hết'),
  'first person': word('(?:tổ|lớp|bên|chúng|bọn|trường) (?:em|mình|tôi)|tôi|em (?:xin|thấy|nghĩ|báo|gửi)'),
  'short word': word('bgh|gv|hs|gvcn|phhs|cmhs|ko|đc|phụ huynh'),
  'estimate or system word':
    /ước đến|ước tính|hẹn nội bộ|00:00|Trợ lý|undefined|null|NaN|\[object|không phát sinh[;.].*không phát sinh/iu,
  'unfinished words': /…|\.\.|\{|\}/u,
  'school as doer': /Toàn trường[^.;]* đã tổ chức/u,
  'empty brackets': /\(\s*\)|“\s*”|\[\s*\]/u,
  'doubled mark': / {2}| [,;.:)]|[(] |[,;:]\s*[,;:.]|;\s*$/u,
  picture: /\p{Extended_Pictographic}/u,
  'person named': new RegExp(NAMED.join('|'), 'u'),
  'list mark': /(?:^|; |: )(?:[-+•*]|\d+[.)])\s/u,
  'open quotes': /^[^“]*”|“[^”]*$|"/u,
  'brackets that do not close': /^[^(]*\)|\([^)]*$/u,
}

/** In a list besides: a figure that a sentence tells, and the same thing or unit twice. */
const COUNTED =
  /\d+ (?:buổi|lượt|cuộc|gương|hoạt động|văn bản|tin bài|tin,|hồ sơ|đơn|góp ý|học sinh|em|người|đồng|triệu|nghìn|lần)(?!\p{L})/u

export type Finding = { readonly seed: number; readonly period: string; readonly what: string; readonly line: string }

/** Reads both clean copies of an invented year as a strict reader would. */
export function searchYear(seed: number): readonly Finding[] {
  return Object.entries(inventedYear(seed)).flatMap(([period, input]) =>
    searchPeriod(input).map(found => ({ seed, period, ...found })),
  )
}

type Found = Pick<Finding, 'what' | 'line'>

/** What a reader of the clean copy of one period finds. */
export function searchPeriod(input: PeriodInput): readonly Found[] {
  const model = fillSummary(input)
  const blocks = partTwo(summaryDocument(model, 'clean').body)
  const lists = model.told.paragraphs.filter(({ lead }) => lead !== 'mo-hinh').map(({ text }) => text)
  return [
    ...blocks.flatMap(line => inLine(line)),
    ...lists.flatMap(line => inList(line)),
    ...blocks.flatMap(line => ofTheSchool(line, input)),
    ...model.models.flatMap(({ name, deed }) => inModel(`${name}. ${deed}`.replace(/[.\s]+$/u, ''))),
    ...(model.period.kind === 'year' ? blocks.filter(line => line.includes('Trong kỳ ')) : []).map(line => ({
      what: 'half-year’s words in a year',
      line,
    })),
  ]
}

const textOf = (words: Words): string =>
  typeof words === 'string'
    ? words
    : words.map(({ text, mark }) => (mark === 'missing' ? text.replace(/\[[^\]]*\]/gu, 'chỗ trống') : text)).join('')

/** Paragraphs of part II; what is marked as missing is for the officer and not searched. */
function partTwo(body: readonly Block[]): readonly string[] {
  const level1 = body.flatMap((block, at) => (block.kind === 'heading' && block.level === 1 ? [at] : []))
  return body.slice((level1[1] ?? 0) + 1, level1[2]).flatMap(block => {
    const text = block.kind === 'paragraph' ? textOf(block.words).replaceAll('\u00a0', ' ').trim() : ''
    return text === '' ? [] : [text]
  })
}

function inLine(line: string): readonly Found[] {
  const whole = /^[\p{Lu}\d“].*\.$/su.test(line)
  return [...anywhere(line), ...(whole ? [] : [{ what: 'no whole sentence', line }])]
}

const anywhere = (line: string): readonly Found[] =>
  Object.entries(NOWHERE).flatMap(([what, pattern]) => (pattern.test(line) ? [{ what, line }] : []))

/** A row of the list of models: "điều học sinh muốn nói" is what it is about, a wish begins as one. */
function inModel(line: string): readonly Found[] {
  const wishes = line.split(/[;.] /u).some(part => /^(?:đề nghị|kiến nghị|mong|muốn|xin) /iu.test(part))
  return [...anywhere(line).filter(({ what }) => what !== 'wish'), ...(wishes ? [{ what: 'wish', line }] : [])]
}

function inList(line: string): readonly Found[] {
  const items = line
    .replace(/^[^:]*: /u, '')
    .replace(/\.$/u, '')
    .split('; ')
  const bare = items.map(item => item.replace(/ \([^()]*\)$/u, '').toLocaleLowerCase('vi'))
  const units = [...line.matchAll(/\(([^()]*)\)/gu)].map(([, inner = '']) => inner.split(', '))
  return [
    ...(COUNTED.test(line) ? [{ what: 'figure in a list', line }] : []),
    ...(new Set(bare).size < bare.length ? [{ what: 'said twice', line }] : []),
    ...(units.some(names => new Set(names).size < names.length) ? [{ what: 'unit twice', line }] : []),
    ...(items.some(item => item.trim() === '') ? [{ what: 'nothing between marks', line }] : []),
  ]
}

/** Nothing is denied of the school while somebody who is asked for it has not told it. */
function ofTheSchool(line: string, { plan, reported }: PeriodInput): readonly Found[] {
  const told = (unit: Unit, indicator: string): boolean =>
    formOf(plan, unit)
      .filter(({ indicators }) => indicators.includes(indicator))
      .every(({ id }) =>
        reported
          .find(each => each.unit.id === unit.id)
          ?.submission?.answers.some(
            ({ promptId, state, figures }) =>
              promptId === id && (state === 'none' || figures.some(figure => figure.indicator === indicator)),
          ),
      )
  const owners = (id: string) => plan.indicators.find(each => each.id === id)?.owners ?? []
  const denials = plan.areas.flatMap(({ sentence }) =>
    (sentence?.clauses ?? []).flatMap(({ indicators: [main = ''], zero }) => {
      const silent = plan.units.some(unit => owners(main).includes(unit.kind) && !told(unit, main))
      return silent ? [zero] : []
    }),
  )
  return denials.some(denial => line.toLocaleLowerCase('vi').includes(denial.toLocaleLowerCase('vi')))
    ? [{ what: 'denied before all have spoken', line }]
    : []
}
