import type { InviteSay } from '../../../src/conversation/vocabulary/invite.ts'
import { at } from '../../domain/plan-49.ts'
import { hung, lan, nguVan, unit } from '../people.ts'
import { now, type Samples } from './facts.ts'

const pending = {
  name: 'Nguyễn Thị Lan',
  role: 'head',
  unit: nguVan,
  since: at('21/4/2026'),
  until: at('5/5/2026'),
} as const

export const INVITE: Samples<InviteSay> = {
  units: [
    {
      say: 'units',
      rows: [
        { unit: nguVan, people: [lan], invited: [] },
        { unit: unit('khuyen-hoc'), people: [], invited: ['cô Mai'] },
        { unit: unit('hoa-sinh'), people: [], invited: [] },
      ],
      school: [hung],
    },
    { say: 'units', rows: [{ unit: nguVan, people: [], invited: [] }], school: [hung], before: 2026 },
  ],
  'units-right': [{ say: 'units-right', year: 2026 }],
  unit: [{ say: 'unit', unit: nguVan, people: [{ ...lan, state: 'blocked' }], invited: [] }],
  'invite-whom': [{ say: 'invite-whom' }],
  'invite-role': [{ say: 'invite-role', unit: nguVan }],
  'invite-name': [
    { say: 'invite-name', unit: nguVan, role: 'head' },
    { say: 'invite-name', role: 'clerk' },
    { say: 'invite-name', unit: nguVan, role: 'head', instead: hung },
  ],
  'invite-name-again': [{ say: 'invite-name-again' }],
  'invite-list-ask': [{ say: 'invite-list-ask', units: ['Toán - Tin', 'Ngữ văn'] }],
  'list-file-taken': [{ say: 'list-file-taken' }],
  'list-file-bad': (['unread', 'no-header', 'nobody', 'old', 'too-big'] as const).map(why => ({
    say: 'list-file-bad',
    why,
  })),
  'list-file-others': [{ say: 'list-file-others', count: 62 }],
  'invite-list': [
    {
      say: 'invite-list',
      ready: [
        { number: 1, name: 'Lê Thị Lan', address: 'cô', role: 'head', unit: nguVan },
        { number: 2, name: 'Hà', address: 'cô', role: 'head', unit: unit('nu-cong') },
        { number: 4, name: 'Hùng', address: 'thầy', role: 'principal', unit: unit('ban-giam-hieu') },
        { number: 5, name: 'Nga', address: 'cô', role: 'clerk' },
      ],
      unready: [{ number: 3, said: 'cô Tư', place: 'Bếp ăn', why: 'unit' }],
      ...{ over: 2, moved: true },
    },
    {
      say: 'invite-list',
      ready: [],
      unready: [
        { number: 1, said: 'cô Tư', place: '', why: 'unit' },
        { number: 2, said: 'cô Tư', place: 'Công', why: 'units', units: [nguVan, unit('van-phong')] },
        ...(['role', 'address', 'name', 'twice', 'in', 'invited'] as const).map((why, i) => ({
          ...{ number: i + 3, said: 'cô Tư', place: 'Văn', why },
        })),
      ],
      ...{ over: 0, moved: false },
    },
    { say: 'invite-list', ready: [], unready: [], over: 0, moved: false },
  ],
  'invite-list-again': [
    { say: 'invite-list-again', stands: true, unit: 'Ngữ văn' },
    { say: 'invite-list-again', stands: false, unit: 'Ngữ văn' },
  ],
  'invitations-made': [
    { say: 'invitations-made', count: 1, left: 0 },
    { say: 'invitations-made', count: 20, left: 2 },
  ],
  'invitations-full': [{ say: 'invitations-full', waiting: 190, most: 200 }],
  invitation: (['head', 'deputy', 'officer', 'principal', 'clerk', 'union-leader'] as const).map(role => ({
    say: 'invitation',
    name: 'Nguyễn Thị Lan',
    address: 'cô',
    role,
    link: 'https://t.me/b?start=x',
    until: at('5/5/2026'),
    sender: hung,
    through: 'Công đoàn trường',
  })),
  'invitation-made': [
    { say: 'invitation-made' },
    { say: 'invitation-made', replaced: true },
    { say: 'invitation-made', instead: lan },
  ],
  invitations: [
    { say: 'invitations', items: [], total: 0, from: 0 },
    { say: 'invitations', items: [pending], total: 1, from: 0 },
    { say: 'invitations', items: [pending], total: 21, from: 20 },
  ],
  arrivals: [{ say: 'arrivals', items: [pending, { ...pending, name: 'Trần Văn Hùng' }] }],
  'invitation-of': [{ say: 'invitation-of', ...pending }],
  'revoke-confirm': [{ say: 'revoke-confirm', ...pending }],
  'invitation-done': [{ say: 'invitation-done' }],
  'invitation-over': (['used', 'revoked', 'expired'] as const).map(how => ({
    say: 'invitation-over',
    name: 'cô Nguyễn Thị Lan',
    how,
    by: hung,
    at: now,
  })),
  'invitations-expired': [{ say: 'invitations-expired', items: [pending] }],
  revoked: [{ say: 'revoked' }],
}
