import { expect, test } from 'vitest'
import { answerTold } from '../../../src/domain/reading/answer-told.ts'
import { returnTold } from '../../../src/domain/reading/return-told.ts'
import { loadSchool } from '../../../src/load-school.ts'

const { plan } = loadSchool('prisma/plans/ke-hoach-49', 1)

test.each([
  ['trả lời cô Lan là sổ có ở văn phòng rồi', 'cô Lan', 'sổ có ở văn phòng rồi'],
  ['em trả lời giúp chị: sổ có rồi', 'chị', 'sổ có rồi'],
  ['trả lời: sổ có rồi', '', 'sổ có rồi'],
  ['trả lời vướng mắc của cô Lan là tuần sau có', 'cô Lan', 'tuần sau có'],
  ['tra loi co lan la mai co so', 'co lan', 'mai co so'],
  ['Trả lời tổ Văn: Sổ có: 1 quyển', 'tổ Văn', 'Sổ có: 1 quyển'],
  ['trả lời cô Lan', 'cô Lan', ''],
])('%s answers somebody', (text, whose, said) => expect(answerTold(text)).toEqual({ whose, said }))

test.each(['đã trả lời cô Lan', 'trả lời cô Lan là gì bây giờ?', 'mai tôi trả lời', 'trả lời sau nhé', 'trả lời'])(
  '%s answers nobody',
  text => expect(answerTold(text)).toBeUndefined(),
)

test.each([
  ['bài tổ văn sơ sài quá, trả lại mục 2', 'Ngữ văn', '2', 'sơ sài quá'],
  ['trả lại báo cáo tổ văn, mục 2 thiếu nội dung', 'Ngữ văn', '2', 'thiếu nội dung'],
  ['mục 2 bài tổ toán thiếu số liệu, em trả lại giúp chị', 'Toán - Tin', '2', 'thiếu số liệu'],
  ['trả lại mục 2, 5 của tổ Văn', 'Ngữ văn', '2, 5', ''],
  ['trả lại cả bài tổ văn, viết sơ sài', 'Ngữ văn', 'all', 'viết sơ sài'],
  ['yêu cầu tổ Toán bổ sung mục 3 số liệu', 'Toán - Tin', '3', 'số liệu'],
])('%s gives a report back', (text, unit, sections, reason) =>
  expect(returnTold(text, plan.units)).toMatchObject({ unit: { shortName: unit }, sections, reason }),
)

test.each([
  'tổ trả lại học sinh mục 2',
  'trả lại mục 2 tổ Văn, mục 3 tổ Toán',
  'tổ Văn trả lại ví cho học sinh',
  'bài tổ văn mục 2 trả lại chưa?',
])('%s gives back none', text => expect(returnTold(text, plan.units)).toBeUndefined())
