import { en } from './desk-en.ts'
import { vi } from './desk-vi.ts'
import type { DeskWords } from './desk-words.ts'

export type { DeskWords } from './desk-words.ts'

/** What the desk's pages say around the school's own words. */

export const DESK_TITLE = 'Trợ lý báo cáo: bàn làm việc'

export type Language = 'vi' | 'en'
export const DESK_WORDS: Readonly<Record<Language, DeskWords>> = { vi, en }
