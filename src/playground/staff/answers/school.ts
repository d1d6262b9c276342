/** What the đầu mối writes for the school herself, by the place in the outline; each period in words of its own. */
export const SCHOOL_PARTS: Readonly<Record<string, { readonly half: string; readonly year: string }>> = {
  'I.1': {
    half: 'Nhà trường nhận được sự quan tâm, chỉ đạo của Sở Giáo dục và Đào tạo, của cấp ủy, chính quyền địa phương và sự đồng thuận của cha mẹ học sinh\nĐội ngũ cán bộ, giáo viên, nhân viên đoàn kết, có trách nhiệm',
    year: 'Công tác dân vận được cấp ủy, chính quyền địa phương quan tâm; cha mẹ học sinh đồng thuận với các chủ trương của trường\nCác tổ, đoàn thể chủ động đăng ký và duy trì mô hình “Dân vận khéo”',
  },
  'I.2': {
    half: 'Địa bàn tuyển sinh rộng, nhiều học sinh ở xa trường',
    year: 'Địa bàn tuyển sinh rộng; một số gia đình học sinh bị ảnh hưởng của bão trong tháng 9',
  },
  'III.1': {
    half: 'Công tác dân vận được triển khai đến từng tổ, đoàn thể, gắn với nhiệm vụ chuyên môn\nQuy chế dân chủ được thực hiện; cha mẹ học sinh và viên chức được trao đổi, đối thoại trực tiếp',
    year: 'Công tác dân vận được duy trì thường xuyên trong cả năm, gắn với nhiệm vụ chuyên môn của từng tổ\nViệc hỗ trợ học sinh có hoàn cảnh khó khăn được nhiều đơn vị tham gia',
  },
  'III.2': {
    half: 'Thời gian sinh hoạt chung của các tổ còn ít\nPhòng họp, đường truyền chưa đáp ứng yêu cầu của các buổi tuyên truyền',
    year: 'Một số đơn vị báo cáo còn dồn vào cuối kỳ\nKinh phí dành cho hoạt động tuyên truyền còn hạn chế',
  },
  'III.3': {
    half: 'Giáo viên dạy kín tuần, lịch họp của các tổ khó xếp chung',
    year: 'Lịch chuyên môn cuối học kỳ dày; nguồn kinh phí chi thường xuyên của trường còn hạn hẹp',
  },
  IV: {
    half: 'Tiếp tục thực hiện Kế hoạch công tác dân vận năm của trường, phân công cụ thể đến từng tổ, đoàn thể\nDuy trì đối thoại với viên chức và cha mẹ học sinh mỗi học kỳ một lần\nHoàn thiện hồ sơ các mô hình “Dân vận khéo” đã đăng ký để đề nghị công nhận',
    year: 'Xây dựng kế hoạch công tác dân vận năm mới, phân công cụ thể đến từng tổ, đoàn thể\nXếp lịch sinh hoạt chung của các tổ ngay từ đầu học kỳ\nNhân rộng các mô hình “Dân vận khéo” đã được công nhận',
  },
  V: {
    half: 'Cấp bản tóm tắt các văn bản mới về công tác dân vận',
    year: 'Tập huấn công tác dân vận cho đầu mối các trường ngay từ đầu năm học',
  },
}

/** How big the school is, in a line. */
export const SCHOOL_PROFILE = '99 CBGV, 46 đảng viên, 30 lớp, 1.320 học sinh'

/** Numbers of the plan's documents that were spread. */
export const DOCUMENTS_SPREAD = '1, 2, 6, 8'

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
