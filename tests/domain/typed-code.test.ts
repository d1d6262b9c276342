import { expect, it } from 'vitest'
import { codeToType, readTypedCode, shownCode } from '../../src/domain/typed-code.ts'
import { seededCodes } from '../../src/playground/seeded-codes.ts'

const next = seededCodes(49)
const drawn = Array.from({ length: 300 }, () => codeToType(next()))

it('draws eight characters that are not taken for one another, and no two alike', () => {
  for (const code of drawn) expect(code).toMatch(/^[2-9][A-HJKMNP-Z2-9]{7}$/)
  expect(new Set(drawn).size).toBe(drawn.length)
})

it('finds a code in what was pasted, whatever case, spaces and dashes', () => {
  for (const code of drawn) {
    const [first, second] = [code.slice(0, 4), code.slice(4)]
    for (const text of [
      code,
      `${first}-${second}`,
      `mã ${first} – ${second.toLowerCase()} ạ`,
      `gửi mã ${shownCode(code)}.`,
    ])
      expect(readTypedCode(text)).toBe(code)
  }
})

it('finds none in what people say otherwise', () => {
  for (const text of [
    'Xin chào',
    '0912 345 678',
    'ngày 28/5/2024',
    'báo cáo tổ Toán',
    '2024-2025',
    'https://t.me/bot?start=abc',
  ])
    expect(readTypedCode(text)).toBeUndefined()
})
