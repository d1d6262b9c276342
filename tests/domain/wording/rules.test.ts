import { describe, expect, it } from 'vitest'
import { readyRules, rulesOf } from '../../../src/domain/wording/rules.ts'
import { loadSchool } from '../../../src/load-school.ts'
import { becomes, hold, pointsFor } from './said.ts'

hold('C1: letters', [
  ['dan-chu', '- công khai\u200b  quỹ   lớp 😀', 'công khai quỹ lớp > dan-chu'],
  [
    'dan-chu',
    '1. công khai "quỹ lớp"\na) công khai thi đua',
    'công khai “quỹ lớp” > dan-chu',
    'công khai thi đua > dan-chu',
  ],
  ['dan-chu', 'công khai \u202equỹ lớp\u202c', 'công khai quỹ lớp > dan-chu'],
  ['dan-chu', 'co\u0302ng khai quy\u0303 lo\u031b\u0301p', 'công khai quỹ lớp > dan-chu'],
])

hold('C2: where an ý ends', [
  ['hop', '5 lần; bàn việc ôn thi; sơ kết học kỳ', 'việc ôn thi > hop', 'sơ kết học kỳ > hop'],
  ['hop', 'sơ kết học kỳ. phân công trực lớp', 'sơ kết học kỳ > hop', 'phân công trực lớp > hop'],
  ['hop', 'học tập nội quy của TP. Hải Phòng', 'học tập nội quy của TP. Hải Phòng > hop'],
  ['hop', 'triển khai “trật tự; vệ sinh” đầu giờ', 'triển khai “trật tự; vệ sinh” đầu giờ > hop'],
  [
    'dao-duc',
    'cô H. kèm học sinh yếu miễn phí. Thăm gia đình em A',
    'cô H. kèm học sinh yếu miễn phí > guong',
    'thăm gia đình em A > ho-tro',
  ],
  ['danh-gia', 'thiếu phòng. Trân trọng!', 'thiếu phòng > difficulties', ' > nowhere: courtesy'],
  ['danh-gia', 'thiếu máy chiếu, đề nghị mua thêm', 'thiếu máy chiếu > difficulties', 'đề nghị mua thêm > school'],
  ['hop', 'triển khai “4 xin”, xin lỗi đúng lúc', 'triển khai “4 xin”, xin lỗi đúng lúc > ky-cuong'],
  [
    'tuyen-truyen',
    '2 buổi, nội dung Luật Thanh niên, hình thức sinh hoạt dưới cờ',
    'Luật Thanh niên > tt-noi-dung',
    'sinh hoạt dưới cờ > tt-hinh-thuc',
  ],
  [
    'tuyen-truyen',
    'đổi mới nội dung, hình thức của bảng tin',
    'đổi mới nội dung, hình thức của bảng tin > tt-hinh-thuc',
  ],
  [
    'trao-doi-phu-huynh',
    '3 buổi; Báo BGH: nghi thu sai; ở lớp 10A\nsẽ báo thêm',
    'Báo Ban Giám hiệu: nghi thu sai; ở lớp 10A\nsẽ báo thêm > leadership',
  ],
  ['trao-doi-phu-huynh', '3 buổi, báo BGH: nghi thu sai', 'báo Ban Giám hiệu: nghi thu sai > leadership'],
])

