import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../src/domain/reading/school-profile.ts'

const whole = { staff: 82, partyMembers: 31, classes: 24, pupils: 1020 }

describe('how big the school is, in one line', () => {
  it.each([
    ['82 CBGV, 31 đảng viên, 24 lớp, 1 020 học sinh', whole],
    ['CBGV: 82; đảng viên: 31; lớp: 24; HS: 1.020', whole],
    ['82 cán bộ, giáo viên, nhân viên (trong đó 31 đảng viên)\n24 lớp với 1020 hs ạ', whole],
    ['82 can bo giao vien 31 dang vien 24 lop 1020 em', whole],
    ['82 CBGVNV, trong đó 70 giáo viên, 12 nhân viên', { staff: 82 }],
    ['70 giáo viên, 12 nhân viên', { staff: 82 }],
    ['1.020 học sinh', { pupils: 1020 }],
    ['khoảng 80 giáo viên, 24 lớp', { classes: 24 }],
    ['45 đoàn viên', {}],
    ['vẫn như cũ', {}],
  ])('%s', (line, told) => {
    expect(readProfile(line)).toEqual(told)
  })
})
