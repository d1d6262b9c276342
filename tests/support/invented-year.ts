import { DateTime } from 'luxon'
import type { PeriodInput } from '../../src/domain/documents/fill.ts'
import type { ReportedUnit } from '../../src/domain/documents/reported.ts'
import type { Figure } from '../../src/domain/figure.ts'
import { periodFigures } from '../../src/domain/figures-sum.ts'
import { formOf } from '../../src/domain/form.ts'
import { owedKey } from '../../src/domain/owed-key.ts'
import type { Prompt } from '../../src/domain/plan.ts'
import type { Answer, Submission } from '../../src/domain/report.ts'
import type { Unit } from '../../src/domain/school.ts'
import { type Chance, chanceOf } from '../../src/playground/staff/chance.ts'
import { compose } from '../../src/playground/staff/compose.ts'
import type { Told, ToldFigure } from '../../src/playground/staff/ledger.ts'
import { goldenCase, goldenPeriod, goldenPlan } from './golden.ts'

/** Names that stand in invented answers, and so nowhere in what leaves the house. */
export const NAMED = ['Nguyễn Thị Lan', 'Trần Văn Nam', 'Tuấn', 'Hạnh', 'Phạm Quang Vinh'] as const

type OneOf = readonly [string, ...string[]]

/** How the same deed is typed on a phone; "{}" is the deed. */
const WAYS: OneOf = [
  '{}',
  '{}',
  '{}',
  'Dạ {} ạ',
  'tổ em {}',
  'Bên em đã {}',
  'chúng em {} rồi ạ',
  '{} nhé chị',
  '- {}',
  '1. {}',
  '{} 😀',
  '{}…',
  '{}...',
  '{}!',
  'Nội dung: {}',
  '{} (2 buổi)',
  '2 lần: {}',
  'vâng, {} , em cảm ơn cô',
  '{} ;;',
  '"{}"',
  '({})',
  'cụ thể là {}',
  'Thưa cô, lớp em {}',
]

/** What is told beside the deeds and has no place in a report. */
const STRAY: OneOf = [
  'đề nghị trường thêm ghế đá',
  'mong sửa nhà xe',
  'muốn có thêm máy chiếu',
  'phụ huynh bức xúc về tiền quỹ',
  'Báo BGH: nghi có thu sai; ở một lớp khối 10',
  'kiến nghị Sở cấp tài liệu',
  'em xin hết',
  'cô Nguyễn Thị Lan dạy kèm học sinh',
  'thầy Tuấn giúp 3 em',
  'em Trần Văn Nam vượt khó học giỏi',
  'đồng chí Phạm Quang Vinh hiến máu',
  'bạn Hạnh nhặt được của rơi',
  'không có gì',
  'chưa phát sinh',
  'không có thắc mắc',
  'giup do hoc sinh ngheo vuot kho',
  'tốt',
  '…',
  '()',
  'em thấy lớp ngoan hơn',
  'tôi báo cáo như vậy',
  'cảm ơn cô nhiều ạ',
  'trễ 2',
  'nguyện vọng của cha mẹ học sinh là muốn học thêm',
  'có 5 học sinh, 2 triệu đồng',
  'xin phép nộp muộn',
  'tổ phối hợp, do Đoàn trường tổ chức',
]

const at = (iso: string): DateTime => DateTime.fromISO(`${iso}T09:00`, { zone: 'Asia/Ho_Chi_Minh' })

/** One school in one year: the same seed tells the same. Some units are silent, some pass a question over. */
export function inventedYear(seed: number): { readonly half: PeriodInput; readonly year: PeriodInput } {
  const half = submissions(seed, 'half-year', new Map())
  const year = submissions(seed, 'year', half)
  return { half: periodWith('half-year', half), year: periodWith('year', year, half) }
}

type Handed = ReadonlyMap<string, { readonly submission: Submission; readonly told: ReadonlyMap<string, Told> }>

function submissions(seed: number, name: 'half-year' | 'year', before: Handed): Handed {
  const { period, compiledAt } = goldenCase(name)
  const handed = new Map<string, { submission: Submission; told: ReadonlyMap<string, Told> }>()
  // In every third year everybody has reported: only then may the report say of the whole school that there was nothing.
  const silence = seed % 3 === 0 ? 0 : 12
  goldenPlan.units.forEach((unit, place) => {
    const chance = chanceOf(seed, 2 * place + (name === 'year' ? 1 : 0))
    if (chance.happens(silence)) return
    const submittedAt = at(compiledAt.slice(0, 10)).minus({ days: chance.between(1, 12) })
    const told = new Map<string, Told>()
    const answers = formOf(goldenPlan, unit).map((prompt): Answer => {
      const answer = invented(prompt, chance, before.get(unit.id)?.told.get(prompt.id))
      told.set(prompt.id, answer.told)
      const { state, figures, text } = answer
      return { promptId: prompt.id, state, text, figures, authorId: 1, updatedAt: submittedAt }
    })
    const submission = {
      obligationId: owedKey(period.key, unit.id),
      ...{ version: 1, submittedAt, memberId: 1, source: 'chat' as const, answers, attachments: 0 },
    }
    handed.set(unit.id, { submission, told })
  })
  return handed
}

function invented(prompt: Prompt, chance: Chance, before: Told | undefined) {
  const { told, parts } = compose(goldenPlan, prompt, chance, { loose: false, before })
  const { state } = told
  if (chance.happens(5))
    return { state: 'skipped' as const, figures: [], text: '', told: { ...told, state: 'skipped' } as Told }
  if (state !== 'given') {
    const zeros = prompt.indicators.filter(id => measureOf(id) !== 'ratio').map(indicator => ({ indicator, value: 0 }))
    return { state: 'none' as const, figures: zeros, text: '', told }
  }
  const figures = Object.entries(told.figures).flatMap(([id, figure]) => figureOf(id, figure))
  const [first = '', ...deeds] = parts
  const typed = deeds.flatMap(part => part.split('; ')).map(deed => chance.pick(WAYS).replace('{}', deed))
  const stray = chance.happens(45) ? [chance.pick(STRAY)] : []
  const all = chance.happens(50) ? [first, ...typed, ...stray] : [first, ...stray, ...typed]
  return { state, figures, text: all.filter(Boolean).join(chance.pick(['; ', '\n', '. '])), told }
}

const measureOf = (id: string) => goldenPlan.indicators.find(each => each.id === id)?.measure

function figureOf(indicator: string, { value, of, host }: ToldFigure): Figure[] {
  if (of !== undefined) return [{ indicator, value, of }]
  if (host === undefined) return [{ indicator, value }]
  const hosting = host === value ? 'host' : host === 0 ? 'partner' : { host, partner: value - host }
  return [{ indicator, value, hosting }]
}

function periodWith(name: 'half-year' | 'year', handed: Handed, before: Handed = new Map()): PeriodInput {
  const reported = goldenPlan.units.map((unit): ReportedUnit => reportedBy(unit, handed, before))
  return { ...goldenPeriod(name), reported }
}

function reportedBy(unit: Unit, handed: Handed, before: Handed): ReportedUnit {
  const submission = handed.get(unit.id)?.submission ?? null
  const half = before.get(unit.id)?.submission
  const figures = periodFigures(goldenPlan, unit, { now: submission ?? undefined, half }) ?? { figures: [] }
  return {
    unit,
    obligation: null,
    submission,
    ...(half ? { halfReport: half, half: half.answers.flatMap(answer => answer.figures) } : {}),
    ...figures,
    attachments: [],
    answered: submission?.answers.length ?? 0,
  }
}