hold('C3: figures that are told elsewhere', [
  ['hoat-dong-doan', '5 hoạt động, 749 đoàn viên: Ngày Chủ nhật xanh', 'Ngày Chủ nhật xanh > doan'],
  ['dao-duc', '1 gương hiến máu', 'hiến máu > guong'],
  ['phoi-hop', '1 hoạt động, do Đoàn trường tổ chức, tổ phối hợp; 0 góp ý'],
  ['phoi-hop', 'cùng Đoàn xã trồng cây (Đoàn xã chủ trì)', 'cùng Đoàn xã trồng cây > phoi-hop'],
  ['phoi-hop', '2 hoạt động, 1 chủ trì, 1 phối hợp; cùng Đoàn xã trồng cây', 'cùng Đoàn xã trồng cây > phoi-hop'],
  ['dao-duc', 'tặng quà, 5 học sinh, 2 triệu đồng', 'tặng quà > ho-tro'],
  ['hop', 'Tổ em họp 4 lần bàn việc trực lớp', 'việc trực lớp > hop'],
  ['tuyen-truyen', '3 buổi. 14/15 đ/c được quán triệt NQ.'],
  ['tuyen-truyen', 'Luật Thanh niên, 14/15 đồng chí được quán triệt', 'Luật Thanh niên > tt-noi-dung'],
  ['tuyen-truyen', '14/15 giáo viên được quán triệt NQ 25', 'Nghị quyết 25 > tt-noi-dung'],
  ['bo-may', 'bổ nhiệm 2 tổ trưởng chuyên môn', 'bổ nhiệm 2 tổ trưởng chuyên môn > bo-may'],
  ['tuyen-truyen', '2 buổi\nđông lắm em ơi\nLuật Thanh niên', 'Luật Thanh niên > tt-noi-dung'],
  ['tuyen-truyen', 'kha khá'],
  ['hop', 'vài lần\nnhiều lắm'],
  ['tuyen-truyen', 'đông đảo nhân dân dự', 'đông đảo Nhân dân dự > tt-noi-dung'],
  ['hop', '4 lan, ky cam ket', 'ky cam ket > reword: no-marks'],
])

hold('C3b: no bare preposition', [
  [
    'doi-thoai',
    '1 cuộc đối thoại với phụ huynh khối 12 về việc ôn thi',
    'việc ôn thi (với cha mẹ học sinh khối 12) > doi-thoai',
  ],
  ['trao-doi-phu-huynh', '3 buổi về việc ôn thi', 'việc ôn thi > trao-doi'],
  ['phoi-hop', '1 hoạt động phối hợp với Đoàn xã dọn đường làng', 'cùng Đoàn xã dọn đường làng > phoi-hop'],
  ['phoi-hop', '2 hoạt động với Đoàn xã', 'với Đoàn xã > reword: no-deed'],
  ['tuyen-truyen', '2 buổi, trong đó 1 buổi phối hợp với Công an xã', 'với Công an xã > reword: no-deed'],
])

hold('C4: courtesy', [
  ['hop', 'Dạ 3 cuộc họp ạ'],
  ['dan-chu', 'Vâng thưa cô, công khai quỹ lớp ạ, em xin hết', 'công khai quỹ lớp > dan-chu'],
  ['dan-chu', 'Chị ơi công khai quỹ lớp nhé', 'công khai quỹ lớp > dan-chu'],
  ['dan-chu', 'em cảm ơn cô', ' > nowhere: courtesy'],
  ['dan-chu', 'công khai quỹ lớp, em cảm ơn cô Hà, 4 lần', 'công khai quỹ lớp, 4 lần > reword: figure-inside'],
  ['hoat-dong-doan', 'viết thư cảm ơn', 'viết thư cảm ơn > doan'],
])

hold('C4: who is called in passing', [
  ['dan-chu', 'công khai quỹ lớp em ơi', 'công khai quỹ lớp > dan-chu'],
  ['dan-chu', 'công khai quỹ lớp nhé em', 'công khai quỹ lớp > dan-chu'],
  ['dan-chu', 'công khai quỹ lớp chị ạ', 'công khai quỹ lớp > dan-chu'],
  ['dan-chu', 'công khai quỹ lớp rồi em ạ', 'công khai quỹ lớp > dan-chu'],
  ['dan-chu', 'Ok em, công khai quỹ lớp dạ', 'công khai quỹ lớp > dan-chu'],
  ['dan-chu', 'công khai quỹ lớp, đông lắm em ơi', 'công khai quỹ lớp, đông lắm > dan-chu'],
  ['dan-chu', 'công khai quỹ lớp nhé chị Hoa, vậy thôi em', 'công khai quỹ lớp > dan-chu'],
  // Of the deed itself.
  ['dan-chu', 'công khai quỹ cho các em ạ', 'công khai quỹ cho các em > dan-chu'],
  ['dan-chu', 'lấy ý kiến thầy cô nhé', 'lấy ý kiến thầy cô > dan-chu'],
  ['dan-chu', 'thăm hỏi 3 em ạ', 'thăm hỏi 3 em > dan-chu'],
])

