import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messageParts, type ShownChoices } from '../../src/text/message-parts.ts'
import { plainChannel } from '../support/plain-channel.ts'

const choices = (digits: ShownChoices['digits'], ...labels: readonly string[]): ShownChoices => ({
  digits,
  items: labels.map((label, index) => ({
    label,
    number: digits === 'answer' ? null : index + 1,
    typedOnly: false,
  })),
})
const report = 'Tổ đã họp bốn lần. Ký cam kết đủ. '.repeat(120).trim()

describe('a message without buttons', () => {
  it('ends in numbered lines', () => {
    expect(messageParts('Nộp chứ ạ?', choices('choose', 'Nộp báo cáo', 'Để sau'), plainChannel)).toEqual([
      'Nộp chứ ạ?\n\nNhắn số để chọn:\n1. Nộp báo cáo\n2. Để sau',
    ])
  })

  it('ends in words where a digit is an answer, the shortest that are understood', () => {
    const asked = choices('answer', 'Không phát sinh', 'Bỏ qua câu này', 'Để sau')
    const items = asked.items.map((item, n) => (n === 1 ? { ...item, word: 'skip' as const } : item))
    expect(messageParts('Mấy lần ạ?', { ...asked, items }, plainChannel)).toEqual([
      'Mấy lần ạ?\n\nHoặc nhắn: không phát sinh · bỏ qua · để sau',
    ])
  })

  it('says nothing of what is only typed, and of buttons where there are some', () => {
    const typedOnly = choices('choose', 'Mục 2')
    const hidden = { ...typedOnly, items: typedOnly.items.map(item => ({ ...item, typedOnly: true })) }
    expect(messageParts('Xem lại', hidden, plainChannel)).toEqual(['Xem lại'])
    expect(messageParts('Xem lại', typedOnly, { ...plainChannel, buttons: true })).toEqual(['Xem lại'])
  })

  it('keeps the choices with the last words, at a sentence', () => {
    const parts = messageParts(report, choices('choose', 'Nộp báo cáo', 'Để sau'), { ...plainChannel, textLimit: 2050 })
    expect(parts.length).toBe(2 + Number(report.length > 4000))
    for (const part of parts.slice(0, -1)) expect(part).toMatch(/\.$/)
    expect(parts.at(-1)).toMatch(/\S.*\.\n\nNhắn số để chọn:\n1\. Nộp báo cáo\n2\. Để sau$/)
  })

  it('fits, loses no word, and shows every choice once, after all words', () => {
    const words = fc.array(fc.constantFrom('tổ', 'họp 4 lần.', '👨‍👩‍👧‍👦', 'e\u0302\u0301', '\n\n', '🇻🇳🇻🇳'), {
      maxLength: 400,
    })
    const labels = fc.array(fc.constantFrom('Nộp báo cáo', 'Để sau', 'Tổ Ngữ văn '.repeat(9).trim()), { maxLength: 40 })
    const bare = (text: string) => text.replace(/\s+/g, '')
    fc.assert(
      fc.property(words, labels, fc.integer({ min: 300, max: 2000 }), (said, shown, textLimit) => {
        const text = said.join(' ')
        const parts = messageParts(text, choices('choose', ...shown), { ...plainChannel, textLimit })
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(textLimit)
        const written = shown.length === 0 ? [] : ['Nhắn số để chọn:', ...shown.map((label, n) => `${n + 1}. ${label}`)]
        expect(bare(parts.join(''))).toBe(bare([text, ...written].join('')))
      }),
      { numRuns: 300 },
    )
  })
})
