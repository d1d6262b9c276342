import { describe, expect, it } from 'vitest'
import { summaryDocument } from '../../src/documents/docx/summary/compose.ts'
import { gapsIn } from '../../src/domain/documents/gaps.ts'
import { halfPeriod, quarterPeriod, yearPeriod } from '../../src/domain/period.ts'
import { boardLine } from '../../src/text/documents/digest.ts'
import { caption, sendBefore } from '../../src/text/documents/orders.ts'
import { at, emptyPeriod } from './support/period.ts'

const half = halfPeriod('dan-van', 2024)
const third = quarterPeriod('dan-van', 2024, 3)

describe('what stands under a file', () => {
  it('says of the report how much is still to be filled in, and what does not fit', () => {
    expect(caption.summary(half, 'clean', { gaps: 3, unfit: 0 })).toBe(
      'Báo cáo 6 tháng đầu năm 2024 gửi Sở. Còn 3 chỗ tô vàng cần bổ sung.',
    )
    expect(caption.summary(half, 'clean', { gaps: 0, unfit: 0 })).toBe(
      'Báo cáo 6 tháng đầu năm 2024 gửi Sở, đã đủ nội dung để trình ký.',
    )
    expect(caption.summary(half, 'clean', { gaps: 3, unfit: 2 })).toBe(
      'Báo cáo 6 tháng đầu năm 2024 gửi Sở. Còn 3 chỗ tô vàng cần bổ sung. Còn 2 số liệu chưa khớp.',
    )
    expect(caption.summary(half, 'working', { gaps: 3, unfit: 2 })).toBe(
      'Bản làm việc của đầu mối: mỗi ý kèm đơn vị và nguyên văn. Không gửi đi.',
    )
  })

  it('says of letters and notices that they wait for a signature', () => {
    expect(caption.urgings(3, at('2024-06-03'))).toBe(
      'Công văn đôn đốc gửi 3 đơn vị, hẹn trả lời ngày 03/6/2024. Chờ ký, số và ngày để trống.',
    )
    expect(caption.opening(half)).toBe('Thông báo mở kỳ báo cáo 6 tháng đầu năm 2024. Chờ ký.')
  })

  it('says of an assessment when its quarter has told nothing', () => {
    expect(caption.digest(third)).toBe('Đánh giá quý III năm 2024.')
    expect(caption.digest(third, { silent: true, until: at('2024-05-30') })).toBe(
      'Đánh giá quý III năm 2024: chưa có cập nhật trong quý, số liệu đến ngày 30/5/2024.',
    )
  })

  it('says of figures and of the board what they are for', () => {
    expect(caption.workbook(half)).toBe('Bảng số liệu 6 tháng đầu năm 2024: tổng hợp, từng đơn vị, theo dõi.')
    expect(boardLine(13, 15, sendBefore(yearPeriod('dan-van', 2024), at('2024-12-10'), 4))).toBe(
      'Đã nộp 13/15 đơn vị. Báo cáo năm 2024 gửi Sở trước ngày 10/12, còn 4 ngày làm việc.',
    )
    expect(sendBefore(half, at('2024-06-05'), 0)).toBe(
      'Báo cáo 6 tháng đầu năm 2024 gửi Sở trước ngày 05/6, hôm nay là ngày cuối.',
    )
    expect(sendBefore(half, at('2024-06-05'), -3)).toBe('Báo cáo 6 tháng đầu năm 2024 gửi Sở trước ngày 05/6.')
  })

  it('counts every place that is marked, wherever it stands', () => {
    expect(gapsIn(summaryDocument(emptyPeriod(), 'clean'))).toBeGreaterThan(6)
  })
})
