import { describe, expect, it } from 'vitest'
import { unitTold } from '../../../src/domain/reading/unit-told.ts'
import { loadSchool } from '../../../src/load-school.ts'

const { plan } = loadSchool('prisma/plans/ke-hoach-49', 1)
/** Whoever reports for several units and names one of them. */
const OWN = ['ngu-van', 'doan-thanh-nien', 'cong-doan', 'van-phong', 'gdtc-gdqpan']
const told = (text: string, own: readonly string[] = OWN) => unitTold(text, plan.units, own)

describe('which of several own units is meant', () => {
  it.each([
    ['Tôi báo cáo cho đoàn trường trước nhé', 'doan-thanh-nien'],
    ['chuyển sang tổ ngữ văn', 'ngu-van'],
    ['sang doan truong di', 'doan-thanh-nien'],
    ['quay lại tổ văn', 'ngu-van'],
    ['Báo cáo công đoàn', 'cong-doan'],
    ['đoàn', 'doan-thanh-nien'],
  ])('"%s" asks for its report', (text, unit) => {
    expect(told(text)).toMatchObject({ unit: { id: unit }, asks: true })
  })

  it.each([
    ['Đoàn họp 3 buổi, tuyên truyền 5 buổi', 'doan-thanh-nien', 'họp 3 buổi, tuyên truyền 5 buổi'],
    ['bên đoàn tuyên truyền 5 buổi', 'doan-thanh-nien', 'tuyên truyền 5 buổi'],
    ['Tổ văn: 4 lần', 'ngu-van', '4 lần'],
    ['tổ văn phòng họp 3 buổi', 'van-phong', 'họp 3 buổi'],
    ['còn công đoàn thì tặng 5 suất quà', 'cong-doan', 'tặng 5 suất quà'],
    ['sửa mục 1 của tổ văn thành 5 lần', 'ngu-van', 'sửa mục 1 thành 5 lần'],
    ['còn bao nhiêu mục của đoàn', 'doan-thanh-nien', 'còn bao nhiêu mục'],
  ])('"%s" tells of it', (text, unit, rest) => {
    expect(told(text)).toMatchObject({ unit: { id: unit }, asks: false, rest })
  })

  it.each([
    'Đoàn viên tham gia 30 người',
    'Văn nghệ chào mừng 2 buổi',
    'tổ văn nghệ 3 buổi',
    'Giáo dục pháp luật 2 buổi',
    'tổ chức 3 buổi',
    'Tổ trưởng họp 3 lần',
    'có Đoàn trường hỗ trợ 3 triệu',
    'dự 3 buổi của đoàn trường',
    'ban hành 2 văn bản',
    '4 lần; ký cam kết',
    '',
  ])('"%s" names none', text => {
    expect(told(text)).toBeUndefined()
  })

  it.each([
    ['nhập hộ tổ văn: họp 4 lần', 'họp 4 lần'],
    ['tổ văn nộp giấy: họp 4 lần, 2 buổi', 'họp 4 lần, 2 buổi'],
    ['bản giấy của tổ văn đây: họp 4 lần', 'họp 4 lần'],
    ['tổ văn gửi qua zalo họp 4 lần', 'họp 4 lần'],
  ])('"%s" is entered for it', (text, rest) => {
    expect(told(text)).toMatchObject({ unit: { id: 'ngu-van' }, entered: true, rest })
  })

  it('takes no unit of somebody else for an own one', () => {
    expect(told('tổ văn phòng họp 3 buổi', ['ngu-van', 'cong-doan'])).toBeUndefined()
    expect(told('báo cáo tổ Toán - Tin')).toBeUndefined()
  })
})

it('looks at none of three thousand units for words that name none', () => {
  const [first] = plan.units
  if (!first) throw new Error('no units')
  const many = Array.from({ length: 3000 }, (_, n) => ({
    ...first,
    ...{ id: `u${n}`, name: `Tổ Chuyên môn ${n}`, shortName: `Chuyên môn ${n}`, code: `CM${n}` },
  }))
  let looked = 0
  const units = new Proxy(many, {
    get(list, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) looked += 1
      return Reflect.get(list, key)
    },
  })
  const own = ['u7', 'u8']
  expect(unitTold('Tổ chuyên môn 7 họp 4 lần', units, own)).toMatchObject({ unit: { id: 'u7' } })
  looked = 0
  for (const said of ['Tổ đã họp 4 lần', '4 lần', 'Tổ chuyên môn 8 họp 3 lần']) unitTold(said, units, own)
  expect(looked).toBe(0)
})
