import { describe, expect, test } from 'vitest'
import type { Choice } from '../../src/conversation/action.ts'
import type { Word } from '../../src/conversation/word.ts'
import { fold } from '../../src/domain/reading/fold.ts'
import { COMMANDS } from '../../src/text/commands.ts'
import { labelOf } from '../../src/text/words.ts'

const label = (word: Word, values: NonNullable<Choice['values']> = {}) =>
  labelOf({ word, values, action: { do: 'nothing' } }, { you: 'cô', name: 'Lan' })

describe('buttons', () => {
  test.each([
    ['agree', 'Đồng ý'],
    ['decline', 'Không đồng ý'],
    ['read-all', 'Đọc đầy đủ'],
    ['report-now', 'Báo cáo ngay'],
    ['remind-later', 'Nhắc lại sau'],
    ['delegate', 'Nhờ người khác'],
    ['none', 'Không phát sinh'],
    ['none-all', 'Cả kỳ không phát sinh'],
    ['back', 'Quay lại'],
    ['skip', 'Bỏ qua câu này'],
    ['later', 'Để sau'],
    ['review', 'Xem lại'],
    ['submit', 'Nộp báo cáo'],
    ['on-behalf', 'Nhập hộ'],
    ['obstacle', 'Gặp vướng mắc'],
    ['ask-extension', 'Xin lùi'],
    ['append', 'Thêm vào mục trước'],
    ['accept', 'Tiếp nhận'],
    ['return', 'Đề nghị bổ sung'],
    ['compile', 'Soạn báo cáo'],
  ] as const)('%s is "%s", as people are told', (word, words) => {
    expect(label(word)).toBe(words)
  })

  test('carry the facts they are about', () => {
    expect(label('accept-all', { n: 2 })).toBe('Tiếp nhận cả 2')
    expect(label('accept-all', { n: 1 })).toBe('Tiếp nhận')
    expect(label('nudge', { unit: 'Ngoại ngữ' })).toBe('Nhắc Ngoại ngữ')
    expect(label('on-behalf-of', { unit: 'Khuyến học' })).toBe('Nhập hộ Khuyến học')
    expect(label('supplement', { n: '2, 5' })).toBe('Bổ sung mục 2, 5')
    expect(label('ask-back', { name: 'thầy Hùng' })).toBe('Hỏi lại thầy Hùng')
    expect(label('colleague', { name: 'cô Lan' })).toBe('Cô Lan')
    expect(label('until', { date: '2026-05-29' })).toBe('Thứ Sáu 29/5')
    expect(label('keep-official', { date: '2026-06-09' })).toBe('Giữ thứ Ba 09/6')
    expect(label('report-of', { unit: 'Ngữ văn', kind: 'half', year: 2026 })).toBe('Ngữ văn, 6 tháng đầu năm 2026')
    expect(label('reading', { n: 60, unit: 'lượt người' })).toBe('60 lượt người')
    expect(label('role', { role: 'deputy', title: 'Tổ phó', called: 'tổ' })).toBe('Tổ phó')
    expect(label('agree', { n: 'a' })).toBe('a) Đồng ý')
  })
})

describe('commands', () => {
  const all = Object.values(COMMANDS)

  test('are what Telegram takes, each with its words', () => {
    for (const { command, description } of all) {
      expect(command).toMatch(/^[a-z0-9_]{1,32}$/)
      expect(description).toMatch(/^\p{Lu}/u)
    }
  })

  test('no word means two of them, however it is typed', () => {
    const words = (Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]).flatMap(name => {
      const { command, aliases } = COMMANDS[name]
      const squeezed = [command, ...aliases].map(word => fold(word).replaceAll(' ', ''))
      return [...new Set(squeezed)]
    })
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
  })

  test('the English ones work and are shown to nobody', () => {
    const shown = all.map(each => each.command)
    for (const alias of ['report', 'status', 'digest', 'invite']) {
      expect(all.some(each => each.aliases.includes(alias))).toBe(true)
      expect(shown).not.toContain(alias)
    }
    expect(COMMANDS.summary).toMatchObject({ command: 'summary' })
    expect(COMMANDS.summary.aliases).toContain('tonghop')
  })
})
