import { describe, expect, it } from 'vitest'
import { formOf } from '../../../src/domain/form.ts'
import { proseParts } from '../../../src/domain/reading/prose.ts'
import type { Unit } from '../../../src/domain/school.ts'
import { loadSchool } from '../../../src/load-school.ts'

const { plan } = loadSchool('prisma/plans/ke-hoach-49', 1)
const prompts = formOf(plan, plan.units.find(({ id }) => id === 'ngu-van') as Unit)
const told = (text: string, open?: string) => {
  const parts = proseParts(text, prompts, plan, open)
  return parts && Object.fromEntries(parts.map(({ id, text: words }) => [id, words]))
}

describe('several sections told without headings', () => {
  it.each([
    [
      'họp 4 lần, tuyên truyền 2 buổi 60 lượt, đk 1 mô hình',
      undefined,
      { hop: 'họp 4 lần', 'tuyen-truyen': 'tuyên truyền 2 buổi 60 lượt', 'dan-van-kheo': 'đk 1 mô hình' },
    ],
    [
      'họp 3 lần; tuyên truyền: 1 buổi 45 lượt',
      'hop',
      { hop: 'họp 3 lần', 'tuyen-truyen': 'tuyên truyền: 1 buổi 45 lượt' },
    ],
    ['không có tuyên truyền, 1 mô hình', 'tuyen-truyen', { 'tuyen-truyen': 'Không có', 'dan-van-kheo': '1 mô hình' }],
    [
      'Báo cáo tổ Văn: trong 6 tháng đầu năm tổ họp 6 lần, tuyên truyền 2 buổi. Công khai thi đua. Khó khăn: lớp đông.',
      undefined,
      {
        hop: 'trong 6 tháng đầu năm tổ họp 6 lần',
        'tuyen-truyen': 'tuyên truyền 2 buổi.',
        'dan-chu': 'Công khai thi đua.',
        'danh-gia': 'Khó khăn: lớp đông.',
      },
    ],
    [
      'tổ họp 3 lần; công khai thi đua 1 lần; hỗ trợ 2 em học sinh nghèo 500.000đ',
      undefined,
      { hop: 'tổ họp 3 lần', 'dan-chu': 'công khai thi đua 1 lần', 'dao-duc': 'hỗ trợ 2 em học sinh nghèo 500.000đ' },
    ],
    [
      '2 buổi 30 lượt, 1 tin bài, quán triệt 14/15; đăng ký 1 mô hình',
      'hop',
      { 'tuyen-truyen': '2 buổi 30 lượt, 1 tin bài, quán triệt 14/15', 'dan-van-kheo': 'đăng ký 1 mô hình' },
    ],
    ['4 lần; tuyên truyền 2 buổi 60 lượt', 'hop', { hop: '4 lần', 'tuyen-truyen': 'tuyên truyền 2 buổi 60 lượt' }],
  ])('%s', (text, open, parts) => expect(told(text, open)).toEqual(parts))

  it.each([
    '4 lần; ký cam kết ứng xử',
    'họp 4 lần, phối hợp Công đoàn',
    'tuyên truyền 2 buổi, 29 lượt, 3 tin bài',
    // Two of the four, or two more: it is asked.
    '4 lần; tuyên truyền 2 buổi',
    'ký cam kết; tuyên truyền 2 buổi 60 lượt',
  ])('not "%s"', text => expect(told(text, 'hop')).toBeUndefined())
})