hold('C4: where the papers are kept', [
  [
    'hop',
    '3 lần; sơ kết học kỳ; Có biên bản lưu tại tổ',
    'sơ kết học kỳ > hop',
    'Có biên bản lưu tại tổ > nowhere: papers',
  ],
  ['hop', 'sơ kết học kỳ, có biên bản đầy đủ lưu ở tổ em ạ', 'sơ kết học kỳ > hop'],
  ['dan-chu', 'công khai quỹ lớp (có danh sách kèm theo)', 'công khai quỹ lớp > dan-chu'],
  [
    'dan-chu',
    'hồ sơ, minh chứng lưu tại văn phòng nhà trường',
    'hồ sơ, minh chứng lưu tại văn phòng nhà trường > nowhere: papers',
  ],
  [
    'hop',
    'so ket hoc ky; co bien ban luu tai to',
    'so ket hoc ky > reword: no-marks',
    'co bien ban luu tai to > nowhere: papers',
  ],
  ['dan-chu', 'ảnh gửi sau', 'ảnh gửi sau > nowhere: papers'],
  ['dan-chu', 'em gửi kèm ảnh, biên bản', 'em gửi kèm ảnh, biên bản > nowhere: papers'],
  ['dan-chu', 'minh chứng đã nộp cho cô', 'minh chứng đã nộp cho cô > nowhere: papers'],
  ['dan-chu', 'Đã lưu biên bản tại tổ', 'Đã lưu biên bản tại tổ > nowhere: papers'],
  ['dan-chu', 'Có đầy đủ hồ sơ, minh chứng', 'Có đầy đủ hồ sơ, minh chứng > nowhere: papers'],
  // Deeds with papers.
  ['tuyen-truyen', '1 buổi; xem video về an toàn giao thông', 'xem video về an toàn giao thông > tt-hinh-thuc'],
  ['dan-chu', 'tài liệu đã gửi cho cha mẹ học sinh', 'tài liệu đã gửi cho cha mẹ học sinh > dan-chu'],
  ['dan-chu', 'số hóa hồ sơ lưu tại thư viện', 'số hóa hồ sơ lưu tại thư viện > dan-chu'],
  ['hop', 'kiểm điểm giờ giấc, hồ sơ', 'kiểm điểm giờ giấc, hồ sơ > ky-cuong'],
  ['dan-chu', 'công khai biên bản kiểm phiếu', 'công khai biên bản kiểm phiếu > dan-chu'],
  ['dan-chu', 'hồ sơ lưu tại văn phòng được số hóa', 'hồ sơ lưu tại văn phòng được số hóa > dan-chu'],
])

hold('C5: first person', [
  ['dan-chu', 'bên em công khai quỹ lớp', 'công khai quỹ lớp > dan-chu'],
  ['dan-chu', 'công khai quỹ của lớp em', 'công khai quỹ của lớp > dan-chu'],
  ['dan-chu', 'em thấy mọi việc đều tốt', 'em thấy mọi việc đều tốt > reword: first-person'],
  ['dan-chu', 'công khai để các em xin học bổng', 'công khai để các em xin học bổng > dan-chu'],
])

hold('C6: what was not', [
  ['dan-chu-tt', 'không có thắc mắc', 'không có thắc mắc > nowhere: denied'],
  ['dan-chu', 'công khai quỹ lớp, không có ý kiến', 'công khai quỹ lớp > dan-chu', 'không có ý kiến > nowhere: denied'],
  ['bo-may', 'họp không giấy', 'họp không giấy > bo-may'],
  ['bo-may', 'không để lớp trống tiết', 'không để lớp trống tiết > bo-may'],
  ['danh-gia', 'chưa có phòng học bộ môn riêng', 'chưa có phòng học bộ môn riêng > difficulties'],
  ['danh-gia', 'khó khăn: không', 'không > nowhere: denied'],
])

