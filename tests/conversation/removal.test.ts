import { describe, expect, it, test } from 'vitest'
import { removalIn } from '../../src/domain/reading/removal.ts'
import { openDesk } from '../support/desk.ts'
import { hoa, hung, outline } from '../support/facts.ts'

test.each([
  ['xoá mục 5', { section: 5 }],
  ['Bỏ mục 5 đi', { section: 5 }],
  ['xóa giúp chị mục 2 nhé em', { section: 2 }],
  ['xoa cau tra loi muc 3', { section: 3 }],
  ['mục 4 bỏ đi em', { section: 4 }],
  ['Bỏ mô hình “Tủ sách dùng chung”', { model: 'Tủ sách dùng chung' }],
  ['bỏ mô hình 2 đi', { model: '2' }],
  ['em xin bỏ mô hình Góc sẻ chia ạ', { model: 'Góc sẻ chia' }],
])('%s', (text, meant) => expect(removalIn(text)).toEqual(meant))

test.each([
  'bỏ qua',
  'bỏ mục này',
  'bỏ phiếu lấy ý kiến về mục 5',
  'công khai việc bỏ mục 5 trong nội quy',
  'bổ sung mục 5',
  'họp bàn bỏ mô hình cũ',
  'xóa mục 5 được không?',
  'mục 5: bỏ trống',
])('%s takes nothing out', text => expect(removalIn(text)).toBeUndefined())

describe('a section taken out', () => {
  function answered() {
    const desk = openDesk()
    const first = desk.person(hoa)
    first.opens()
    first.says('4 lần; ký cam kết')
    return { desk, first }
  }

  it('is as it was when it is put back', () => {
    const { desk, first } = answered()
    const before = desk.answer('hop')
    first.says('xóa mục 1')
    expect(desk.answer('hop')).toEqual(before)
    first.presses('remove')
    expect(desk.answer('hop')).toMatchObject({ state: 'skipped', text: '', figures: [] })
    first.presses('undo-change')
    expect(desk.answer('hop')).toMatchObject({ state: 'given', text: before?.text, figures: before?.figures })
    first.edits('1', '5 lần; ký cam kết')
    expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 5 })
  })

  it('stays where a colleague has changed it since it was asked, and is not put back over what came later', () => {
    const { desk, first } = answered()
    const second = desk.person(hung)
    first.says('xóa mục 1')
    second.opens()
    second.says('nhầm, mục 1 là 6 lần')
    expect(outline(first.presses('remove'))).toEqual(['stale'])
    expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 6 })
    first.says('xóa mục 1')
    first.presses('remove')
    second.says('sửa mục 1')
    second.says('7 lần')
    expect(outline(first.presses('undo-change'))).toEqual(['stale'])
    expect(desk.figures('hop')).toEqual({ 'hop-long-ghep': 7 })
  })
})
