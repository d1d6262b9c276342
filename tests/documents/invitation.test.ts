import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderInvitationSheet } from '../../src/documents/docx/invitation-sheet.ts'
import { renderInvitationPicture, renderQr } from '../../src/documents/picture/qr.ts'
import { at, odd, unitsOf } from './support/period.ts'
import { openWord, texts } from './support/word.ts'

const cards = unitsOf(15).map(({ name }, i) => ({
  link: `https://t.me/TroLyBaoCaoBot?start=a8Zk29dLqPw4XyT${i}`,
  unit: name,
  person: 'Tổ trưởng',
  until: at('2026-05-05'),
}))
const sheet = {
  school: 'Trường THPT Nguyễn Khuyến',
  subject: 'công tác dân vận chính quyền',
  cards,
  contact: 'Công đoàn trường',
  createdAt: at('2026-04-21T08:00'),
}
const sides = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)] as const
}

describe('invitations on paper and as pictures', () => {
  it('gives each unit its own code, whom it is for and until when, as the same bytes', async () => {
    const bytes = await renderInvitationSheet(sheet)
    expect(texts(openWord(bytes)).filter(text => text === 'Dùng một lần, đến hết ngày 05/5/2026')).toHaveLength(15)
    expect(texts(openWord(bytes))).toEqual(expect.arrayContaining(cards.flatMap(({ unit, link }) => [unit, link])))
    expect(Object.keys(unzipSync(bytes)).filter(path => path.endsWith('.png'))).toHaveLength(15)
    expect(Buffer.compare(bytes, await renderInvitationSheet(sheet))).toBe(0)
  })

  it('stands with nobody invited and with any name', async () => {
    expect(texts(openWord(await renderInvitationSheet({ ...sheet, cards: [] })))).toContain(
      'PHIẾU MỜI DÙNG TRỢ LÝ BÁO CÁO',
    )
    const [card] = cards
    if (card === undefined) throw new Error('no cards')
    openWord(await renderInvitationSheet({ ...sheet, school: odd, cards: [{ ...card, unit: odd, person: odd }] }))
  })

  it('draws a square code that depends on the link alone', () => {
    const [first, second] = cards
    if (first === undefined || second === undefined) throw new Error('no cards')
    const [width, height] = sides(renderQr(first.link))
    expect(width).toBe(height)
    expect(Buffer.compare(renderQr(first.link), renderQr(first.link))).toBe(0)
    expect(Buffer.compare(renderQr(first.link), renderQr(second.link))).not.toBe(0)
    expect(sides(renderInvitationPicture(first))[0]).toBe(1080)
  })
})