hold('C7: what is not for the superior', [
  ['trao-doi-cm', 'mọi người mong sửa nhà xe', 'mọi người mong sửa nhà xe > school'],
  ['trao-doi-phu-huynh', 'phụ huynh phàn nàn về nhà xe', 'cha mẹ học sinh phàn nàn về nhà xe > school'],
  ['danh-gia', 'kiến nghị sở cấp tài liệu', 'cấp tài liệu > superior'],
  ['danh-gia', 'Sở cấp thêm tài liệu', 'Sở cấp thêm tài liệu > superior'],
  ['danh-gia', 'kiến nghị trường báo Sở', 'kiến nghị trường báo Sở > school'],
  ['danh-gia', 'đề nghị sửa cơ sở vật chất', 'đề nghị sửa cơ sở vật chất > school'],
  ['phoi-hop', 'góp ý về nhà xe', 'góp ý về nhà xe > school'],
  ['hop', 'góp ý dự thảo quy chế dân chủ', 'góp ý dự thảo Quy chế dân chủ > hop'],
])

hold('C8, C8b: first letter and labels', [
  ['dan-chu', 'Lấy ý kiến về nội quy', 'lấy ý kiến về nội quy > dan-chu'],
  ['hoat-dong-doan', 'Hội thi nấu ăn', 'hội thi nấu ăn > doan'],
  ['hoat-dong-doan', 'Ngày hội đọc sách', 'ngày hội đọc sách > doan'],
  ['hoat-dong-doan', 'Đoàn kết giúp bạn', 'đoàn kết giúp bạn > doan'],
  ['tuyen-truyen', 'Nội dung tuyên truyền: An toàn giao thông', 'an toàn giao thông > tt-noi-dung'],
  ['phoi-hop-vp', 'lấy ý kiến về quy tắc ứng xử', 'Quy tắc ứng xử > lay-y-kien'],
  ['bo-may', 'tổ đã đánh giá viên chức', 'đánh giá viên chức > bo-may'],
])

hold('C9: office words', [
  [
    'dan-chu',
    'công khai với GVCN, HS và PHHS',
    'công khai với giáo viên chủ nhiệm, học sinh và cha mẹ học sinh > dan-chu',
  ],
  ['phoi-hop', 'cùng CA xã, hội CCB nói chuyện', 'cùng Công an xã, Hội Cựu chiến binh nói chuyện > phoi-hop'],
  [
    'dan-chu',
    'lấy ý kiến nhân dân, gửi Ban Thanh tra nhân dân',
    'lấy ý kiến Nhân dân, gửi Ban Thanh tra nhân dân > dan-chu',
  ],
  ['dan-chu', 'treo bảng “GV gương mẫu”', 'treo bảng “GV gương mẫu” > dan-chu'],
])

hold('C11: what needs other words', [
  ['dao-duc', 'cô Nguyễn Thị Lan dạy kèm', 'cô Nguyễn Thị Lan dạy kèm > reword: person-named'],
  ['dao-duc', 'co Nguyen Thi Lan dạy kèm', 'co Nguyen Thi Lan dạy kèm > reword: person-named'],
  ['dao-duc', 'thay Nam dạy kèm học sinh', 'thay Nam dạy kèm học sinh > reword: person-named'],
  ['dao-duc', 'gương Tran Van Nam vượt khó', 'gương Tran Van Nam vượt khó > reword: person-named'],
  ['dao-duc', 'thi đấu ở trường Le Quy Don', 'thi đấu ở trường Le Quy Don > guong'],
  ['dao-duc', 'thay Bí thư chi đoàn nhận quà', 'thay Bí thư chi đoàn nhận quà > guong'],
  ['dao-duc', 'học tập tư tưởng Ho Chi Minh', 'học tập tư tưởng Ho Chi Minh > guong'],
  ['dao-duc', 'thăm Trường THPT Nguyễn Trãi', 'thăm Trường THPT Nguyễn Trãi > ho-tro'],
  ['dao-duc', 'học tập và làm theo gương Bác Hồ', 'học tập và làm theo gương Bác Hồ > guong'],
  ['dao-duc', 'hiến máu giúp 3 em', 'hiến máu giúp 3 em > reword: figure-inside'],
  ['dao-duc', 'thăm ốm 5 đoàn viên', 'thăm ốm 5 đoàn viên > reword: figure-inside'],
  ['cai-cach-vp', '40 hồ sơ; trả hồ sơ trễ 2', 'trả hồ sơ trễ 2 > reword: figure-inside'],
  ['hoat-dong-doan', 'don ve sinh truong', 'don ve sinh truong > reword: no-marks'],
  ['dan-chu', 'họp', 'họp > reword: one-word'],
  ['dan-chu', 'họp 4 lần', 'họp 4 lần > reword: figure-inside'],
  ['tuyen-truyen', 'website', 'website > tt-hinh-thuc'],
])

