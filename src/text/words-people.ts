import type { InviteWord } from '../conversation/vocabulary/invite.ts'
import type { PeopleWord } from '../conversation/vocabulary/people.ts'
import { always, type Label, shown, valueOr, withValue } from './label.ts'
import { roleLabel } from './roles.ts'
import { capital } from './wording.ts'

/** What the buttons about people and invitations say. */
export const PEOPLE_WORDS: Readonly<Record<PeopleWord | InviteWord, Label>> = {
  'right-person': withValue('Đúng người', 'name'),
  'wrong-person': ({ name }) => (name === undefined ? 'Không phải người này' : `Không phải ${shown(name)}`),
  person: valueOr('name', 'Người này'),
  'end-duty': always('Thôi nhiệm vụ'),
  'yes-end-duty': always('Đúng, cho thôi'),
  'replace-person': always('Đổi người'),
  rename: always('Sửa tên, xưng hô'),
  'invite-again': withValue('Mời lại', 'name'),
  'school-people': always('Đầu mối, văn thư'),
  'move-person': always('Chuyển đơn vị'),
  'move-person-to': ({ name, unit }) => `Chuyển ${shown(name)} sang ${shown(unit)}`,
  invite: values => (values.unit === undefined ? 'Mời người mới' : `Mời ${shown(values.unit)}`),
  'invite-role': ({ role }) => ['Mời', roleLabel(shown(role), '', '')].filter(Boolean).join(' '),
  role: ({ role, title, called }) => capital(roleLabel(shown(role), shown(title), shown(called))) || 'Vai trò',
  'send-anew': withValue('Gửi lại', 'name'),
  revoke: always('Thu hồi'),
  'yes-revoke': always('Đúng, thu hồi'),
  'invitation-of': valueOr('name', 'Lời mời'),
  'waiting-invitations': always('Lời mời đang chờ'),
  qr: always('Ảnh QR'),
  sheet: always('Tờ giấy mời để in'),
  invitations: always('Lời mời'),
  'units-right': always('Đúng cả'),
  'invite-many': always('Mời nhiều người'),
  'send-invitations': ({ n }) => ['Gửi', n === undefined ? '' : shown(n), 'lời mời'].filter(Boolean).join(' '),
}
