/** By place in the outline; each period in words of its own. */
type Parts = Readonly<Record<string, { readonly half: string; readonly year: string | typeof AS_BEFORE }>>

/** What the half-year's report said still holds. */
export const AS_BEFORE = Symbol('as before')

const PUBLIC_RELATIONS: Parts = {
  'thuan-loi': {
    half: 'Nhà trường nhận được sự quan tâm, chỉ đạo của Sở Giáo dục và Đào tạo, của cấp ủy, chính quyền địa phương và sự đồng thuận của cha mẹ học sinh\nĐội ngũ cán bộ, giáo viên, nhân viên đoàn kết, có trách nhiệm',
    year: 'Công tác dân vận được cấp ủy, chính quyền địa phương quan tâm; cha mẹ học sinh đồng thuận với các chủ trương của trường\nCác tổ, đoàn thể chủ động đăng ký và duy trì mô hình “Dân vận khéo”',
  },
  'kho-khan': {
    half: 'Địa bàn tuyển sinh rộng, nhiều học sinh ở xa trường',
    year: 'Địa bàn tuyển sinh rộng; một số gia đình học sinh bị ảnh hưởng của bão trong tháng 9',
  },
  'uu-diem': {
    half: 'Công tác dân vận được triển khai đến từng tổ, đoàn thể, gắn với nhiệm vụ chuyên môn\nQuy chế dân chủ được thực hiện; cha mẹ học sinh và viên chức được trao đổi, đối thoại trực tiếp',
    year: 'Công tác dân vận được duy trì thường xuyên trong cả năm, gắn với nhiệm vụ chuyên môn của từng tổ\nViệc hỗ trợ học sinh có hoàn cảnh khó khăn được nhiều đơn vị tham gia',
  },
  'han-che': {
    half: 'Thời gian sinh hoạt chung của các tổ còn ít\nPhòng họp, đường truyền chưa đáp ứng yêu cầu của các buổi tuyên truyền',
    year: 'Một số đơn vị báo cáo còn dồn vào cuối kỳ\nKinh phí dành cho hoạt động tuyên truyền còn hạn chế',
  },
  'nguyen-nhan': {
    half: 'Giáo viên dạy kín tuần, lịch họp của các tổ khó xếp chung',
    year: 'Lịch chuyên môn cuối học kỳ dày; nguồn kinh phí chi thường xuyên của trường còn hạn hẹp',
  },
  'phuong-huong': {
    half: 'Tiếp tục thực hiện Kế hoạch công tác dân vận năm của trường, phân công cụ thể đến từng tổ, đoàn thể\nDuy trì đối thoại với viên chức và cha mẹ học sinh mỗi học kỳ một lần\nHoàn thiện hồ sơ các mô hình “Dân vận khéo” đã đăng ký để đề nghị công nhận',
    year: 'Xây dựng kế hoạch công tác dân vận năm mới, phân công cụ thể đến từng tổ, đoàn thể\nXếp lịch sinh hoạt chung của các tổ ngay từ đầu học kỳ\nNhân rộng các mô hình “Dân vận khéo” đã được công nhận',
  },
  'kien-nghi': {
    half: 'Cấp bản tóm tắt các văn bản mới về công tác dân vận',
    year: 'Tập huấn công tác dân vận cho đầu mối các trường ngay từ đầu năm học',
  },
}

const DEMOCRACY: Parts = {
  'thuan-loi': {
    half: 'Chi ủy, BGH quan tâm chỉ đạo việc thực hiện dân chủ; viên chức, người lao động nắm được quyền của mình',
    year: AS_BEFORE,
  },
  'kho-khan': {
    half: 'Văn bản hướng dẫn ban hành trong năm học, thời gian phổ biến còn ít',
    year: 'Một số nội dung công khai phải cập nhật nhiều lần trong năm',
  },
  'uu-diem': {
    half: 'Các nội dung phải công khai được niêm yết đầy đủ, đúng thời hạn',
    year: 'Việc lấy ý kiến trước khi ban hành quy chế, kế hoạch được duy trì thường xuyên',
  },
  'han-che': {
    half: 'Ý kiến tham gia của một số tổ còn ít',
    year: 'Việc ghi chép ý kiến ở một số cuộc họp tổ còn sơ lược',
  },
  'nguyen-nhan': {
    half: 'Dự thảo gửi các tổ sát ngày họp',
    year: 'Mẫu biên bản họp tổ chưa thống nhất',
  },
  'phuong-huong': {
    half: 'Gửi dự thảo cho các tổ trước ít nhất một tuần\nTổ chức đối thoại với viên chức mỗi học kỳ một lần',
    year: 'Xây dựng kế hoạch thực hiện Quy chế dân chủ năm mới\nThống nhất mẫu biên bản họp tổ trong toàn trường',
  },
  'kien-nghi': {
    half: 'Cung cấp mẫu quy chế dân chủ theo Luật Thực hiện dân chủ ở cơ sở',
    year: 'Tập huấn việc thực hiện dân chủ cho Công đoàn và Ban Thanh tra nhân dân các trường',
  },
}

/** What the đầu mối writes for the school herself, by programme. */
export const SCHOOL_PARTS: Readonly<Record<string, Parts>> = { 'dan-van': PUBLIC_RELATIONS, 'dan-chu': DEMOCRACY }

/** How big the school is, in a line. */
export const SCHOOL_PROFILE = '99 CBGV, 46 đảng viên, 30 lớp, 1.320 học sinh'

/** Numbers of the plan's documents that were spread, by programme. */
export const DOCUMENTS_SPREAD: Readonly<Record<string, string>> = { 'dan-van': '1, 2, 6, 8', 'dan-chu': '1, 2, 3' }

/** Lines of the report that read better in other words, by their area. */
export const REWORDED: readonly { readonly area: string; readonly from: string; readonly to: string }[] = [
  {
    area: 'II.1',
    from: 'chế độ thai sản, ốm đau giải quyết kịp thời',
    to: 'chế độ thai sản, ốm đau được giải quyết kịp thời',
  },
  { area: 'II.1', from: 'lương, phụ cấp chi đủ, đúng hạn', to: 'lương, phụ cấp được chi đủ, đúng hạn' },
  {
    area: 'II.1',
    from: 'việc mua sắm tài sản thực hiện đúng quy định',
    to: 'việc mua sắm tài sản được thực hiện đúng quy định',
  },
]