describe('C11: an example from a unit that introduced none', () => {
  it('is for the officer to word', () => {
    expect(becomes('dao-duc', 'giáo viên dạy kèm', { 'dien-hinh': 0 })).toEqual([
      'giáo viên dạy kèm > reword: nothing-introduced',
    ])
  })
})

hold('C15: routes', [
  ['hop', 'chấn chỉnh giờ giấc lên lớp', 'chấn chỉnh giờ giấc lên lớp > ky-cuong'],
  ['dao-duc', 'trao đổi kinh nghiệm dạy tốt', 'trao đổi kinh nghiệm dạy tốt > guong'],
  ['dao-duc', 'trao học bổng', 'trao học bổng > ho-tro'],
  ['dao-duc-vp', 'hỗ trợ học sinh sau bão', 'hỗ trợ học sinh sau bão > an-sinh'],
  ['tuyen-truyen', 'tại hội nghị viên chức', 'hội nghị viên chức > tt-hinh-thuc'],
])

describe('models', () => {
  it('are told by name, with content and whether they are recognised', () => {
    const points = pointsFor(
      'dan-van-kheo',
      '2 mô hình; “Tủ sách GV”: góp sách cho HS mượn; đã được công nhận\n“Góc sẻ chia”: hộp thư; chưa',
    )
    expect(points.flatMap(({ model }) => model ?? [])).toEqual([
      { name: 'Tủ sách GV', content: 'Góp sách cho học sinh mượn', recognised: true },
      { name: 'Góc sẻ chia', content: 'Hộp thư', recognised: false },
    ])
  })

  it('told without a name are asked of the officer', () => {
    expect(becomes('dan-van-kheo', 'tủ sách dùng chung')).toEqual(['tủ sách dùng chung > reword: no-model-name'])
  })
})

describe('an ý', () => {
  it('keeps its id while it is said, whatever comes before it', () => {
    const [before] = pointsFor('dan-chu', 'công khai quỹ lớp')
    const after = pointsFor('dan-chu', 'lấy ý kiến về nội quy; Công khai quỹ lớp.')
    expect(after.map(({ id }) => id)).toContain(before?.id)
    expect(new Set(pointsFor('dan-chu', 'công khai; công khai').map(({ id }) => id)).size).toBe(2)
  })
})

it('are made ready once for all plans of the same words, and anew where a unit is called otherwise', () => {
  const { plan } = loadSchool('prisma/plans/ke-hoach-49', 1)
  const rules = rulesOf(plan)
  // As it is under another signer.
  const later = { ...plan }
  expect([...readyRules(later)].length).toBeGreaterThan(0)
  expect(rulesOf(later)).toBe(rules)
  expect([...readyRules({ ...plan })]).toEqual([])
  const renamed = { ...plan, units: plan.units.map(unit => ({ ...unit, name: `${unit.name} mới` })) }
  expect([...readyRules(renamed)].length).toBeGreaterThan(0)
  expect(rulesOf(renamed)).not.toBe(rules)
})
