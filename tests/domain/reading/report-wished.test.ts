import { expect, it } from 'vitest'
import { reportWished } from '../../../src/domain/reading/report-wished.ts'

const TOPICS = ['dân vận', 'dân chủ']

it.each([
  ['báo cáo dân chủ', 'dân chủ'],
  ['Báo cáo dân chủ ạ', 'dân chủ'],
  ['bao cao dan chu', 'dân chủ'],
  ['Dạ, cho em làm báo cáo dân chủ trước nhé', 'dân chủ'],
  ['chuyển sang báo cáo về dân chủ', 'dân chủ'],
  ['nộp báo cáo công tác dân vận 6 tháng đầu năm', 'dân vận'],
  ['em muốn làm báo cáo dân vận năm 2024', 'dân vận'],
])('%s: one of the school’s matters is to be reported on', (text, topic) => {
  expect(reportWished(text, TOPICS)).toBe(topic)
})

it.each([
  'báo cáo',
  'dân chủ',
  'đã nộp báo cáo dân chủ',
  'Dạ em đã làm báo cáo dân chủ rồi',
  'báo cáo dân chủ 2 buổi',
  'báo cáo viên quán triệt Luật Thực hiện dân chủ ở cơ sở',
  'họp triển khai báo cáo dân chủ',
  'báo cáo quy chế dân chủ',
  'báo cáo dân chủ thế nào rồi',
  'ai chưa nộp báo cáo dân chủ',
  'nhắc tổ Văn nộp báo cáo dân chủ nhé',
  'không làm báo cáo dân chủ',
  '',
])('%s: says something else', text => {
  expect(reportWished(text, TOPICS)).toBeUndefined()
})
