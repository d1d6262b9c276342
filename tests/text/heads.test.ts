import { expect, test } from 'vitest'
import type { Say } from '../../src/conversation/say.ts'
import { renderSay } from '../../src/text/chat/render.ts'
import { roleInUnit, roleText } from '../../src/text/roles.ts'
import { unit } from './people.ts'
import { SAMPLES } from './samples.ts'

/** The same value with every unit's head and deputy called otherwise, however deep it stands. */
function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  const copy = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, renamed(each)]))
  return 'head' in copy && 'deputy' in copy && 'called' in copy
    ? { ...copy, head: ['Trưởng bộ môn'], deputy: ['KT. Trưởng bộ môn', 'Phó bộ môn'] }
    : copy
}

/** "tổ trưởng công đoàn" is a duty of its own, whatever the unit calls its head; the plan speaks of "tổ trưởng chuyên môn". */
const FIXED = /(?:tổ trưởng|tổ phó)(?! công đoàn| chuyên môn)|Chủ tịch|Bí thư|Chi hội trưởng|Trưởng [Bb]an/u

test('no message calls a head otherwise than the unit does', () => {
  // An example of what may be written, about no unit.
  const kinds = (Object.keys(SAMPLES) as Say['say'][]).filter(kind => kind !== 'invite-list-ask')
  const said = kinds.flatMap(kind =>
    SAMPLES[kind].map(say => `${kind}: ${renderSay(renamed(say) as Say, { you: 'cô', name: 'Lan' })}`),
  )
  expect(said.filter(text => text.includes('trưởng bộ môn')).length).toBeGreaterThan(0)
  expect(said.filter(text => FIXED.test(text))).toEqual([])
})

test('a title is the one of the record, before the name of the unit and alone', () => {
  const women = { ...unit('nu-cong'), head: ['Trưởng ban'], deputy: ['KT. Trưởng ban', 'Phó Trưởng ban'] }
  expect([roleText('head', women), roleInUnit('head', women)]).toEqual(['Trưởng Ban Nữ công', 'Trưởng Ban'])
  expect([roleText('deputy', women), roleInUnit('deputy', women)]).toEqual(['Phó Trưởng Ban Nữ công', 'Phó Trưởng Ban'])
  const literature = { ...unit('ngu-van'), head: ['Nhóm trưởng'], deputy: ['KT. Nhóm trưởng', 'Nhóm phó'] }
  expect([roleText('head', literature), roleInUnit('deputy', literature)]).toEqual([
    'nhóm trưởng tổ Ngữ văn',
    'nhóm phó',
  ])
})
