import { expect, it } from 'vitest'
import { deskRequest, matterSaid, unitsWished } from '../../../src/domain/reading/desk-request.ts'
import { plan } from '../../support/facts.ts'

/** What people write, what is wished, and which units are meant. */
const SAID: readonly (readonly [string, string | undefined, string?])[] = [
  ['ai chưa nộp', 'board'],
  ['Ai chưa nộp?', 'board'],
  ['em ơi còn ai chưa nộp', 'board'],
  ['còn thiếu ai', 'board'],
  ['còn thiếu những ai nhỉ', 'board'],
  ['đơn vị nào chưa báo cáo', 'board'],
  ['con thieu don vi nao', 'board'],
  ['ai nộp rồi', 'board'],
  ['mấy đơn vị nộp rồi', 'board'],
  ['cho tôi hỏi tổ nào còn chậm', 'board'],
  ['tình hình nộp báo cáo', 'board'],
  ['tình hình quý này', 'assessment'],
  ['tinh hinh quy III', 'assessment'],
  ['nhắc các đơn vị chưa nộp', 'nudge-all'],
  ['nhắc hết những đơn vị chưa nộp đi', 'nudge-all'],
  ['đôn đốc tất cả các tổ chưa báo cáo', 'nudge-all'],
  ['giục ai chưa nộp nhé', 'nudge-all'],
  ['nhắc tổ Toán', 'nudge', 'toan-tin'],
  ['nhac to toan', 'nudge', 'toan-tin'],
  ['em nhắc tổ Ngữ văn giúp chị', 'nudge', 'ngu-van'],
  ['nhắc tổ Văn nộp báo cáo', 'nudge', 'ngu-van'],
  ['đôn đốc Lý - CN', 'nudge', 'vat-li-cong-nghe'],
  ['nhắc lại tổ Hóa đi', 'nudge', 'hoa-sinh'],
  ['nhập hộ Khuyến học', 'behalf', 'khuyen-hoc'],
  ['nhap ho khuyen hoc', 'behalf', 'khuyen-hoc'],
  ['nhập hộ báo cáo của Nữ công', 'behalf', 'nu-cong'],
  ['báo cáo thay cho Thanh tra nhân dân', 'behalf', 'thanh-tra-nhan-dan'],
  ['gia hạn tổ Văn đến thứ sáu', 'extend', 'ngu-van'],
  ['gia hạn cho tổ Văn đến thứ sáu', 'extend', 'ngu-van'],
  ['cho tổ Sử lùi đến 31/5', 'extend', 'su-dia-gdktpl'],
  ['lùi hạn tổ Anh sang thứ Hai', 'extend', 'ngoai-ngu'],
  ['gia hạn cho tổ Anh', 'extend', 'ngoai-ngu'],
  ['sửa câu chữ', 'reword'],
  ['em sửa lại lời văn báo cáo nhé', 'reword'],
  ['sửa câu 2', undefined],
  ['rút lại', 'way'],
  ['em muốn rút lại báo cáo để sửa câu chữ', 'way'],
  ['thu hồi bản đã trình', 'way'],
  ['rút lại đồng ý', undefined],
  ['thu hồi lời mời cô Mai', undefined],
  ['trình lại', 'way'],
  ['trình BGH', 'way'],
  ['trình chiếu 2 buổi', undefined],
  ['tổng hợp đi', 'compile'],
  ['tổng hợp báo cáo giúp chị', 'compile'],
  ['soạn lại báo cáo', 'compile'],
  ['gửi lại file', 'files'],
  ['cho tôi xin lại bản word', 'files'],
  ['gửi file báo cáo', 'files'],
  ['tổ Sử nộp chưa', 'state', 'su-dia-gdktpl'],
  ['tổ Sử đã nộp báo cáo chưa?', 'state', 'su-dia-gdktpl'],
  ['báo cáo tổ Anh đâu', 'state', 'ngoai-ngu'],
  ['báo cáo của Đoàn đến đâu rồi', 'state', 'doan-thanh-nien'],
  ['Văn phòng xong chưa', 'state', 'van-phong'],
  ['tình hình nộp báo cáo thế nào', 'board'],
  ['tình hình sao rồi', 'board'],
  ['công đoàn thiếu mục nào', 'state', 'cong-doan'],
  ['hội phụ huynh đã gửi gì chưa', 'state', 'cha-me-hoc-sinh'],
  ['đoàn trường chưa có ai vào à', 'state', 'doan-thanh-nien'],
  ['xem báo cáo tổ văn', 'state', 'ngu-van'],
  ['tôi muốn xem báo cáo của tổ Văn', 'state', 'ngu-van'],
  ['nhắc tổ lý với tổ anh', 'nudge', 'vat-li-cong-nghe,ngoai-ngu'],
  ['nhắc tổ Toán, tổ Văn và đoàn trường', 'nudge', 'toan-tin,ngu-van,doan-thanh-nien'],
  ['4 lần; ký cam kết ứng xử', undefined],
  ['Tổ họp 3 lần, chưa nộp hồ sơ', undefined],
  ['Đồng ý', undefined],
  ['cảm ơn em', undefined],
  ['giao tổ Toán báo cáo lại trước thứ sáu', undefined],
]

