import type { Word } from '../conversation/word.ts'

const SUBMIT =
  'nộp, nộp báo cáo, nộp lại, nộp bài, nộp bản này, nộp bổ sung, gửi, gửi báo cáo, gửi lại, gửi bổ sung, xong, hoàn thành, chốt, ok nộp'
const YES =
  'ừ, có, có ghi, đồng ý, ừm, uh, uk, đúng, đúng thế, đúng hết, chuẩn, chính xác, phải, vâng, dạ, ok, oke, okie, okay, yes'
const NO = 'không, không phải, không đúng, không có, sai, nhầm, chưa đúng, no'
const UNKNOWN =
  'không nhớ, không nhớ rõ, không nhớ chính xác, không rõ, không biết, không có số, không có con số, chưa có số, chưa rõ, ' +
  'chưa nhớ ra, không nhớ nữa, không nhớ đâu, quên, quên mất, chịu, chịu không nhớ, bó tay, bỏ qua, bỏ qua câu này'

/** What people say for a button in words that are not on it. */
const SPOKEN: Partial<Record<Word, string>> = {
  submit: SUBMIT,
  'submit-again': SUBMIT,
  'edit-again': 'sửa, sửa lại, sửa báo cáo, sửa bài, sửa báo cáo đã nộp, sửa và nộp',
  right: YES,
  take: `${YES}, ghi, ghi đi, ghi vào, ghi luôn, ghi giúp, ok ghi, ok ghi đi, đúng ghi đi, ừ ghi đi`,
  // To words kept for another section a yes says that they are that one's.
  'take-here': 'ghi vào đây, ghi vào mục này, vẫn ghi vào đây, ghi vào câu này',
  remove: `${YES}, bỏ, bỏ đi, xóa, xóa đi, bỏ luôn, xóa luôn`,
  'remove-model': `${YES}, bỏ, bỏ đi, xóa, xóa đi, bỏ luôn, xóa luôn`,
  'not-report': `${NO}, thôi, không ghi, đừng ghi, thôi không ghi, bỏ, bỏ đi, hủy`,
  retype: NO,
  'keep-both':
    'giữ, để nguyên, cứ để vậy, cứ để thế, đúng cả hai, cả hai đúng, cả hai đều đúng, hai số đều đúng, đúng như vậy, có đơn kỳ trước, đơn kỳ trước',
  'enter-again': 'nhập lại hết, gõ lại, ghi lại, sửa, sửa lại, sai, nhầm',
  keep: NO,
  'on-behalf-of': 'mở, mở đi, mở ra, nhập, nhập đi, nhập luôn, nhập hộ, nhập giúp',
  'grant-until': 'cho, cho lùi, lùi đi, gia hạn, gia hạn đi',
  'extend-chosen': 'xong, xong rồi, đủ, đủ rồi, thế thôi, vậy thôi, chỉ vậy, hết rồi',
  'keep-target':
    'giữ nguyên, giữ nguyên hẹn, giữ nguyên hạn, giữ hẹn, giữ hẹn cũ, giữ như cũ, để nguyên, không đổi, không đổi nữa',
  replace: 'thay, thay đi, thay luôn, thay giúp, thay hết, thay bằng tin này, ghi đè',
  'add-to-it': 'thêm, thêm vào, ghi thêm, bổ sung',
  'use-draft': `${YES}, dùng đi, dùng luôn, dùng dự thảo, lấy dự thảo`,
  'add-to-draft': 'thêm, thêm vào, thêm đi, ghi thêm, bổ sung',
  'replace-draft': 'thay, thay đi, thay luôn, thay hết, viết lại',
  'leave-as-is': `${NO}, thôi, thôi khỏi, khỏi, thôi không, không cần, không cần nữa, không thêm, không thay, không bỏ, không xóa, thôi không bỏ, giữ, giữ lại, giữ nguyên, giữ dự thảo`,
  'leave-out':
    'không đưa, không đưa vào, đừng đưa vào, không ghi, không ghi vào, bỏ, bỏ đi, bỏ ra, không thuộc mục nào',
  'no-section': `${NO}, ${UNKNOWN}, thôi, để sau, mục nào cũng được, không thuộc mục nào, chưa biết`,
  refuse: 'không, không cho, không cho lùi, không lùi, không được, không đồng ý, giữ hẹn, giữ nguyên',
  'invite-colleague': 'người khác, mời người khác, mời vào, mời người mới',
  gift: 'hiện vật, bằng hiện vật, tặng quà',
  'no-number': UNKNOWN,
  'not-sure': UNKNOWN,
  'dispatch-submit': 'trình, trình đi, trình luôn, trình báo cáo, ừ, đúng, vâng, ok, đồng ý',
  'dispatch-approve': 'phê duyệt, ký duyệt, tôi duyệt, đồng ý duyệt, duyệt báo cáo, duyệt bản này',
  'record-direction': `${YES}, ghi, ghi đi, ghi lại, ghi vào, ghi luôn, ghi thành chỉ đạo, đúng ghi đi`,
  'all-good': 'tốt hết, tốt cả, tốt tất cả, đều tốt, tất cả tốt, mục nào cũng tốt, các mục đều tốt, ổn hết, ổn cả',
  good: 'ổn, tốt đẹp, đang tốt, vẫn tốt, làm tốt',
  'under-way': 'đang triển khai, đang thực hiện',
  difficult: 'khó, khó khăn, đang khó, còn khó, gặp khó khăn, đang gặp khó, có khó khăn',
  send: 'gửi, gửi đi, gửi cho cô ấy, gửi cho thầy ấy, gửi cho người ta, gửi cho họ, ừ, đúng, vâng, ok, đồng ý',
  cancel: 'không, không gửi, không gửi nữa, hủy, bỏ, dừng, không ghi, đừng ghi, không ghi nữa',
}

const PHRASES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(SPOKEN).map(([word, phrases]) => [word, phrases.split(', ')]),
)
const NONE: readonly string[] = []

/** The phrases that mean a button besides its label; the same list each time. */
export const spokenFor = (word: Word): readonly string[] => PHRASES.get(word) ?? NONE

/** "Đúng", "Đúng, xóa", "Đúng cả": the button says itself that something was asked to be so. */
export const saysRight = (label: string): boolean => /^Đúng(?:,| cả$|$)/u.test(label)
