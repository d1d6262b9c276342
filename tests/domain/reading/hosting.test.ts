import { describe, expect, it } from 'vitest'
import { mayBeSharedMoney, readHosting, saidHost } from '../../../src/domain/reading/hosting.ts'

const TO = 'Tổ Ngữ văn'
const unmarked = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

describe('chủ trì and phối hợp typed with the answer', () => {
  it.each([
    ['chủ trì 3, phối hợp 2', undefined, 5, 3],
    ['5 hoạt động, chủ trì 3, phối hợp 2', 5, 5, 3],
    ['phối hợp 5 hoạt động, trong đó chủ trì 3', 5, 5, 3],
    ['chủ trì ba hoạt động, phối hợp hai', 3, 5, 3],
    ['3 hoạt động chủ trì, 2 hoạt động phối hợp', undefined, 5, 3],
    ['CHU TRI: 1; PHOI HOP: 4', undefined, 5, 1],
    ['4 cuộc, chủ trì 1', 4, 4, 1],
    ['3 cuộc do tổ chủ trì, tham gia 1 cuộc', 3, 4, 3],
    ['Tổ chủ trì 3 buổi. Ngoài ra tổ dự 2 buổi do nhà trường tổ chức', undefined, 5, 3],
    ['tổ mình tổ chức 1 buổi, 2 buổi do xã tổ chức', undefined, 3, 1],
    ['trường chủ trì 2 cuộc, tổ tự tổ chức 1 cuộc', undefined, 3, 1],
  ])('%s', (text, known, total, host) => {
    expect(readHosting(text, known, TO)).toEqual({ total, hosting: { host, partner: total - host } })
    expect(readHosting(text.normalize('NFD'), known, TO)).toEqual(readHosting(text, known, TO))
  })

  it('is all or nothing when the numbers say so', () => {
    expect(readHosting('1 hoạt động tổ chủ trì; 1 góp ý, đã trả lời 1', 1, TO)?.hosting).toBe('host')
    expect(readHosting('1 hoạt động, tổ chủ trì; cùng Hội Phụ nữ xã tổ chức ngày hội', 1, TO)?.hosting).toBe('host')
    expect(readHosting('1 hoạt động, Ban chủ trì; cùng xã gói bánh', 1, 'Ban Nữ công')?.hosting).toBe('host')
    // "Phối hợp" before the number is the question's own verb: nothing is joined besides.
    expect(readHosting('Phối hợp 1 hoạt động, tổ chủ trì', 1, TO)).toEqual({ total: 1, hosting: 'host' })
    expect(readHosting('1 hoạt động; tổ chủ trì; cùng Đoàn xã dọn vệ sinh; 2 góp ý', 1, TO)?.hosting).toBe('host')
    expect(readHosting('chủ trì cả 2', 2, TO)).toEqual({ total: 2, hosting: 'host' })
    expect(readHosting('chủ trì 0, phối hợp 2', undefined, TO)).toEqual({ total: 2, hosting: 'partner' })
  })

  it.each([
    ['2 hoạt động do Đoàn xã chủ trì', 2],
    ['2 buổi do trường tổ chức', 2],
    ['nhà trường chủ trì 2 buổi', 2],
    ['dự 3 buổi của trường, tổ k chủ trì', 3],
    ['2 cuộc, không chủ trì', 2],
    ['2 cuộc do Công đoàn chủ trì', 2],
    ['1 hoạt động, do trạm y tế chủ trì; 0 góp ý', 1],
    ['2 buổi do Ngân hàng chính sách chủ trì', 2],
  ])('somebody else’s is never the unit’s own: "%s"', (text, known) => {
    expect(readHosting(text, known, TO)).toEqual({ total: known, hosting: 'partner' })
    expect(readHosting(unmarked(text), known, TO)).toEqual({ total: known, hosting: 'partner' })
  })

  it.each([
    ['phối hợp 2 hoạt động với Đoàn xã', 2],
    ['4 cuộc, chủ trì 9', 4],
    ['2 hoạt động', 2],
    ['2 hoạt động, 1 do Đoàn chủ trì', 2],
    ['3 hoạt động, chủ trì một số', 3],
    ['2 hoạt động chủ trì, có tham gia với xã', 2],
  ])('is not guessed from "%s"', (text, known) => expect(readHosting(text, known, TO)).toBeUndefined())
})

describe('the answer to "chủ trì hay phối hợp?"', () => {
  it.each([
    ['trường chủ trì', 'partner'],
    ['nhà trường chủ trì', 'partner'],
    ['do nhà trường đứng ra tổ chức', 'partner'],
    ['không chủ trì', 'partner'],
    ['ko chủ trì', 'partner'],
    ['k phải tổ chủ trì', 'partner'],
    ['tổ không chủ trì', 'partner'],
    ['do xã tổ chức', 'partner'],
    ['do Đoàn chủ trì', 'partner'],
    ['Đoàn trường chủ trì, tổ phối hợp', 'partner'],
    ['dự 2 buổi do trường tổ chức', 'partner'],
    ['Công đoàn chủ trì ạ', 'partner'],
    ['phối hợp thôi', 'partner'],
    ['tham gia với xã', 'partner'],
    ['chủ trì', 'host'],
    ['tổ chủ trì cả 2', 'host'],
    ['tổ mình tổ chức', 'host'],
    ['tự tổ chức', 'host'],
    ['bên mình chủ trì, phối hợp với Đoàn xã', 'host'],
    ['cả hai', 'both'],
    ['có cả 2', 'both'],
    ['vừa chủ trì vừa tham gia', 'both'],
    ['tổ chủ trì một, trường chủ trì một', 'both'],
    ['không', undefined],
    ['hôm đó mưa', undefined],
  ] as const)('"%s" is %s, with marks and without', (text, said) => {
    expect(saidHost(text, TO)).toBe(said)
    expect(saidHost(unmarked(text), TO)).toBe(said)
  })

  it.each([
    ['Đoàn chủ trì', 'Đoàn TNCS Hồ Chí Minh', 'host'],
    ['Đoàn trường tổ chức', 'Đoàn TNCS Hồ Chí Minh', 'host'],
    ['Công đoàn chủ trì', 'Đoàn TNCS Hồ Chí Minh', 'partner'],
    ['Công đoàn chủ trì', 'Công đoàn trường', 'host'],
    ['nhà trường chủ trì', 'Công đoàn trường', 'partner'],
    ['nhà trường chủ trì', 'Ban Đại diện cha mẹ học sinh', 'partner'],
    ['Hội chủ trì', 'Ban Đại diện cha mẹ học sinh', 'host'],
    ['Ban chủ trì', 'Ban Nữ công', 'host'],
    ['Đoàn chủ trì', 'Ban Nữ công', 'partner'],
  ] as const)('"%s" of %s is %s', (text, unit, said) => expect(saidHost(text, unit)).toBe(said))
})

describe('money that somebody else may have paid too', () => {
  it.each(['5 học sinh, 2 triệu đồng cùng Công đoàn', 'góp chung 2tr', 'phoi hop voi doan truong tang 5 suat'])(
    '%s',
    text => expect(mayBeSharedMoney(text, 'Tổ Ngữ văn')).toBe(true),
  )
  it('is not suspected of a plain sum, or of the own name', () => {
    expect(mayBeSharedMoney('1 gương; 5 học sinh, 2 triệu đồng', 'Tổ Ngữ văn')).toBe(false)
    expect(mayBeSharedMoney('Công đoàn tặng 5 suất, 2 triệu', 'Công đoàn')).toBe(false)
  })
})
