import { describe, expect, it } from 'vitest'
import { documentLines, missingOf, readDocument, wholeDocument } from '../../../src/domain/reading/document-line.ts'

describe('a document typed in one line', () => {
  it.each([
    [
      'Chỉ thị số 15-CT/TU ngày 21/11/2022 của Ban Thường vụ Thành ủy Hải Phòng về đẩy mạnh thực hiện dân chủ',
      {
        type: 'Chỉ thị',
        number: '15-CT/TU',
        date: '2022-11-21',
        issuer: 'Ban Thường vụ Thành ủy Hải Phòng',
        title: 'đẩy mạnh thực hiện dân chủ',
      },
    ],
    [
      'Công văn 123/SGDĐT-VP (05/3/2024) của Sở Giáo dục và Đào tạo v/v tăng cường dân vận',
      {
        type: 'Công văn',
        number: '123/SGDĐT-VP',
        date: '2024-03-05',
        issuer: 'Sở Giáo dục và Đào tạo',
        title: 'tăng cường dân vận',
      },
    ],
    [
      'Quyết định số 446-QĐ/TU ngày 26 tháng 11 năm 2021 của Ban Thường vụ Thành ủy ban hành Quy chế công tác dân vận.',
      {
        type: 'Quyết định',
        number: '446-QĐ/TU',
        date: '2021-11-26',
        issuer: 'Ban Thường vụ Thành ủy',
        title: 'ban hành Quy chế công tác dân vận',
      },
    ],
    ['25-nq/tw', { type: 'Nghị quyết', number: '25-NQ/TW' }],
    [
      'Luật Thực hiện dân chủ ở cơ sở (số 10/2022/QH15)',
      { type: 'Luật', issuer: 'Quốc hội', title: 'Thực hiện dân chủ ở cơ sở' },
    ],
    ['Thông tư số 9/2024/TT-BGDĐT, ngày 31/2/2024', { type: 'Thông tư', number: '9/2024/TT-BGDĐT' }],
    ['Thông tư số 9/2024/TT-BGDĐT, ngày 12/13/2024', { type: 'Thông tư', number: '9/2024/TT-BGDĐT' }],
  ])('%s', (line, told) => {
    expect(readDocument(line)).toEqual(told)
  })

  it('says what a citation lacks, and is whole without its day', () => {
    expect(missingOf(readDocument('Chỉ thị 26/CT-UBND'))).toEqual(['date', 'issuer', 'title'])
    const told = readDocument('Chỉ thị 26/CT-UBND của UBND thành phố về đổi mới công tác dân vận')
    expect(missingOf(told)).toEqual(['date'])
    expect(wholeDocument(told, 'II.2')).toMatchObject({ number: '26/CT-UBND', source: 'II.2' })
  })

  it('of a pasted list every line is one', () => {
    expect(documentLines('1. Nghị quyết 25-NQ/TW;\n- 43-NQ/TW\n\n+ Luật Thực hiện dân chủ ở cơ sở')).toEqual([
      'Nghị quyết 25-NQ/TW',
      '43-NQ/TW',
      'Luật Thực hiện dân chủ ở cơ sở',
    ])
  })
})
