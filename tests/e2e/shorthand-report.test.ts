import { expect, it } from 'vitest'
import { openWord, texts } from '../documents/support/word.ts'
import { fileOn } from '../support/reporting.ts'
import { schoolDay } from '../support/school-day.ts'
import { at } from '../support/story.ts'

it('a report in shorthand, with two questions, a correction and a pause in it, leaves as a secretary writes', async () => {
  const { story, lan } = await schoolDay('2024-05-07T12:00')
  const say = async (...said: readonly string[]) => {
    for (const words of said) await story.says(lan, words)
  }
  await say('báo cáo', 'mk họp đc 4 lần r, ký cam kết ứng xử', 'lượt người tính thế nào hả e')
  await say('chủ trì 2b 60l, quán triệt 14/15, 1 bài trên fb; luật dân chủ ở cơ sở', 'nhầm mục 1 là 5 lần nhé')
  await say('“Tủ sách dùng chung”: góp 200 cuốn sách cho hs mượn; đã đc công nhận', 'vào tiết rồi, tí làm tiếp')
  await story.passUntil(at('2024-05-07T15:40'))
  await say('báo cáo', 'mục này gửi cho ai vậy', 'công khai kết quả xét thi đua')
  await say('1 gương; 3 hs khó khăn, 1tr5; gv kèm hs yếu ngoài giờ')
  await say('2 hđ tổ chủ trì 1; k có góp ý; cùng đoàn xã dọn vệ sinh đường làng', '3 buổi về kết quả học tập')
  await say('ít thời gian; đề nghị trường xếp 1 buổi trống', 'đúng rồi em', 'nộp')
  const paper = texts(openWord(fileOn(lan, /^Bao-cao.*\.docx$/).bytes))
  const from = paper.findIndex(text => text.startsWith('1. '))
  const told = paper.slice(from, paper.indexOf('Nơi nhận:')).filter(text => !/^\d\. /.test(text))
  expect(told).toEqual([
    'Tổ đã tổ chức 5 cuộc họp có lồng ghép nội dung dân vận, Quy tắc ứng xử văn hóa. Nội dung: ký cam kết ứng xử.',
    'Tổ đã tổ chức 2 buổi tuyên truyền với 60 lượt người dự; đăng, phát 1 tin, bài; 14/15 cán bộ, viên chức, người lao động của tổ (93,3%) được quán triệt các văn bản về công tác dân vận. Nội dung: bài trên Facebook; Luật Thực hiện dân chủ ở cơ sở.',
    'Tổ đã đăng ký 1 mô hình “Dân vận khéo” và được công nhận: “Tủ sách dùng chung” (góp 200 cuốn sách cho học sinh mượn). Nội dung: công khai kết quả xét thi đua.',
    'Tổ đã giới thiệu 1 gương người tốt, việc tốt, điển hình tiên tiến; hỗ trợ 3 lượt cán bộ, học sinh có hoàn cảnh khó khăn với tổng kinh phí 1.500.000 đồng. Nội dung: giáo viên kèm học sinh yếu ngoài giờ.',
    'Tổ đã chủ trì 1 hoạt động, tham gia 1 hoạt động phối hợp. Nội dung: cùng Đoàn xã dọn vệ sinh đường làng.',
    'Tổ đã tổ chức 3 buổi trao đổi với cha mẹ học sinh. Nội dung: kết quả học tập.',
    'Khó khăn: ít thời gian. Đề nghị với nhà trường: xếp 1 buổi trống.',
    'Trên đây là báo cáo kết quả thực hiện công tác dân vận chính quyền 6 tháng đầu năm 2024 của Tổ Ngữ văn./.',
  ])
  await story.end()
})
