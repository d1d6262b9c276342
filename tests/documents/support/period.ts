import { join } from 'node:path'
import { DateTime } from 'luxon'
import type {
  SummaryModel,
  SummedFigure,
  UnitRef,
  UnitStatus,
  UnitWords,
} from '../../../src/domain/documents/summary.ts'
import { owedKey } from '../../../src/domain/owed-key.ts'
import type { Plan } from '../../../src/domain/plan.ts'
import type { Unit } from '../../../src/domain/school.ts'
import { NO_CHOICES, type WordingChoices } from '../../../src/domain/wording/choices.ts'
import { type CompiledWords, compiledWords } from '../../../src/domain/wording/compiled-words.ts'
import type { TellingUnit } from '../../../src/domain/wording/told.ts'
import { loadOutline } from '../../../src/storage/files/outline-file.ts'
import { loadPlan } from '../../../src/storage/files/plan-file.ts'

const plans = join(import.meta.dirname, '../../../prisma/plans')
export const at = (iso: string) => DateTime.fromISO(iso, { zone: 'Asia/Ho_Chi_Minh' })

export const plan = planOf()
export const outline = outlineOf(plan)

/** What people really send. */
const sayings: Record<string, readonly string[]> = {
  'II.1': [
    'tổ chức họp lồng ghép nội dung dân vận, ký cam kết ứng xử văn hóa',
    'quán triệt Quy tắc ứng xử trong họp tổ đầu tháng;',
  ],
  'II.2': [
    '- tuyên truyền Luật Thực hiện dân chủ ở cơ sở tới toàn thể giáo viên\n- đăng 2 bài trên trang của trường',
    'Phát thanh măng non về an toàn giao thông',
  ],
  'II.3': ['mô hình “Tủ sách dùng chung” cho học sinh lớp 12', 'Công khai kế hoạch thu chi trên bảng tin tổ.'],
  'II.4': [
    'cô giáo nhặt được của rơi trả người đánh mất',
    'Ủng hộ 3 học sinh có hoàn cảnh khó khăn nhân dịp Tết Nguyên đán',
  ],
  'II.5': [
    'phối hợp với Đoàn xã dọn vệ sinh đường làng',
    'Phối hợp với Hội Cựu chiến binh nói chuyện truyền thống 30/4',
  ],
  'II.6': ['trao đổi với phụ huynh về kết quả học tập', 'Gặp gỡ phụ huynh học sinh lớp 10 đầu học kì II'],
  III: ['thời gian sinh hoạt tổ còn ít, đề nghị trang bị thêm máy chiếu', 'Đề nghị Sở tổ chức tập huấn'],
}

export const odd =
  'ký tự lạ: \u0000\u0007\ufffe\ud800 <w:p> & "ngoặc" =1+1 +cmd|’/C calc’!A0 {TOC} ٣ 😀👩‍🏫 נקודה 𠮷 e\u0323\u0302'

/** Which prompt the sayings of an area answer. */
const prompts: Readonly<Record<string, string>> = {
  'II.1': 'hop',
  'II.2': 'tuyen-truyen',
  'II.3': 'dan-chu',
  'II.4': 'dao-duc',
  'II.5': 'phoi-hop',
  'II.6': 'trao-doi-phu-huynh',
  III: 'danh-gia',
}

/** What the report makes of the words. */
export function toldIn(words: readonly UnitWords[], choices: WordingChoices = NO_CHOICES): CompiledWords {
  const [seed] = plan.units
  if (!seed) throw new Error('no units')
  const telling = words.map(({ unit, area, state, text, submittedAt, source }): TellingUnit => {
    const promptId = prompts[area] ?? ''
    const answer = { promptId, state, text, figures: [], authorId: 1, updatedAt: submittedAt }
    const teller: Unit = { ...seed, ...unit }
    return {
      unit: teller,
      submission: {
        obligationId: owedKey('dan-van.2026-H1', unit.id),
        version: 1,
        submittedAt,
        memberId: 1,
        source,
        answers: [answer],
        attachments: 0,
      },
    }
  })
  return compiledWords(plan, telling, choices)
}

/** The model with other words. */
export const withWords = (
  model: SummaryModel,
  words: readonly UnitWords[],
  choices?: WordingChoices,
): SummaryModel => ({
  ...model,
  words,
  told: toldIn(words, choices),
})

/** The first six months of 2026 as `count` units told them; the last two have not reported. */
export function normalPeriod(count = 15): SummaryModel {
  const units = unitsOf(count)
  const reporting = units.slice(0, Math.max(0, count - 2))
  return {
    ...withWords(emptyPeriod(), reporting.flatMap(wordsOf)),
    units: units.map((unit, i) => standing(unit, i, i < reporting.length)),
    figures: figuresOf(reporting),
    own: [
      { key: 'thuan-loi', text: 'trường có 80 cán bộ, giáo viên, nhân viên; 30 lớp với 1.320 học sinh' },
      { key: 'uu-diem', text: 'Công tác dân vận được triển khai đồng bộ\ngắn với nhiệm vụ chuyên môn của từng tổ' },
      { key: 'phuong-huong', text: 'Tiếp tục đẩy mạnh phong trào thi đua “Dân vận khéo”.' },
    ],
    models: reporting.slice(0, 3).map((unit, i) => ({
      unit,
      name: `Tủ sách số ${i + 1}`,
      deed: 'góp sách cho học sinh mượn',
      recognised: i === 0,
    })),
    attachments: reporting.slice(0, 4).map(unit => ({
      unit,
      label: 'Tuyên truyền',
      name: 'anh.jpg',
      caption: 'Buổi ký cam kết',
      at: at('2026-05-20T09:00'),
    })),
    changes: reporting.slice(-1).map(unit => ({ unit, at: at('2026-05-28T10:00'), what: 'new-version' as const })),
  }
}