it.each(SAID.map(([text, wish, unit = '']) => ({ text, wish, unit })))('$text: $wish $unit', ({ text, wish, unit }) => {
  const request = deskRequest(text)
  expect(request?.wish).toBe(wish)
  const meant = request && request.unit !== '' ? unitsWished(request, plan.units).units : []
  expect(meant.map(({ id }) => id).join()).toBe(unit)
})

it.each([
  ['nhắc tổ Toán - Tin dân vận', 'dân vận', 'nhac to toan - tin'],
  ['nhắc tổ Văn nộp báo cáo dân chủ nhé', 'dân chủ', 'nhac to van nhe'],
  ['nhap ho to van (dan chu)', 'dân chủ', 'nhap ho to van'],
  ['nhắc tổ Văn', undefined, 'nhắc tổ Văn'],
  ['nhắc ban dân chúng', undefined, 'nhắc ban dân chúng'],
])('%s: of %s', (text, topic, rest) => {
  expect(matterSaid(text, ['dân vận', 'dân chủ'])).toEqual({ ...(topic === undefined ? {} : { topic }), rest })
})

it.each([
  ['ai chưa nộp dân chủ', 'board', ''],
  ['còn ai chưa nộp báo cáo dân chủ nữa không?', 'board', ''],
  ['dân chủ ai chưa nộp', 'board', ''],
  ['tình hình nộp báo cáo dân chủ', 'board', ''],
  ['báo cáo dân chủ thế nào rồi', 'board', ''],
  ['đôn đốc các đơn vị chưa nộp dân chủ', 'nudge-all', ''],
  ['nhắc tổ Toán dân chủ', 'nudge', 'toan-tin'],
  ['nhắc tổ Toán nộp báo cáo dân chủ nhé', 'nudge', 'toan-tin'],
  ['nhắc tổ Toán về dân chủ', 'nudge', 'toan-tin'],
  ['tổ Toán nộp dân chủ chưa', 'state', 'toan-tin'],
  ['báo cáo dân chủ của tổ Toán đâu', 'state', 'toan-tin'],
  ['nhập báo cáo dân chủ hộ tổ Toán', 'behalf', 'toan-tin'],
  ['gia hạn dân chủ cho tổ Văn đến thứ sáu', 'extend', 'ngu-van'],
  ['tổng hợp báo cáo dân chủ', 'compile', ''],
  ['gửi lại file dân chủ', 'files', ''],
  ['đánh giá quý dân chủ', 'assessment', ''],
])('%s: %s of one of two matters', (text, wish, unit) => {
  const request = deskRequest(text, ['dân vận', 'dân chủ'])
  expect(request).toMatchObject({ wish, topic: 'dân chủ' })
  const meant = request && request.unit !== '' ? unitsWished(request, plan.units).units : []
  expect(meant.map(({ id }) => id).join()).toBe(unit)
})
