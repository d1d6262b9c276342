import type { Told } from '../ledger.ts'

/** Reports told at once, as one member of the staff writes them. */

/** Last term's report of somebody who has it at hand. */
export const LAST_TERMS = [
  'BÁO CÁO TỔ GDTC - GDQP&AN',
  '1. Họp 3 lần, bàn việc giữ sân tập',
  '2. Tuyên truyền 2 buổi, 80 lượt',
  '3. 1 mô hình: Sân tập sạch',
  '4. Công khai lịch thi đấu',
  '5. 1 gương; 2 học sinh, 600 nghìn đồng',
  '6. chủ trì 1, phối hợp 1',
  '7. Trao đổi phụ huynh: 2 buổi',
  '8. Đề nghị thêm bóng',
].join('\n')

/** This term's, as far as it is written. */
export const BEGUN = [
  'BÁO CÁO TỔ GDTC - GDQP&AN',
  '1. Họp 3 lần, bàn việc giữ sân tập',
  '2. Không phát sinh',
  '3. Không phát sinh',
  '4. Công khai lịch thi đấu',
].join('\n')

/** What it says, as the rest of the report will be told. */
export const BEGUN_TOLD: Readonly<Record<string, Told>> = {
  hop: { state: 'given', figures: { 'hop-long-ghep': { value: 3 } }, words: 'bàn việc giữ sân tập' },
  'tuyen-truyen': { state: 'none', figures: {}, words: '' },
  'dan-van-kheo': { state: 'none', figures: {}, words: '' },
  'dan-chu': { state: 'given', figures: {}, words: 'Công khai lịch thi đấu' },
}
