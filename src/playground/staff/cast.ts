import type { Address, Role } from '../../domain/member.ts'
import type { Character, CharacterName } from './characters.ts'

/** One invitation to one role; the empty unit stands for the school. */
export type Invited = { readonly role: Role; readonly unit: string }

/** Somebody of the school. All names are invented but the hiệu trưởng's, who signed the plan. */
export type CastMember = {
  /** The account's id in the channel. */
  readonly id: number
  /** Is on Zalo: letters, pictures, no buttons; on Telegram unless told. */
  readonly onZalo?: true
  /** họ - đệm - tên. */
  readonly name: string
  readonly address: Address
  readonly invited: readonly [Invited, ...Invited[]]
  /** Days after being invited; 'declines' at the consent; 'never' opens the link. */
  readonly joins: number | 'declines' | 'never'
  readonly half: CharacterName | Character
  readonly year: CharacterName | Character
  /** Invited later than the rest, and otherwise than one by one. */
  readonly later?: true
  /** Finds the first answer to an obstacle not good enough. */
  readonly doubts?: true
  /** Days of the year, counted from the half-year's opening, between which the assistant is blocked. */
  readonly blocks?: readonly [from: number, until: number]
}

const head = (unit: string): Invited => ({ role: 'head', unit })
const deputy = (unit: string): Invited => ({ role: 'deputy', unit })

/** What the played school reports on beside its main matter. */
export const FURTHER_PLANS = ['prisma/plans/dan-chu-co-so'] as const

export const OFFICER = { id: 101, name: 'Đỗ Thị Thu Hà', address: 'cô' } as const

/** Somebody outside who finds the assistant. */
export const STRANGER_ID = 901

/** Everybody the officer invites, in that order. */
export const CAST: readonly CastMember[] = [
  {
    ...{ id: 201, name: 'Vũ Đức Thành', address: 'thầy', joins: 0, half: 'punctual', year: 'next-day' },
    invited: [head('toan-tin'), { role: 'union-leader', unit: 'toan-tin' }],
  },
  {
    onZalo: true,
    ...{ id: 202, name: 'Nguyễn Thị Mai', address: 'cô', joins: 1, half: 'next-day', year: 'bystander' },
    invited: [head('vat-li-cong-nghe')],
  },
  {
    ...{ id: 203, name: 'Trần Thu Hằng', address: 'cô', joins: 1, half: 'past-target', year: 'punctual' },
    ...{ invited: [head('hoa-sinh')], blocks: [9, 26] },
  },
  {
    ...{ id: 204, name: 'Lê Thị Lan', address: 'cô', joins: 0, half: 'talkative', year: 'loose' },
    invited: [head('ngu-van')],
  },
  {
    ...{ id: 205, name: 'Phạm Quang Huy', address: 'thầy', joins: 2, half: 'extension', year: 'extension' },
    invited: [head('su-dia-gdktpl')],
  },
  {
    onZalo: true,
    ...{ id: 206, name: 'Bùi Ngọc Anh', address: 'cô', joins: 2, half: 'interrupted', year: 'delegate' },
    invited: [head('ngoai-ngu')],
  },
  {
    ...{ id: 207, name: 'Đinh Văn Cường', address: 'thầy', joins: 9, half: 'overdue-again', year: 'overdue' },
    invited: [head('gdtc-gdqpan')],
  },
  {
    ...{ id: 208, name: 'Hoàng Thị Yến', address: 'cô', joins: 0, half: 'punctual', year: 'talkative' },
    invited: [head('van-phong')],
  },
  {
    onZalo: true,
    ...{ id: 209, name: 'Ngô Văn Thắng', address: 'thầy', joins: 1, half: 'afternoon', year: 'obstacle' },
    invited: [head('cong-doan')],
  },
  {
    ...{ id: 210, name: 'Trịnh Quốc Bảo', address: 'thầy', joins: 0, half: 'loose', year: 'afternoon' },
    invited: [head('doan-thanh-nien')],
  },
  {
    ...{ id: 211, name: 'Đặng Thị Hương', address: 'cô', joins: 3, half: 'obstacle', year: 'next-day' },
    invited: [head('nu-cong'), deputy('cong-doan')],
  },
  {
    ...{ id: 212, name: 'Mai Văn Sơn', address: 'thầy', joins: 'declines', half: 'bystander', year: 'bystander' },
    invited: [head('thanh-tra-nhan-dan')],
  },
  {
    onZalo: true,
    ...{ id: 213, name: 'Lưu Thị Nhung', address: 'cô', joins: 2, half: 'nothing', year: 'bystander' },
    invited: [head('chu-thap-do')],
  },
  {
    ...{ id: 214, name: 'Cao Xuân Phúc', address: 'thầy', joins: 'never', half: 'bystander', year: 'bystander' },
    invited: [head('khuyen-hoc')],
  },
  {
    onZalo: true,
    ...{ id: 215, name: 'Đào Văn Khải', address: 'ông', joins: 4, half: 'last-day', year: 'last-day' },
    invited: [head('cha-me-hoc-sinh')],
  },
  {
    ...{ id: 216, name: 'Phan Thu Trang', address: 'cô', joins: 3, half: 'bystander', year: 'bystander' },
    later: true,
    invited: [deputy('ngoai-ngu')],
  },
  {
    ...{ id: 217, name: 'Hồ Anh Tuấn', address: 'thầy', joins: 5, half: 'bystander', year: 'bystander' },
    later: true,
    invited: [deputy('ngu-van')],
  },
  {
    ...{ id: 218, name: 'Dương Thị Thủy', address: 'cô', joins: 1, half: 'bystander', year: 'interrupted' },
    later: true,
    invited: [head('vat-li-cong-nghe')],
  },
  {
    ...{ id: 219, name: 'Lương Minh Châu', address: 'cô', joins: 2, half: 'bystander', year: 'bystander' },
    ...{ later: true, doubts: true },
    invited: [deputy('toan-tin')],
  },
  {
    ...{ id: 301, name: 'Phạm Huy Hùng', address: 'thầy', joins: 1, half: 'bystander', year: 'bystander' },
    invited: [{ role: 'principal', unit: 'ban-giam-hieu' }],
  },
  {
    ...{ id: 302, name: 'Nguyễn Thị Thanh Bình', address: 'cô', joins: 1, half: 'bystander', year: 'bystander' },
    invited: [{ role: 'vice-principal', unit: 'ban-giam-hieu' }],
  },
  {
    ...{ id: 303, name: 'Tạ Thị Oanh', address: 'cô', joins: 1, half: 'bystander', year: 'bystander' },
    invited: [{ role: 'clerk', unit: '' }],
  },
]
