import { describe, expect, it } from 'vitest'
import { readPeopleList } from '../../../src/domain/reading/people-list.ts'
import { unitsSaid } from '../../../src/domain/reading/unit-said.ts'
import { plan } from '../../support/facts.ts'

const { units } = plan

const read = (text: string) =>
  readPeopleList(text, units).map(({ unit, place, role, said }) => `${unit ?? `?${place}`} ${role} ${said}`)

describe('a pasted list of people', () => {
  it.each([
    [
      'Toán - Tin: thầy Vũ Đức Thành; Ngữ văn: cô Lê Thị Lan, tổ phó cô Hoa; Văn phòng: cô Mai; hiệu trưởng: thầy Hùng; văn thư: cô Nga',
      [
        'toan-tin head thầy Vũ Đức Thành',
        'ngu-van head cô Lê Thị Lan',
        'ngu-van deputy cô Hoa',
        'van-phong head cô Mai',
        'ban-giam-hieu principal thầy Hùng',
        ' clerk cô Nga',
      ],
    ],
    [
      '1. Tổ Toán: thầy Thành\n2) lý - cn thầy Nam, cô Thu (tổ phó)\n- sử, địa, gdktpl: cô Vân và thầy Sơn',
      [
        'toan-tin head thầy Thành',
        'vat-li-cong-nghe head thầy Nam',
        'vat-li-cong-nghe deputy cô Thu',
        'su-dia-gdktpl head cô Vân',
        'su-dia-gdktpl reporter thầy Sơn',
      ],
    ],
    ['Ngữ văn\n- cô Lan\n- tổ phó cô Hoa', ['ngu-van head cô Lan', 'ngu-van deputy cô Hoa']],
    ['Ngữ văn:\ncô Lan\ncô Hoa', ['ngu-van head cô Lan', 'ngu-van reporter cô Hoa']],
    [
      'Bí thư Đoàn: thầy Nam; chủ tịch công đoàn: cô Hoa; Tổ trưởng công đoàn tổ Văn: cô Thu',
      ['doan-thanh-nien head thầy Nam', 'cong-doan head cô Hoa', 'ngu-van union-leader cô Thu'],
    ],
    [
      'phó hiệu trưởng: cô Hà, thầy Minh; cô Mai',
      ['ban-giam-hieu vice-principal cô Hà', 'ban-giam-hieu vice-principal thầy Minh', '? head cô Mai'],
    ],
    ['BGH: thầy Hùng, cô Hà', ['ban-giam-hieu principal thầy Hùng', 'ban-giam-hieu vice-principal cô Hà']],
    ['Toán - Tin\tTổ phó\tthầy Thành', ['toan-tin deputy thầy Thành']],
    ['Toán - Tin: tổ trưởng thầy A, Ngữ văn: cô B', ['toan-tin head thầy A', 'ngu-van head cô B']],
    ['Bếp ăn: cô Tư', ['?Bếp ăn head cô Tư']],
    ['Ngữ văn: Lê Thị Lan', ['ngu-van head Lê Thị Lan']],
    ['Ngữ văn: <b>&_*[=cmd|', ['ngu-van head <b>&_*[=cmd|']],
    ['đầu mối: thầy Bình; người báo cáo Văn phòng: cô Tâm', [' officer thầy Bình', 'van-phong reporter cô Tâm']],
    ['\n ; ;\n', []],
  ])('%s', (text, people) => expect(read(text)).toEqual(people))

  it('of one huge line costs no more than a long one', () => {
    expect(read('cô A, '.repeat(200_000)).length).toBeLessThan(3000)
  })
})

describe('a unit as people write it', () => {
  it.each([
    ['toan tin', 'toan-tin'],
    ['Tổ Toán', 'toan-tin'],
    ['Tin học', 'toan-tin'],
    ['LÝ', 'vat-li-cong-nghe'],
    ['công nghệ', 'vat-li-cong-nghe'],
    ['Hoá', 'hoa-sinh'],
    ['Sinh', 'hoa-sinh'],
    ['Văn', 'ngu-van'],
    ['NV', 'ngu-van'],
    ['Sử Địa', 'su-dia-gdktpl'],
    ['GDCD', 'su-dia-gdktpl'],
    ['Tiếng Anh', 'ngoai-ngu'],
    ['thể dục', 'gdtc-gdqpan'],
    ['GDQP', 'gdtc-gdqpan'],
    ['VP', 'van-phong'],
    ['CĐ', 'cong-doan'],
    ['Đoàn trường', 'doan-thanh-nien'],
    ['Đoàn TN', 'doan-thanh-nien'],
    ['Nữ công', 'nu-cong'],
    ['ban TTND', 'thanh-tra-nhan-dan'],
    ['CTĐ', 'chu-thap-do'],
    ['Hội khuyến học', 'khuyen-hoc'],
    ['phụ huynh', 'cha-me-hoc-sinh'],
    ['Ban giám hiệu', 'ban-giam-hieu'],
    ['Bếp', ''],
    ['công', 'cong-doan'],
  ])('%s', (said, id) =>
    expect(
      unitsSaid(said, units)
        .map(each => each.id)
        .join(),
    ).toBe(id),
  )
})
