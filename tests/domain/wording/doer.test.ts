import { describe, expect, it } from 'vitest'
import { pointsOf } from '../../../src/domain/wording/points.ts'
import { moveToSuperior, sortWishes } from '../../../src/domain/wording/sort-wishes.ts'
import { goldenPlan } from '../../support/golden.ts'
import { saying, unit } from './said.ts'

const shown = (id: string, prompt: string, text: string) =>
  pointsOf(goldenPlan, [saying(unit(id), { [prompt]: text })]).map(each => `${each.text} > ${each.fate.to}`)

describe('who tells names itself at the head of what it did, and the lead has said so', () => {
  it.each([
    ['toan-tin', 'dan-chu', 'Tổ công khai kết quả xét thi đua', 'công khai kết quả xét thi đua'],
    ['toan-tin', 'hop', 'Tổ có bàn về việc ôn thi', 'việc ôn thi'],
    ['toan-tin', 'hop', 'Tổ tổ chức sơ kết học kỳ', 'tổ chức sơ kết học kỳ'],
    ['toan-tin', 'hop', 'Tổ Toán - Tin đã họp bàn việc ôn thi', 'việc ôn thi'],
    ['cong-doan', 'dao-duc-dt', 'Công đoàn đã thăm hỏi đoàn viên ốm đau', 'thăm hỏi đoàn viên ốm đau'],
    ['cong-doan', 'dao-duc-dt', 'Công đoàn trường trao quà Tết', 'trao quà Tết'],
    ['doan-thanh-nien', 'hoat-dong-doan', 'Đoàn trường tổ chức Ngày Chủ nhật xanh', 'tổ chức Ngày Chủ nhật xanh'],
    ['doan-thanh-nien', 'hoat-dong-doan', 'Đoàn trường có mô hình “Tiếp sức mùa thi”', 'mô hình “Tiếp sức mùa thi”'],
    ['doan-thanh-nien', 'hoat-dong-doan', 'Đoàn Thanh niên vẫn có câu lạc bộ Sách', 'câu lạc bộ Sách'],
    ['doan-thanh-nien', 'hoat-dong-doan', 'Đoàn trường có các hoạt động như dọn nghĩa trang', 'dọn nghĩa trang'],
    ['doan-thanh-nien', 'hoat-dong-doan', 'Đoàn trường có 2 hoạt động: dọn nghĩa trang', 'dọn nghĩa trang'],
    ['toan-tin', 'dao-duc', 'Tổ có phong trào nuôi lợn đất', 'phong trào nuôi lợn đất'],
    ['thanh-tra-nhan-dan', 'dan-chu-tt', 'Ban nhận thấy thu chi công khai đầy đủ', 'thu chi công khai đầy đủ'],
    ['ban-giam-hieu', 'kiem-tra-bgh', 'BGH đã chỉ đạo chấn chỉnh nền nếp', 'chấn chỉnh nền nếp'],
    ['ban-giam-hieu', 'kiem-tra-bgh', 'Ban Giám hiệu chỉ đạo sơ kết học kỳ', 'sơ kết học kỳ'],
    ['ban-giam-hieu', 'bo-may', 'Nhà trường thực hiện họp không giấy', 'thực hiện họp không giấy'],
    ['van-phong', 'cai-cach-vp', 'Văn phòng nhận hồ sơ trực tuyến', 'nhận hồ sơ trực tuyến'],
    [
      'cha-me-hoc-sinh',
      'phoi-hop-cm',
      'Ban đại diện phối hợp với nhà trường sửa vườn trường',
      'cùng nhà trường sửa vườn trường',
    ],
  ])('%s, %s: %s', (id, prompt, text, told) => {
    expect(shown(id, prompt, text)).toEqual([`${told} > report`])
  })

  it.each([
    ['toan-tin', 'dao-duc', 'tổ trưởng dạy kèm học sinh yếu'],
    ['doan-thanh-nien', 'dao-duc', 'đoàn viên nhặt được của rơi'],
    ['toan-tin', 'dao-duc', 'tổ chức quyên góp sách cũ'],
    ['toan-tin', 'phoi-hop', 'Công đoàn trường trao quà cho học sinh nghèo'],
    ['nu-cong', 'dao-duc-dt', 'ban giám khảo chấm hội thi nấu ăn'],
  ])('nothing is taken off where it is no deed of its own: %s, %s: %s', (id, prompt, text) => {
    expect(shown(id, prompt, text)[0]?.toLowerCase()).toContain(text.toLowerCase())
  })

  it.each([
    ['Tổ kiến nghị Sở giảm hồ sơ', 'giảm hồ sơ > superior'],
    ['Tổ đề nghị nhà trường xếp lịch', 'đề nghị nhà trường xếp lịch > school'],
    ['Tổ không có khó khăn gì', 'không có khó khăn gì > nowhere'],
  ])('nor does it hide a wish or that there is nothing: %s', (text, told) => {
    expect(shown('toan-tin', 'danh-gia', text)).toEqual([told])
  })

  it('nor in what the chat says back of it', () => {
    const prompt = goldenPlan.prompts.find(({ id }) => id === 'danh-gia')
    if (!prompt) throw new Error('danh-gia')
    expect(sortWishes(goldenPlan, prompt, 'Tổ kiến nghị Sở giảm hồ sơ').toSuperior).toHaveLength(1)
    expect(sortWishes(goldenPlan, prompt, 'Công đoàn không có khó khăn gì').difficulties).toEqual([])
    expect(moveToSuperior(goldenPlan, prompt, 'Tổ đề nghị nhà trường xếp lịch', 'kiến nghị Sở')).toBe(
      'kiến nghị Sở xếp lịch',
    )
  })
})
