import { describe, expect, it } from 'vitest'
import { mayBeSharedMoney, readHosting } from '../../../src/domain/reading/hosting.ts'

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
  ])('%s', (text, known, total, host) => {
    expect(readHosting(text, known)).toEqual({ total, hosting: { host, partner: total - host } })
    expect(readHosting(text.normalize('NFD'), known)).toEqual(readHosting(text, known))
  })

  it('is all or nothing when the numbers say so', () => {
    expect(readHosting('chủ trì cả 2', 2)).toEqual({ total: 2, hosting: 'host' })
    expect(readHosting('chủ trì 0, phối hợp 2', undefined)).toEqual({ total: 2, hosting: 'partner' })
  })

  it.each([
    ['phối hợp 2 hoạt động với Đoàn xã', 2],
    ['2 hoạt động do Đoàn xã chủ trì', 2],
    ['4 cuộc, chủ trì 9', 4],
    ['2 hoạt động', 2],
  ])('is not guessed from "%s"', (text, known) => expect(readHosting(text, known)).toBeUndefined())
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
