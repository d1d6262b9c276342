import { describe, expect, it } from 'vitest'
import { owedKey } from '../../src/domain/owed-key.ts'
import type { Person } from '../../src/playground/bot-api/index.ts'
import { enrolOfficer, linksOf } from '../support/school-day.ts'
import { at, type Story, screenText, tellStory, wordsOf } from '../support/story.ts'

/** What a tổ does in half a year, logged when it happened: words, and the section's button. */
const LOGGED: readonly (readonly [string, string])[] = [
  ['họp tổ, ký cam kết ứng xử', 'Họp'],
  ['họp tổ sơ kết học kỳ', 'Họp'],
  ['Luật Thực hiện dân chủ ở cơ sở, 14 người', 'Tuyên truyền'],
  ['Quy tắc ứng xử, 15 người', 'Tuyên truyền'],
  ['1 mô hình: Tủ sách dùng chung, chưa công nhận', 'Mô hình'],
  ['hỗ trợ 3 học sinh, 600 nghìn', 'Gương tốt, hỗ trợ'],
  ['dọn vệ sinh với Đoàn xã', 'Phối hợp'],
  ['trao đổi với phụ huynh khối 12', 'Trao đổi với cha mẹ học sinh'],
]

const MOST_TAPS = 12

/** The four things a teacher does. */
const KEYS = [
  ['Báo cáo', 'Ghi nhanh'],
  ['Hạn nộp', 'Vướng mắc'],
]

describe('a report that was logged as it happened', () => {
  it(`takes at most ${MOST_TAPS} taps and no retyping`, async () => {
    const story = await tellStory({ start: '2024-04-24T08:00' })
    try {
      const lan = await enrolled(story)
      expect(lan.keyboard()).toEqual(KEYS)
      for (const [day, [text, section]] of LOGGED.entries()) {
        await story.passUntil(at(`2024-04-${25 + Math.floor(day / 2)}T${10 + (day % 2)}:00`))
        await story.says(lan, `/ghi ${text}`)
        await story.presses(lan, section)
      }
      await story.passUntil(at('2024-05-07T12:00'))
      const taps = await tapThrough(story, lan)
      expect(taps.at(-1)).toBe('Nộp báo cáo')
      expect(taps.length).toBeLessThanOrEqual(MOST_TAPS)

      const report = await story.storage.transaction(tx => tx.reports.submission(owedKey('dan-van.2024-H1', 'ngu-van')))
      const figures = Object.fromEntries(
        (report?.answers ?? []).flatMap(answer => answer.figures.map(({ indicator, value }) => [indicator, value])),
      )
      expect(figures).toMatchObject({
        'hop-long-ghep': 2,
        'tuyen-truyen-buoi': 2,
        'tuyen-truyen-luot': 29,
        'mo-hinh-dang-ky': 1,
        'ho-tro-nguoi': 3,
        'ho-tro-tien': 600_000,
        'phoi-hop': 1,
        'trao-doi': 1,
      })
      const words = (report?.answers ?? []).map(({ text }) => text).join('\n')
      for (const [text] of LOGGED) expect(words).toContain(text)
      // Shown from the consent on, and never taken away by what was said since.
      expect(lan.keyboard()).toEqual(KEYS)
    } finally {
      await story.end()
    }
  })
})

async function enrolled(story: Story): Promise<Person> {
  const officer = await enrolOfficer(story)
  await story.says(officer, '/loimoi')
  await story.presses(officer, 'Ngữ văn')
  await story.presses(officer, 'Tổ trưởng')
  await story.says(officer, 'cô Nguyễn Thị Lan')
  const lan = story.api.person({ id: 2, firstName: 'Lan' })
  await story.says(lan, `/start ${linksOf(officer).at(-1)}`)
  await story.presses(lan, 'Đồng ý')
  return lan
}

/** From the reminder to the receipt, nothing typed: what a hurried teacher presses. */
async function tapThrough(story: Story, person: Person): Promise<readonly string[]> {
  const wanted = ['Nộp báo cáo', 'Dùng', 'Chủ trì', 'Báo cáo ngay', 'Không phát sinh']
  const taps: string[] = []
  while (taps.at(-1) !== 'Nộp báo cáo' && taps.length <= MOST_TAPS) {
    const shown =
      person
        .last()
        ?.buttons.flat()
        .map(({ text }) => wordsOf(text)) ?? []
    const next = wanted.find(word => shown.includes(word))
    if (next === undefined) throw new Error(`nothing to press:\n${screenText(person)}`)
    await story.presses(person, next)
    taps.push(next)
  }
  return taps
}