/** Nobody has told anything. */
export function emptyPeriod(): SummaryModel {
  return {
    outline,
    school: plan.school,
    subject: plan.subject,
    plan: { number: plan.number, signedOn: at(plan.signedOn) },
    basis: plan.basis,
    facts: { spread: [], carried: new Map() },
    period: {
      key: 'dan-van.2026-H1',
      kind: 'half',
      afterHalf: false,
      label: '6 tháng đầu năm 2026',
      year: 2026,
      from: at('2026-01-01'),
      lastReport: at('2026-05-27'),
      labelLastYear: '6 tháng đầu năm 2025',
    },
    areas: plan.areas,
    indicators: plan.indicators,
    carried: plan.carried,
    sentences: plan,
    figures: [],
    coverage: [],
    words: [],
    told: toldIn([]),
    own: [],
    models: [],
    units: unitsOf(15).map((unit, i) => standing(unit, i, false)),
    attachments: [],
    changes: [],
    unsettled: [],
    agreed: [],
    date: {},
    signature: { office: ['Hiệu trưởng'], name: plan.school.principal },
    planChanges: [],
    compiledAt: at('2026-05-28T15:30'),
  }
}

/** 300 units with 5 100 answers, very long ones and every odd character among them. */
export function hugePeriod(): SummaryModel {
  const normal = normalPeriod(300)
  const long = 'tuyên truyền, vận động cán bộ, giáo viên, học sinh '.repeat(80)
  const words = [1, 2].flatMap(round =>
    normal.words.map((entry, i): UnitWords => {
      const text = i % 97 === 0 ? long : i % 41 === 0 ? odd : `${entry.text} (đợt ${round}, ${i})`
      return { ...entry, text }
    }),
  )
  return withWords(normal, [...words, ...normal.words.slice(0, 5100 - words.length)])
}

export function unitsOf(count: number): UnitRef[] {
  const onBoard = plan.units.filter(unit => unit.onBoard)
  return Array.from({ length: count }, (_, i) => {
    const seed = onBoard[i % onBoard.length]
    const round = Math.floor(i / onBoard.length)
    const suffix = round === 0 ? '' : ` cơ sở ${round + 1}`
    return { id: `${seed?.id}-${round}`, name: `${seed?.name}${suffix}`, shortName: `${seed?.shortName}${suffix}` }
  })
}

function standing(unit: UnitRef, i: number, done: boolean): UnitStatus {
  return {
    unit,
    owing: done ? 'in' : 'missing',
    extendedTo: null,
    state: done ? (i % 4 === 0 ? 'submitted' : 'accepted') : i % 2 === 0 ? 'pending' : 'drafting',
    submittedAt: done ? at('2026-05-20T16:42').plus({ hours: i % 160 }) : null,
    timeliness: done
      ? { submitted: true, kind: 'before-target', days: 1 + (i % 5) }
      : { submitted: false, kind: 'not-due', daysLeft: 1 },
    ...(done ? { receipt: `BC-${String(i + 1).padStart(2, '0')}` } : {}),
    source: done ? (i % 6 === 5 ? 'on-behalf' : 'chat') : null,
    nothing: i === 9,
    inTimeForSchool: done ? true : null,
    answered: done ? 7 : 5,
    asked: 7,
    ...(done ? {} : { remark: 'chưa vào Trợ lý' }),
  }
}

function wordsOf(unit: UnitRef, i: number): UnitWords[] {
  return Object.entries(sayings).map(([area, texts], n) => {
    const state = (i + n) % 5 === 4 ? 'none' : (i + n) % 7 === 6 ? 'skipped' : 'given'
    return {
      id: `${owedKey('dan-van.2026-H1', unit.id)}/${prompts[area] ?? area}`,
      unit,
      area,
      label: plan.areas.find(({ code }) => code === area)?.shortTitle ?? area,
      state,
      text:
        state === 'given'
          ? (texts[i % texts.length] ?? '') + (i < 2 || area === 'III' ? '' : ` (${unit.shortName})`)
          : '',
      source: i % 6 === 5 ? 'on-behalf' : 'chat',
      receipt: `BC-${String(i + 1).padStart(2, '0')}`,
      submittedAt: at('2026-05-20T16:42').plus({ hours: i % 160 }),
      changed: i === 12,
      attachments: i % 3,
    }
  })
}

function figuresOf(units: readonly UnitRef[]): SummedFigure[] {
  return plan.indicators.flatMap(({ id, measure }, n): SummedFigure[] => {
    if (id === 'tin-bai') return []
    const byUnit = units.map((unit, i) => ({
      unit,
      amount:
        measure === 'ratio'
          ? { value: 8 + (i % 3), of: 10 }
          : {
              value: id === 'vi-pham' || id === 'doi-thoai' ? 0 : measure === 'money' ? 500_000 * i : (i * 7 + n) % 40,
            },
    }))
    const value = byUnit.reduce((sum, { amount }) => sum + amount.value, 0)
    const of = measure === 'ratio' ? { of: byUnit.length * 10 } : {}
    const lastYear =
      n % 5 === 4 ? null : measure === 'ratio' ? { value: 70, of: 80 } : { value: Math.round(value * 0.9) }
    return [{ indicator: id, now: { value, ...of }, lastYear, byUnit, asked: byUnit.length, missing: [] }]
  })
}

function planOf(): Plan {
  const loaded = loadPlan(join(plans, 'ke-hoach-49'))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes))
  return loaded.plan
}

function outlineOf(known: Plan) {
  const loaded = loadOutline(join(plans, 'ke-hoach-49/outline.json'), known)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes))
  return loaded.outline
}
