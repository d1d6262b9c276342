import type { Told } from '../ledger.ts'

/** What a unit notes by the way in autumn: it stands in the year's report as the answer ready made. By unit. */
export const NOTED = {
  'doan-thanh-nien': {
    prompt: 'hoat-dong-doan',
    told: {
      state: 'given',
      figures: { 'hoat-dong-doan': { value: 1 }, 'doan-vien': { value: 120 } },
      words: '1 hoạt động trồng cây trước cổng trường, 120 đoàn viên',
    },
  },
  'nu-cong': {
    prompt: 'tuyen-truyen-dt',
    told: {
      state: 'given',
      figures: { 'tuyen-truyen-buoi': { value: 1 }, 'tuyen-truyen-luot': { value: 30 } },
      words: '1 buổi nói chuyện về sức khỏe phụ nữ, 30 lượt người dự',
    },
  },
} as const satisfies Readonly<Record<string, { readonly prompt: string; readonly told: Told }>>

/** The note as the answer; undefined where nothing was noted. */
export const notedOf = (unit: string, prompt: string): Told | undefined =>
  Object.entries(NOTED).find(([of, noted]) => of === unit && noted.prompt === prompt)?.[1].told
