import { describe, expect, it } from 'vitest'
import { personSaid } from '../../../src/domain/reading/person-said.ts'

const PEOPLE = [
  { name: 'Trần Thị Nga', address: 'cô' },
  { name: 'Lê Thị Mai', address: 'cô' },
  { name: 'Đỗ Văn Mãi', address: 'thầy' },
  { name: 'Vũ Lan Anh', address: 'cô' },
  { name: 'Nguyễn Quang Minh', address: 'thầy' },
  { name: 'Bùi Thu Hà', address: 'cô' },
  { name: 'Hoàng Thu Hà', address: 'cô' },
] as const

const said = (text: string): string | undefined => {
  const found = personSaid(text, PEOPLE)
  if (!found) return undefined
  if ('nobody' in found) return `nobody: ${found.nobody}`
  return 'certain' in found ? found.certain.name : `among: ${found.among.map(({ name }) => name).join(', ')}`
}

describe('a person named in a few words', () => {
  it.each([
    ['nga', 'Trần Thị Nga'],
    ['Cô Nga ạ', 'Trần Thị Nga'],
    ['tran thi nga', 'Trần Thị Nga'],
    ['nhờ chị Nga làm giúp em nhé', 'Trần Thị Nga'],
    ['chuyển cho cô Nga', 'Trần Thị Nga'],
    ['thầy Minh', 'Nguyễn Quang Minh'],
    ['anh Minh làm báo cáo giúp mình', 'Nguyễn Quang Minh'],
    ['lan anh', 'Vũ Lan Anh'],
    ['chị Anh', 'Vũ Lan Anh'],
    ['anh', 'Vũ Lan Anh'],
    ['Mãi', 'Đỗ Văn Mãi'],
    ['thay mai', 'Đỗ Văn Mãi'],
    ['Nguyễn Minh', 'Nguyễn Quang Minh'],
    ['cô Hoàng Hà', 'Hoàng Thu Hà'],
  ])('%s is one', (text, name) => {
    expect(said(text)).toBe(name)
  })

  it.each([
    ['mai', 'among: Lê Thị Mai, Đỗ Văn Mãi'],
    ['cô Hà', 'among: Bùi Thu Hà, Hoàng Thu Hà'],
    // Only a cô is called so: that is asked.
    ['thầy Nga', 'among: Trần Thị Nga'],
  ])('%s may be several', (text, names) => {
    expect(said(text)).toBe(names)
  })

  it.each([
    ['cô Hương', 'nobody: cô Hương'],
    ['nhờ thầy Đỗ Hùng giúp em', 'nobody: thầy Đỗ Hùng'],
    ['Phạm Thị Hoa', 'nobody: Phạm Thị Hoa'],
    ['hương', 'nobody: Hương'],
  ])('%s is nobody here', (text, name) => {
    expect(said(text)).toBe(name)
  })

  it.each([
    '2 buổi, 30 lượt',
    'nhờ ai bây giờ?',
    'người khác',
    'cô khác',
    'thôi',
    'ok em',
    'họp phổ biến quy tắc ứng xử cho tổ',
    'nộp',
    'cảm ơn cô',
    '',
    '👍',
  ])('%s names nobody', text => {
    expect(said(text)).toBeUndefined()
  })
})
